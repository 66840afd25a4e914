import * as v from 'valibot';
import { parseScheme } from '../quantization/schemes/parse-scheme.ts';
import type { Scheme } from '../quantization/schemes/scheme.ts';

/** A scheme in a record. */
export const scheme = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Scheme => {
    const parsed = parseScheme(dataset.value);
    if (parsed.ok) return parsed.scheme;
    addIssue({ message: parsed.problem });
    return NEVER;
  }),
);
