import type { RunRow } from '../../../../core/results/run-row.ts';
import { runsWords } from '../../../words/late.ts';

/** What a row is called away from its place in the list: a quantization with its training. */
export function fullName({ name, run, kind }: RunRow, rows: readonly RunRow[]): string {
  const training = rows.find(({ id }) => id === run);
  return kind === 'quantization' && training ? runsWords.ofTraining(name, training.name) : name;
}
