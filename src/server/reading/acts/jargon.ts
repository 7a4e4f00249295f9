import { plainText } from '../repair/repair-utterance.ts';
import { stem } from '../repair/stem.ts';

export interface JargonFinder {
  /** Technical words in plain texts, as said. */
  find(texts: readonly string[]): readonly string[];
}

/** Words that hardly any patient knows, in every case. */
const COMMON = [
  'myocardial',
  'infarction',
  'infarct',
  'ischaemia',
  'ischaemic',
  'acute coronary syndrome',
  'troponin',
  'arrhythmia',
  'dyspnoea',
  'orthopnoea',
  'paroxysmal nocturnal',
  'haemoptysis',
  'haematemesis',
  'melaena',
  'haematuria',
  'dysuria',
  'dysphagia',
  'syncope',
  'syncopal',
  'pyrexia',
  'pyrexial',
  'febrile',
  'diaphoresis',
  'tachycardia',
  'tachycardic',
  'bradycardia',
  'hypotension',
  'hypertensive',
  'claudication',
  'pleuritic',
  'exertional',
  'embolism',
  'thrombosis',
  'anticoagulant',
  'antiplatelet',
  'comorbidities',
  'contraindication',
  'contraindicated',
  'prognosis',
  'aetiology',
  'differential diagnosis',
  'auscultate',
  'palpate',
  'dyspareunia',
  'menorrhagia',
  'amenorrhoea',
  'photophobia',
  'paraesthesia',
  'metastasis',
  'metastases',
  'malignancy',
  'lesion',
  'neoplasm',
  'carcinoma',
  'biopsy',
  'histology',
  'hyperlipidaemia',
  'nocturia',
  'anhedonia',
  'suicidal ideation',
  'expectorating',
  'productive cough',
  'haemodynamically',
  'nstemi',
  'stemi',
  'acs',
  'ctpa',
  'sbar',
  'iv',
];

/** @param own the case's list; what stands after a colon or in brackets is its plain meaning and is left out */
export function createJargonFinder(own: readonly string[]): JargonFinder {
  const terms = [...new Set([...own.map((term) => term.split(/[:(]/)[0] ?? term), ...COMMON])]
    .map((term) => plainText(term).split(' ').filter(Boolean).map(stem))
    .filter((stems) => stems.length > 0)
    .sort((a, b) => b.length - a.length);
  return {
    find(texts) {
      const stems = texts.map(stem);
      const found: string[] = [];
      for (let at = 0; at < stems.length; at += 1) {
        const term = terms.find((one) => one.every((part, offset) => stems[at + offset] === part));
        if (term === undefined) continue;
        found.push(texts.slice(at, at + term.length).join(' '));
        at += term.length - 1;
      }
      return [...new Set(found)];
    },
  };
}
