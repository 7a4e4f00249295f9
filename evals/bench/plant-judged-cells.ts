/**
 * Which cells of Pulse's validation workbooks the plant is judged by, fixed before the first run.
 *
 * Rule: every segment of every sheet whose disease or treatment the plant names (issue "a body that answers"), and every
 * property of those sheets that a bedside monitor, a blood gas or a fluid chart shows. Left out, whatever the result would be:
 * sheets about things the plant does not model (pericardial effusion, fibrosis, haemothorax, tube misplacement, inhaler
 * technique, renal stenosis, pressor infusions, anaesthetic sequences) and properties nobody at a bedside reads
 * (expiratory flow, I:E ratio, lung volume, airway resistance, coronary perfusion, ECG output, ion excretion).
 */
export interface JudgedSheet {
  readonly sheet: string;
  /** Beginnings of the segment names judged; absent: all of the sheet. */
  readonly segments?: readonly string[];
}

export const judgedSheets: readonly JudgedSheet[] = [
  { sheet: 'Arrythmia' },
  { sheet: 'Hemorrhage' },
  { sheet: 'TensionPneumothorax' },
  { sheet: 'AsthmaAttack' },
  { sheet: 'COPD' },
  { sheet: 'Pneumonia' },
  { sheet: 'Supplemental Oxygen' },
  { sheet: 'Aerosol Modeled Drugs' },
  {
    sheet: 'Liquid Modeled Drugs',
    segments: [
      'Administer Epinephrine',
      'Administer Fentanyl',
      'Administer Lorazepam',
      'Administer Midazolam',
      'Administer Morphine',
      'Administer Naloxone',
      'Administer Prednisone',
    ],
  },
  { sheet: 'Furosemide' },
];

/** Property names as the workbooks spell them, units and surplus blanks removed. */
export const judgedProperties: readonly string[] = [
  'Heart Rate',
  'Systolic Pressure',
  'Diastolic Pressure',
  'Mean Arterial Pressure',
  'Cardiac Output',
  'Stroke Volume',
  'Heart Stroke Volume',
  'Respiration Rate',
  'Tidal Volume',
  'Oxygen Saturation',
  'PaO2',
  'PaCO2',
  'End Tidal CO2',
  'Blood Volume',
  'Vascular Volume',
  'Hemoglobin Content',
  'Core Body Temperature',
  'Urine Production Rate',
  'Fraction of Inspired Oxygen (FiO2)',
];

/** In the closed pneumothorax sheet the extraction gave the last column (end-tidal CO2 in the open sheet) its neighbour's name. */
export const misnamedLastColumn = {
  scenario: 'TensionPneumothoraxClosedVaried',
  read: 'Oxygen Saturation',
  means: 'End Tidal CO2',
};

/** Severity on the plant's own 0..1 scale for conditions that the sheets give per lung or per lobe. */
export const severityOf: Readonly<Record<string, number>> = {
  COPDSevereEmphysema: 1,
  COPDSevereBronchitis: 0.95,
  PneumoniaSevereLeftLobe: 0.7,
  PneumoniaModerateBothLungs: 0.9,
};

/**
 * How a cell is judged, fixed with the list. A segment is read at its own two times in the sheet; `change` is against its start.
 * - A number (`4675`, `~80 % normal`, `< 60`, `> 25`, `a +/- b`, `25-50 % increase`): good within 10 % of it, decent within 30 %.
 * - `Increase` or `decrease`: good when the value moved that way by more than 1 %; decent when it stayed within 1 %.
 * - `No change`: good within 10 % of the start, decent within 30 %. `Normal`: the same against the healthy baseline.
 * - `Returning toward normal`: good when nearer the baseline than at the start, or within 10 % of it; decent within 30 %.
 * - A word that names a state: tachycardia > 100, tachypnoea > 20, hypotension SBP < 90, MAP < 65 and DBP < 60, hypoxia SpO2 < 90.
 * - Several cited answers in one cell: the best counts. A direction with a number: the direction must hold, then the number.
 */
export const tolerance = { good: 0.1, decent: 0.3, still: 0.01 } as const;
