import type { SweepRow } from '../../core/formats/text/csv.ts';
import { accuracyInterval } from '../../core/metrics/significance.ts';
import { schemeName, weightBits } from '../../core/quantization/schemes/scheme.ts';
import type { Accuracy } from '../../core/results/accuracy.ts';
import { networkInUse } from '../store/network-in-use.ts';
import type { PlaygroundState } from '../store/state.ts';

type SweepState = Pick<PlaygroundState, 'sweep' | 'dataSet' | 'model' | 'settings'>;

/** One row for the float model and one for every point of the sweep, in the order in which they were run. say: puts a message into words. */
export function sweepRows({ sweep, ...state }: SweepState, say: (message: string) => string): SweepRow[] {
  if (!sweep) return [];
  const { float, results } = sweep;
  const spec = networkInUse(state);
  const floatRow = { name: 'float32', bits: 32, layers: [], fileBytes: float.fileBytes };
  return [
    { ...floatRow, ...measured(float.accuracy) },
    ...results.map(({ point: { scheme }, fileBytes, accuracy, comparison, signalToNoise }) => ({
      name: say(schemeName(scheme, spec)),
      bits: weightBits(scheme) ?? '',
      layers: scheme.layers,
      fileBytes,
      ...measured(accuracy),
      better: comparison.better,
      worse: comparison.worse,
      pValue: comparison.pValue,
      signalToNoise,
    })),
  ];
}

function measured({ correct, images }: Accuracy): Pick<SweepRow, 'correct' | 'images' | 'low' | 'high'> {
  return { correct, images, ...accuracyInterval(correct, images) };
}
