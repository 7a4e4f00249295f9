import type { ChecklistItem } from '../scenario/marking.ts';
import type { EvidenceElement } from './achievement.ts';
import { actDone, conceptTold, cueAcknowledged, moveAcknowledging, moveMade } from './deed-elements.ts';
import type { EncounterRecord } from './encounter-record.ts';
import { factAcknowledged, factAsked, factObtained } from './fact-elements.ts';
import { isOwnSpeech } from './own-speech.ts';
import { topicAsked, topicObtained } from './topic-elements.ts';

/** Everything an item's evidence lists, each looked up in the way that the item gives credit for. */
export function listElements(record: EncounterRecord, item: ChecklistItem): readonly EvidenceElement[] {
  const { facts, topics, moves, acts, cues, concepts } = item.evidence;
  const { creditFor } = item;
  const ofFact = creditFor === 'asked' ? factAsked : creditFor === 'acknowledged' ? factAcknowledged : factObtained;
  const ofMove = creditFor === 'acknowledged' ? moveAcknowledging : moveMade;
  const elements = [
    ...facts.map((id) => ofFact(record, id)),
    ...topics.map((id) => (creditFor === 'asked' ? topicAsked(record, id, topics) : topicObtained(record, id))),
    ...moves.map((name) => ofMove(record, name)),
    ...acts.map((id) => actDone(record, id)),
    ...cues.map((id) => cueAcknowledged(record, id)),
    ...concepts.map((id) => conceptTold(record, id)),
  ];
  return elements.map((element) => ({ ...element, ways: element.ways.filter((way) => isOwnSpeech(record, way)) }));
}
