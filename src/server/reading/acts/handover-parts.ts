import type { HandoverPart } from '#core/encounter/candidate-move.ts';

const ROLE =
  '(?:medical student|student(?: nurse| doctor| paramedic| midwife)?|nurse|sister|charge nurse|staff nurse|midwife|paramedic|pharmacist|physio\\w*|physician associate|advanced nurse practitioner|nurse practitioner|practitioner|f ?[12]|fy ?[12]|foundation (?:doctor|year \\w+)|sho|senior house officer|house officer|resident(?: doctor)?|intern|junior doctor|doctor|gp|registrar|core trainee|clinical fellow)';
const PLACE =
  '(?:ward|bay|cubicle|resus|a and e|a&e|emergency department|ed|casualty|accident and emergency|acute medical unit|amu|assessment unit|admissions|surgery|practice|clinic|labour ward|theatre|recovery|icu|itu|hdu|ccu|maternity|paediatrics|gp surgery|medical unit|nursing home|minors|majors)';
const PERSON =
  '(?:he|she|they|the patient|my patient|this (?:man|lady|gentleman|woman|boy|girl|child|patient)|(?:mr|mrs|ms|miss) [a-z]+)';

/** Who speaks, and from where. */
const IDENTITY = new RegExp(
  [
    '\\bmy name is\\b',
    `\\b(?:i am|it is|this is|you are speaking to)\\b(?: \\w+){0,6}? ${ROLE}s?\\b`,
    `\\b(?:calling|ringing|phoning|bleeping) (?:you )?(?:from|on behalf of)\\b`,
    `\\b(?:i am|it is|this is) (?:\\w+ ){0,5}(?:here )?(?:in|on|at|from|over in|over on) (?:the )?(?:\\w+ )?${PLACE}\\b`,
    '^(?:hi |hello |good \\w+ )*(?:it is|this is) (?:doctor |nurse |sister )?[a-z]+(?: [a-z]+)?(?: here| speaking)$',
    `\\bi am (?:\\w+ )?(?:one of )?(?:the|your|a|an) (?:\\w+ ){0,2}${ROLE}s?\\b`,
    // "Sam Lee, foundation doctor, majors 7": a name and what they are, without a verb.
    `^(?:hi |hello |good \\w+ )*(?!(?:can|could|would|please|call|get|ask|tell|is|are|the|a|an|i|we|you|he|she|they|send|need|want|and|so|my|your|no|yes)\\b)[a-z]+(?: (?!(?:the|a|an|your|my|is|to)\\b)[a-z]+){0,2} ${ROLE}\\b`,
  ].join('|'),
);
/** "This is a 58 year old man", "I am worried": nobody's name. */
const NOT_IDENTITY =
  /\bi am (?:\w+ )?(?:worried|concerned|calling|ringing|phoning)(?: you)? (?:about|with|regarding)\b|\b(?:this is|it is) (?:a|an|about|regarding)\b|\b(?:are you|is (?:that|this)) (?:the|doctor)\b/;

const SITUATION = new RegExp(
  [
    '\\b(?:calling|ringing|phoning|bleeping|contacting|speaking to) (?:you )?(?:about|regarding|because|concerning|with|to (?:tell|talk|refer|discuss|hand|let))\\b',
    '\\b(?:refer|referring|discuss|hand over|handing over|tell you about|talk to you about|run)\\b.* (?:patient|man|woman|lady|gentleman|boy|girl|child|baby|year old)\\b',
    '\\bi have (?:got )?(?:a|an|this) (?:\\w+ ){0,5}(?:patient|man|woman|lady|gentleman|boy|girl|child|baby|year old)\\b',
    '\\b(?:year|month|week|day) old (?:\\w+ )?(?:man|woman|lady|gentleman|male|female|boy|girl|child|baby|patient|chap|lad|infant|mum|mother|who|with)\\b',
    '\\b(?:\\w+ty|\\w+teen|\\d+)(?: \\w+)? year old\\b',
    `\\b(?:who|${PERSON}) (?:has |have |just )*(?:presented|come in|came in|been brought in|brought in|collapsed|deteriorated|become|developed|fallen|arrested|is having|started (?:with|having))\\b`,
    '\\b(?:presenting|presented|presents|came in|come in|brought in|admitted) (?:today |this morning |tonight |here )?(?:with|complaining|after|following|by|because)\\b',
    `\\b${PERSON} (?:is|are|has been|keeps?) (?:\\w+ ){0,2}(?:complaining|having|struggling|vomiting|bleeding|fitting|deteriorating|unwell|poorly|in (?:\\w+ )?(?:pain|distress)|breathless|short of breath|confused|drowsy|unresponsive|wheezy|sweaty|clammy|grey|not (?:well|right|responding|breathing))\\b`,
    `\\b${PERSON} (?:has|is having|had) (?:\\w+ ){0,4}(?:pain|breathlessness|palpitations|vomiting|seizure|fit|rash|swelling|collapse|bleeding|bleed|reaction|headache|weakness)\\b`,
    '\\b(?:minute|hour|day|week|month)s? history of\\b',
    '\\b(?:mr|mrs|ms|miss) [a-z]+ (?:is |aged? )*(?:\\d+|\\w+ty|\\w+teen)\\b',
    '\\b(?:acute|severe|worsening|sudden|life threatening|new) (?:\\w+ )?(?:asthma|pain|breathlessness|shortness of breath|bleed|bleeding|sepsis|confusion|attack|anaphylaxis)\\b',
    '\\b(?:cannot|can not|could not|unable to|not able to) (?:finish|complete|speak|manage|talk)\\b',
    '\\bthe situation is\\b|\\bworried about (?:a|my|this|one of) (?:\\w+ )?(?:patient|man|woman|lady|gentleman|child|baby)\\b',
    "\\bthe patient(?: is|s|'s)? (?:name )?(?:is )?(?:called |named )?(?:mr|mrs|ms|miss)\\b|\\bpatient is called\\b",
  ].join('|'),
);

