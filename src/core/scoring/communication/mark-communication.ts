import type { EncounterRecord } from '../encounter-record.ts';
import { facetIndex, facetLevel } from './answer-facets.ts';
import { findClosing } from './closing-deeds.ts';
import type { Communication, Dimension, Response } from './communication-sheet.ts';
import { type DimensionRow, dimensionTable } from './dimension-table.ts';
import { findExplaining } from './explaining-deeds.ts';
import { type AnsweredOpening, findAnsweredOpenings, quoteResponse } from './find-openings.ts';
import { findListening } from './listening-deeds.ts';
import { isMarked, measuredAgreement } from './measured-agreement.ts';
import { type DimensionFindings, findOpening } from './opening-deeds.ts';
import { findPlanning } from './planning-deeds.ts';
import { findStructure } from './structure-deeds.ts';

/** Named on every sheet, so that two readings of one encounter can be told apart. */
export const communicationScale = 'bedside-communication-1';

/** With fewer answers than this a level would say more than was seen. */
export const fewestAnswers = 3;

/** The seven dimensions with what was said for each, and a level where one has been shown to agree with people's. */
export function markCommunication(record: EncounterRecord): Communication {
  const answered = findAnsweredOpenings(record);
  const findings: Readonly<Record<Dimension, DimensionFindings>> = {
    opening: findOpening(record),
    listening: findListening(record),
    feelings: describeResponses(record, answered),
    explaining: findExplaining(record),
    planning: findPlanning(record),
    structure: findStructure(record),
    closing: findClosing(record),
  };
  return {
    scale: communicationScale,
    dimensions: (Object.keys(dimensionTable) as Dimension[]).map((dimension) => {
      const row = sharpen(record, dimension);
      const marked = isMarked(dimension);
      const level = marked ? levelOf(dimension, answered) : null;
      const { says, evidence } = findings[dimension];
      return {
        dimension,
        name: row.name,
        marked,
        level,
        anchor: level === null ? null : row.anchors[level < 2 ? '1' : level < 4 ? '3' : '5'],
        says,
        noLevelBecause: level === null ? sayWhyNoLevel(dimension, answered.length) : null,
        evidence: [...evidence],
      };
    }),
    responses: answered.map((one) => ({
      opened: one.opened,
      how: one.how,
      seq: one.seq,
      response: one.response,
      quote: quoteResponse(record, one),
    })),
  };
}

/** The level of a measured dimension, from the answers to what the patient opened; null where they are too few. */
function levelOf(dimension: Dimension, answered: readonly AnsweredOpening[]): number | null {
  if (answered.length < fewestAnswers) return null;
  const answers = answered.map((one) => one.answer);
  if (dimension === 'listening') return toLevel(facetLevel('inviting more', answers));
  if (dimension !== 'feelings') return null;
  return toLevel(feelingsLevel(answers));
}

/**
 * Answers to feelings on the scale of five, before rounding: what helps (validating, showing understanding) in equal parts, less
 * what talks a feeling away. 1 is nothing that helps; 5 is all of it in every answer.
 */
export function feelingsLevel(answers: Parameters<typeof facetIndex>[1]): number {
  const helps = facetIndex('validating', answers) + facetIndex('showing understanding', answers);
  return 1 + 2 * helps - 2 * facetIndex('brushing aside', answers);
}

const toLevel = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));

function sayWhyNoLevel(dimension: Dimension, answers: number): string {
  if (measuredAgreement[dimension] === null) return 'It has not been measured whether a number here would agree with people’s.';
  if (!isMarked(dimension)) return 'Measured beside people’s, a number here did not agree well enough.';
  return answers === 0 ? 'The patient opened nothing to answer.' : 'The patient opened too little to judge by.';
}

function sharpen(record: EncounterRecord, dimension: Dimension): DimensionRow {
  const { name, anchors } = dimensionTable[dimension];
  const own = record.scenario.marking.communication?.[dimension];
  return {
    name,
    anchors: { '1': own?.['1'] ?? anchors['1'], '3': own?.['3'] ?? anchors['3'], '5': own?.['5'] ?? anchors['5'] },
  };
}

const inWords: Readonly<Record<Response, string>> = {
  validated: 'said to make sense',
  explored: 'asked about',
  acknowledged: 'noticed',
  ignored: 'passed over',
  dismissed: 'waved away',
};

function describeResponses(record: EncounterRecord, answered: readonly AnsweredOpening[]): DimensionFindings {
  const evidence = answered.map((one) => ({
    does: `${one.how === 'hint' ? 'a hint' : one.how === 'news' ? 'hard news' : 'something told'} was ${inWords[one.response]}`,
    helps: one.response !== 'ignored' && one.response !== 'dismissed',
    quote: quoteResponse(record, one),
  }));
  if (answered.length === 0) return { says: 'The patient opened no worry or hint.', evidence };
  const counts = (Object.keys(inWords) as Response[]).flatMap((response) => {
    const count = answered.filter((one) => one.response === response).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? 'was' : 'were'} ${inWords[response]}`];
  });
  const things = answered.length === 1 ? 'Of the one thing' : `Of ${answered.length} things`;
  return { says: `${things} the patient opened, ${counts.join(', ')}.`, evidence };
}
