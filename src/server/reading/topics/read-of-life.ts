import type { QuestionReader } from './read-question.ts';
import { namedTopic } from './topic-names.ts';

/** What somebody said of it before: what the patient was told. */
const WAS_TOLD =
  /^(?:and |so |but )*what (?:did|has|have|had|was|were) (?!you\b)(?:\w+ ){0,5}?(?:say|said|tell|told|explain\w*|mention\w*|reckon\w*|make of)\b(?! (?:about|to) (?:your (?:mum|mother|husband|wife|partner)|them)\b)|^(?:and |so |but )*what (?:were you|have you been|had you been|did they|did anyone) (?:told|tell you|explain to you)\b|\bwhat (?:reason|explanation) (?:did|were|was) \w+ (?:give|given|told)\b/;
const BY_DOCTOR =
  /\b(?:dr|doctor|gp|nurse|midwife|health visitor|consultant|surgery|hospital|clinic|paramedics?|ambulance|receptionist|they|anyone|pharmacist|team|radiographer|specialist)\b/;
/** A thought of one's own about a past moment: "when they rang, what did you think it was for?". */
const OWN_THOUGHT =
  /\bwhat (?:did|do|were|had|have) you (?:\w+ly |first |been )?(?:think|thought|thinking|imagine|imagined|assume|assumed|suppose|guess)(?: that)? (?:it|this|that|they|we|the (?:call|result|reason|problem|trouble)) (?:was|were|is|might|could|would|meant|wanted)\b|\bwhat (?:went|came|crossed|goes|popped) (?:through|into|to) your (?:mind|head) (?:about )?(?:what )?(?:it|this|that) (?:was|might|could)\b/;
const ELATED =
  /\bfeel\w* (?:(?:really|very|unusually|so|a bit) )*(?:high|elated|on top of the world|invincible|speeded up)\b(?! (?:temperature|blood|pressure))|\bfull of energy\b|\b(?:more|so much|too much) energy than (?:usual|normal)\b/;
const KNOWS_SOMEONE =
  /\b(?:know|known|knew|come across)(?: of)? (?:any(?:one|body)|some(?:one|body)|people|other people)\b.*\b(?:something|anything|like this|like that|similar|same|this|it)\b(?! (?:can|could|who could) help)/;
const SMOKED_BEFORE =
  /^(?:and |so )*(?:did|have|were) you (?:\w+ )?(?:smoke[dr]?|a smoker)(?: (?:at all|cigarettes))* (?:in the past|previously|before|years ago|when you were younger)$/;
const REACTED = /\b(?:reaction|reacted|allerg\w+|(?:got|get) on (?:all right |okay |well )?with|bad with|upset by)\b/;
const MATTERS_MOST = /\bmatters? (?:the )?most\b|\bmost important (?:thing )?(?:to|for) you\b/;
const DREADS =
  /^(?:was|were|is|are) there (?:any|some)(?:thing|body|one)?\b.*\b(?:dread\w*|afraid|frightened|scared|fear\w*|worried|worries|worrying)\b/;
/** What comes up in the diary, not in the throat. */
const IN_DIARY =
  /^(?:is there|have you (?:got )?|do you have )(?: ?anything) (?:coming up|booked|in the diary)\b(?!.*\b(?:cough\w*|phlegm|spit)\b)|\b(?:holidays?|trips?|appointments?|commitments) (?:booked|planned|coming up|in the diary)\b|\b(?:days?|times?|dates?) (?:that )?(?:you (?:can not|cannot|could not) (?:do|make|come)|(?:are|is|would be) (?:bad|good|better|best|no good|difficult|awkward) for you|suits? you|would suit)\b|\b(?:work|plan|book|fit) (?:it |this |things )?(?:a)?round\b.*\b(?:dates|holidays?|appointments?)\b|^are you (?:going )?(?:away|free|available) (?:at|on|for|next|this|over|any|tomorrow|in the next)\b/;
const REACHED_ON =
  /\b(?:best|right|good|contact|phone|mobile|telephone) number\b|\bnumber (?:we|i|they) (?:can|should|could) (?:get|reach|ring|call|contact)\b|\bhow (?:do|can|should|shall) (?:we|they) (?:best )?(?:get hold of|reach|contact) you\b/;
/** What others may know: asked as a question of what, not only of whether. */
const MAY_BE_TOLD =
  /^(?:and |so )*(?:how much|what|which|who)\b.*\b(?:tell|telling|share|sharing|say|let|know|pass)\b.*\b(?:your (?:mum|mother|dad|father|parents|husband|wife|partner|family|son|daughter|gp)|the family|them|him|her)\b|^(?:and |so )*(?:how much|what|which|who)\b.*\bhappy for (?:me|us) to (?:say|tell|share|pass on|let)\b/;
const ON_MIND =
  /\bwhat (?:is|are|was|were|goes|went|runs|has been|have been|sort of (?:things|thoughts) (?:are|go|run))\b(?: \w+){0,3} (?:through|on|in|round|around|into) your (?:mind|head)\b|\bwhat are you thinking (?:about|right now|now|at the moment)$/;
const AWAKE = /\b(?:awake|at night|in bed|asleep|to sleep|small hours|in the night)\b/;
const KEPT_BACK =
  /\b(?:anything|something|is there more)\b.*\b(?:did not (?:want|like|feel able) to|could not|can not|not (?:want|able) to|not been able to|rather not|would not) (?:say|tell|mention|talk about|bring up|share)\b.*\b(?:with|in front of|while|when|before|earlier|around|here|anyone|anybody|to)\b|\b(?:anything|something) (?:\w+ ){0,6}(?:say|tell me|mention|talk about|share|add|ask)\b.*\b(?:now (?:that )?(?:it is just|we are|your \w+ (?:has|is)|she|he)|without (?:your|her|him|them)|(?:just )?between (?:us|you and me)|on your own|in private|privately|just the two of us)\b/;
/** What matters to the patient, what was told and thought, and where to be reached: said in so many words. */
export function readOfLife(text: string, reader: QuestionReader): string | null {
  if (KEPT_BACK.test(text)) return 'story.kept-back';
  if (MAY_BE_TOLD.test(text)) return 'understanding.who-tell';
  if (ON_MIND.test(text)) return AWAKE.test(text) ? 'mind.worry' : 'ice.feelings';
  if (SMOKED_BEFORE.test(text)) return 'habit.smoking-past';
  if (REACTED.test(text)) {
    const named = namedTopic(text.split(' '), reader.bank, ['allergy']);
    if (named !== null && !/^allergy\.(?:any|reaction)$/.test(named)) return named;
  }
  if (MATTERS_MOST.test(text)) return 'ice.priorities';
  if (ELATED.test(text)) return 'mind.mania';
  if (KNOWS_SOMEONE.test(text)) return 'ice.knows-someone';
  if (WAS_TOLD.test(text) && BY_DOCTOR.test(text) && !/^(?:past|drug|allergy)\./.test(reader.context.lastTopics.at(-1) ?? ''))
    return 'ice.understanding';
  if (OWN_THOUGHT.test(text)) return 'ice.ideas';
  if (REACHED_ON.test(text)) return 'identity.phone';
  if (IN_DIARY.test(text)) return 'life.availability';
  return DREADS.test(text) ? 'ice.concerns' : null;
}