const CONDITIONS =
  '(?:asthma|asthmatic|copd|emphysema|diabetes|diabetic|type (?:one|two|1|2)|epilepsy|epileptic|high blood pressure|hypertension|hypertensive|angina|heart (?:disease|failure|attack)|atrial fibrillation|stroke|kidney disease|ckd|cancer|dementia|depression|cholesterol|reflux|thyroid|cirrhosis|hiv|sickle cell|haemophilia|smoker|drinker|alcoholic)';
const BACKGROUND = new RegExp(
  [
    '\\b(?:past |previous )?medical history\\b|\\bpast history\\b|\\bdrug history\\b|\\b(?:background|history) (?:is|of|includes)\\b',
    `\\bknown (?:to have|with|\\w*)\\b|\\b(?:type (?:one|two|1|2) diabetic|ex smoker|non smoker)\\b`,
    `\\b(?:${PERSON}|who) (?:is|has|was|had)(?: \\w+){0,5} ${CONDITIONS}\\b|^(?:with )?${CONDITIONS}(?: and ${CONDITIONS})*$`,
    '\\b(?:regular|usual) (?:medications?|medicines?|tablets|meds)\\b|\\b(?:only )?medications? (?:is|are|includes?)\\b|\\bno regular (?:medications?|medicines?)\\b',
    `\\b(?:${PERSON}|who) (?:takes|is taking|is on|was on|uses)\\b(?! (?:oxygen|\\d+ lit|\\w+ lit|the (?:monitor|way)|a monitor|ward))`,
    '\\b(?:allerg|anaphyla)\\w+\\b|\\bno known\\b',
    '\\b(?:otherwise|usually|normally|previously) (?:fit|well|healthy|independent)\\b|\\bfit and well\\b|\\blives (?:alone|with|in)\\b|\\b(?:smokes|drinks) (?!water)\\w+',
    '\\b(?:was|were) (?:admitted|operated|discharged|diagnosed)\\b|\\bdiagnosed with\\b|\\b(?:post op|postoperative|days? post|after (?:his|her|a|an) (?:operation|hip|knee|bowel|surgery))\\b|\\bhad (?:a|an|his|her) (?:\\w+ ){0,3}(?:operation|stent|bypass|surgery|removed|replacement|section|delivery|transplant)\\b',
    '\\b(?:was|were|been) (?:ventilated|intubated|resuscitated|on a ventilator|in (?:intensive care|icu|itu|hdu))\\b|\\bprevious (?:admissions?|episodes?|attacks?)\\b',
    '\\b(?:last (?:menstrual )?period|lmp|contracepti\\w+|pregnant|pregnancy test)\\b',
    '\\bweeks pregnant\\b|\\b(?:first|second|third) pregnancy\\b|\\bfamily history\\b',
  ].join('|'),
);
/** "A two hour history of pain": what is happening now. */
const NOT_ASSESSMENT = /\bhigh blood pressure\b(?! (?:of|at|today|now|\d))/g;
const NOT_BACKGROUND = /\b(?:minute|hour|day)s? history of\b/g;

