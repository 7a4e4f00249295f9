import type { z } from 'zod';
import type { CaseFile, CaseProblem } from './case-problem.ts';
import { error } from './check-index.ts';
import { findNearest } from './check-nearest.ts';
import { caseFolderSchema } from './scenario.ts';

type Issue = z.core.$ZodIssue;

/** A schema as zod keeps it, as far as finding the fields at a place needs it. */
interface SchemaDef {
  readonly type: string;
  readonly shape?: Readonly<Record<string, HasDef>>;
  readonly element?: HasDef;
  readonly innerType?: HasDef;
  readonly valueType?: HasDef;
  readonly in?: HasDef;
}
interface HasDef {
  readonly _zod: { readonly def: z.core.$ZodTypeDef };
}

function unwrap(schema: HasDef): SchemaDef {
  const def = schema._zod.def as SchemaDef;
  const inner = def.innerType ?? def.in;
  return inner === undefined ? def : unwrap(inner);
}

/** Names of the fields that may stand at a place of a file; none where the place holds no fixed fields. */
function fieldsAt(file: CaseFile, path: readonly PropertyKey[]): readonly string[] {
  let def = unwrap(caseFolderSchema.shape[file]);
  for (const step of path) {
    const next = typeof step === 'number' ? def.element : (def.shape?.[String(step)] ?? def.valueType);
    if (next === undefined) return [];
    def = unwrap(next);
  }
  return Object.keys(def.shape ?? {});
}

const inWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields',
  record: 'fields',
};

function explain(
  file: CaseFile,
  issue: Issue,
): readonly { readonly key?: string; readonly cause: string; readonly cure: string }[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const fields = fieldsAt(file, issue.path);
        const near = findNearest(key, fields);
        const cure =
          near !== null
            ? `did you mean "${near}"?`
            : fields.length > 0
              ? `the fields here are ${fields.join(', ')}`
              : 'take it out';
        return { key, cause: `no field is called "${key}" here`, cure };
      });
    case 'invalid_type': {
      const wanted = inWords[issue.expected] ?? issue.expected;
      const isMissing = issue.message.includes('received undefined');
      const name = String(issue.path.at(-1) ?? file);
      return [
        isMissing
          ? { cause: `"${name}" is missing`, cure: `add it, as ${wanted}` }
          : { cause: `"${name}" should be ${wanted}`, cure: 'see scenarios/_template for how it is written' },
      ];
    }
    case 'invalid_value':
      return [{ cause: 'this is none of the words that may stand here', cure: `write ${issue.values.map(String).join(', ')}` }];
    case 'too_small':
      return [
        {
          cause: `"${String(issue.path.at(-1) ?? file)}" is too ${issue.origin === 'number' || issue.origin === 'int' ? 'small' : 'short'}`,
          cure: `the least is ${String(issue.minimum)}`,
        },
      ];
    case 'too_big':
      return [
        {
          cause: `"${String(issue.path.at(-1) ?? file)}" is too ${issue.origin === 'number' || issue.origin === 'int' ? 'big' : 'long'}`,
          cure: `the most is ${String(issue.maximum)}`,
        },
      ];
    default:
      return [{ cause: issue.message, cure: 'see scenarios/_template for how it is written' }];
  }
}

/** What is wrong with the shape of one case file, place by place, in words for its author. Empty when it fits the format. */
export function checkShape(file: CaseFile, value: unknown): CaseProblem[] {
  const parsed = caseFolderSchema.shape[file].safeParse(value);
  return parsed.success ? [] : explainShape(file, parsed.error);
}

/** A refusal of the format as problems with a place, a cause and a cure. */
export function explainShape(file: CaseFile, refusal: z.ZodError): CaseProblem[] {
  return refusal.issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    return explain(file, issue).map(({ key, cause, cure }) =>
      error(file, key === undefined ? path : [...path, key], cause, cure),
    );
  });
}
