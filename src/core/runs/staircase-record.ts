/** A search for remedies as a workspace keeps it. */
import * as v from 'valibot';
import { remedyNames } from '../quantization/remedies/remedy.ts';
import { verdicts } from '../quantization/remedies/staircase.ts';
import { isLowBit, type LowBitScheme } from '../quantization/schemes/scheme.ts';
import { scheme } from './stored-scheme.ts';
import { told } from './telling.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positive = v.pipe(v.number(), v.minValue(0));
const remedies = v.pipe(v.array(v.picklist(remedyNames)), v.readonly());

const integers = v.pipe(
  scheme,
  v.rawTransform(({ dataset, addIssue, NEVER }): LowBitScheme => {
    const { value } = dataset;
    if (isLowBit(value)) return value;
    addIssue({ message: told('records/not-integers') });
    return NEVER;
  }),
);

const attempt = v.object({ remedy: v.optional(v.picklist(remedyNames)), remedies });

const stair = v.object({
  ...attempt.entries,
  found: v.object({
    ...{ images: count, changed: count, better: count, worse: count, bothWrong: count, correct: count },
    pValue: v.number(),
    logitError: positive,
  }),
  verdict: v.picklist(verdicts),
  seconds: positive,
});

export const staircase = v.object({
  target: v.variant('kind', [
    v.object({ kind: v.literal('no-real-loss') }),
    v.object({ kind: v.literal('changed'), most: positive }),
    v.object({ kind: v.literal('logit-error'), most: positive }),
  ]),
  scheme: integers,
  images: count,
  floatCorrect: count,
  calibrationImages: count,
  passedOver: remedies,
  stairs: v.pipe(v.array(stair), v.readonly()),
  trying: v.exactOptional(attempt),
  end: v.exactOptional(v.picklist(['met', 'not-met'])),
});