const ASSESSMENT = new RegExp(
  [
    // "Pressure 92 over 47, breathing 28, sats 93": a sign and its number.
    '\\b(?:pressure|pulse|breathing|resps?|sats?|saturation|saturations|temp|temperature|heart rate|sugar)(?: (?:is|are|of|at|rate|now|only|about|around|down|up|to))* (?:\\d+|\\w+ty|\\w+teen|(?:a )?hundred)\\b',
    '\\b(?:blood pressure|systolic|heart rate|pulse|respiratory rate|resp(?:s|irations)? rate|resps|oxygen saturations|saturations?|saturating|temperature|blood (?:sugar|glucose)|gcs|glasgow|news(?: ?2)?(?: score)?|lactate|troponin|haemoglobin|white cells?|crp|potassium|urine output|cap(?:illary)? refill|peak flow|pain score|airway|pews|observations|early warning score)\\b.*\\b(?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|\\w+teen|\\w+ty|hundred|over|normal|stable|fine|okay|up|down|high|low|raised|dropping|falling|rising|patent|clear|own|scoring)',
    '\\b(?:scoring|news of|gcs of|gcs is)\\b|\\btachy\\w+|\\bbrady\\w+|\\bhypotensive\\b|\\bhypoxic\\b|\\bfebrile\\b|\\bafebrile\\b|\\bpyrexial\\b|\\bperipherally\\b|\\bhaemodynamically\\b',
    '\\bon examination\\b|\\b(?:chest|lungs?|abdomen|tummy|calves|heart sounds) (?:is|are|has|sounds?)\\b|\\b(?:ecg|trace|tracing|x ray|scan|ct|blood gas|gas|bloods|blood tests?|bedside \\w+) (?:shows?|showed|is|are|was|were|has|looks?)\\b|\\b(?:st elevation|st depression|crackles|wheeze|air entry|murmur|guarding|rebound|rigid|peritonitic)\\b',
    '\\b(?:i|we) (?:think|thought|suspect|believe|reckon|wonder if|am thinking|have diagnosed)\\b|\\bmy (?:impression|concern|worry|working diagnosis|main concern|assessment|differential)\\b|\\bi am (?:\\w+ )?(?:worried|concerned) (?:that |about (?:a |an |the )?(?!\\w* ?(?:patient|man|woman|lady|gentleman|child|baby))|(?:he|she|this|it|they)\\b)',
    `\\b(?:this|it|${PERSON}) (?:could|may|might|must|seems?|looks?|appears?)(?: \\w+){0,2} (?:be|like|to be|septic|dehydrated|shocked|unwell|sick)\\b|\\bin keeping with\\b|\\b(?:suggestive|diagnosis) of\\b|\\blikely\\b|\\bsigns of\\b`,
    `\\b(?:i|we) have (?:already |just )?(?:given|started|put|taken|sent|done|got (?:access|a line|bloods|oxygen)|inserted|stopped)\\b|\\b${PERSON} (?:has had|is on) (?:\\w+ ){0,3}(?:oxygen|fluids|aspirin|morphine|antibiotics|lit(?:re|er)s|\\d+)`,
  ].join('|'),
);

const RECOMMENDATION = new RegExp(
  [
    '\\b(?:can|could|would|will) (?:you|someone|somebody|your team|one of you|we)(?: \\w+){0,3} (?:come|review|see|accept|take|advise|help|look|attend|assess|have|arrange|meet|get|activate|scan|send|prescribe|speak|give|suggest|recommend|agree|tell)\\b',
    '\\bplease (?:come|review|see|accept|advise|help|attend|could you|can you)\\b',
    '\\bi (?:would|need|want)(?: \\w+){0,2} (?:you|someone|somebody|your (?:help|advice|team|opinion)|him|her|them|advice|a (?:review|bed|second)|some (?:help|advice))\\b',
    '\\bi (?:would be|am) (?:very )?(?:grateful|wondering) (?:if|for)\\b|\\bi (?:was|am) (?:hoping|wondering)\\b|\\bi (?:would )?(?:recommend|suggest|propose)\\b|\\bmy recommendation\\b|\\bi would appreciate\\b',
    '\\b(?:should|shall|can|could|do) (?:i|we)(?: \\w+){0,2} (?:start|give|do|stop|call|get|send|repeat|take|put|move|transfer|prepare|arrange|activate|hold|continue|keep|book|ask|order|need)\\b|\\b(?:do|would) you (?:want|like) (?:me|us)\\b',
    '\\b(?:is there )?(?:anything|what) (?:else )?(?:you (?:would )?(?:want|like|suggest|recommend|advise)|(?:i|we) (?:should|can|could|need to)|(?:would|do|should|can) (?:you|i|we))\\b|\\bin the meantime\\b|\\b(?:how|when) (?:soon|quickly|long)?(?: \\w+)? ?(?:can|will|could) you\\b|\\bdo you agree\\b|\\bare you (?:happy|able|free) (?:to|for)\\b',
    `\\b(?:${PERSON}|we) (?:needs?|requires?|ought|should)(?: \\w+){0,3} (?:to (?:go|be|come|have)|the (?:cath|theatre)|review\\w*|seen|a (?:bed|ct|scan|review|transfer)|urgent\\w*|surgery|theatre|transfer\\w*|icu|itu|intensive)\\b`,
  ].join('|'),
);

/** The parts of a handover that one sentence gives, by its plain words. */
export function handoverPartsIn(plain: string, isAsked: boolean): readonly HandoverPart[] {
  const parts: HandoverPart[] = [];
  const asks =
    isAsked || /^(?:and |so |but |okay )*(?:can|could|would|will|should|shall|do|does|is|are|what|how|when|who) /.test(plain);
  if (RECOMMENDATION.test(plain)) parts.push('recommendation');
  // What is only asked tells nothing of the patient.
  if (asks && !/\b(?:year old|because|who (?:is|has|came))\b/.test(plain)) return parts;
  if (IDENTITY.test(plain.replace(NOT_IDENTITY, ' '))) parts.push('identity');
  if (SITUATION.test(plain)) parts.push('situation');
  if (BACKGROUND.test(plain.replace(NOT_BACKGROUND, ' '))) parts.push('background');
  if (ASSESSMENT.test(plain.replace(NOT_ASSESSMENT, ' '))) parts.push('assessment');
  return parts;
}
