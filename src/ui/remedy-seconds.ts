/** What the seconds of the remedies went into, in words. */
import {
  type RemedyPart,
  type RemedySeconds,
  remedyParts,
} from '../core/quantization/remedies/progress/stopwatch.ts';
import { formatSeconds } from './significant.ts';
import { enumerated } from './words/joined.ts';
import { remediedWords, remedyWords } from './words/late.ts';

const text = remediedWords;

/** "The remedies of all layers took 7.9 s: calibration images 3.1 s, Output scale 4.8 s." What took none is left out. */
export function tellSeconds(seconds: RemedySeconds): string {
  const taken = remedyParts.flatMap((part) => {
    const own = seconds[part] ?? 0;
    return own > 0 ? [{ part, own }] : [];
  });
  const total = taken.reduce((sum, { own }) => sum + own, 0);
  const parts = taken.map(({ part, own }) => text.part(nameOf(part), formatSeconds(own)));
  return text.seconds(formatSeconds(total), enumerated(parts));
}

const nameOf = (part: RemedyPart): string =>
  part === 'images' ? text.images : remedyWords.remedies[part].name;
