/** What a search for remedies has found, in a sentence or two: what was needed, and what hurt. */
import { findingsOf, type StaircaseFindings } from '../../../client/views/staircase-findings.ts';
import type { Remedy } from '../../../core/quantization/remedies/remedy.ts';
import type { Staircase } from '../../../core/results/staircase.ts';
import { formatCount, formatList } from '../../format.ts';
import { formatSmall } from '../../significant.ts';
import { sentences } from '../../words/joined.ts';
import { findRemediesWords, remedyWords } from '../../words/late.ts';

const text = findRemediesWords;

/** share: of the squared logits. */
export const formatError = (share: number): string => `${formatSmall(100 * share)} %`;

const namesOf = (remedies: readonly Remedy[]): string =>
  formatList(remedies.map((remedy) => remedyWords.remedies[remedy].name));

/** Of a search that is over. */
export function answer(staircase: Staircase): string {
  const findings = findingsOf(staircase);
  if (!findings) return '';
  const { hurt, useless } = findings;
  const { end, passedOver } = staircase;
  return sentences(
    end ? reached(end === 'met', findings) : text.stopped,
    hurt.length > 0 && text.hurt(namesOf(hurt)),
    useless.length > 0 && text.useless(namesOf(useless)),
    passedOver.length > 0 && text.passedOver(namesOf(passedOver), passedOver.length),
  );
}

function reached(isMet: boolean, { best: { remedies, found }, loss }: StaircaseFindings): string {
  const { logitError, changed, images } = found;
  const result = text.result(formatError(logitError), formatCount(changed), formatCount(images), loss);
  const names = namesOf(remedies);
  if (remedies.length === 0) return isMet ? text.noneNeeded(result) : text.noneHelped(result);
  return isMet ? text.needed(names, remedies.length, result) : text.closest(names, result);
}
