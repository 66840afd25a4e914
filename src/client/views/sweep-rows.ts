import type { SweepRow } from '../../core/formats/text/csv.ts';
import { accuracyInterval } from '../../core/metrics/significance.ts';
import { bitsOfLayer, type Scheme, schemeName, weightBits } from '../../core/quantization/schemes/scheme.ts';
import { withWidths } from '../../core/quantization/schemes/widths.ts';
import type { Accuracy } from '../../core/results/accuracy.ts';
import type { SweepResult } from '../../core/results/sweep-result.ts';
import { networkInUse } from '../store/network-in-use.ts';
import type { PlaygroundState } from '../store/state.ts';

type SweepState = Pick<PlaygroundState, 'sweep' | 'dataSet' | 'model' | 'settings'>;

/** One row for the float model, one for every point of the sweep and one for every mix of widths, in the order in which they were run. say: puts a message into words. */
export function sweepRows({ sweep, ...state }: SweepState, say: (message: string) => string): SweepRow[] {
  if (!sweep) return [];
  const { float, results, front } = sweep;
  const spec = networkInUse(state);
  const floatRow = { name: 'float32', bits: 32, layers: [], fileBytes: float.fileBytes };
  const points = results.map(({ point, signalToNoise, ...result }) => ({
    ...rowOf(point.scheme, result),
    signalToNoise,
  }));
  const mixes = front
    ? front.points.map((mix) => rowOf(withWidths(front.scheme, mix.widths, spec), mix))
    : [];
  return [{ ...floatRow, ...measured(float.accuracy) }, ...points, ...mixes];

  function rowOf(scheme: Scheme, { fileBytes, accuracy, comparison }: Measurement): SweepRow {
    const { better, worse, pValue } = comparison;
    return {
      name: say(schemeName(scheme, spec)),
      bits: weightBits(scheme) ?? scheme.layers.map((layer) => bitsOfLayer(scheme, layer)).join(' '),
      layers: scheme.layers,
      fileBytes,
      ...measured(accuracy),
      better,
      worse,
      pValue,
    };
  }
}

type Measurement = Pick<SweepResult, 'fileBytes' | 'accuracy' | 'comparison'>;

function measured({ correct, images }: Accuracy): Pick<SweepRow, 'correct' | 'images' | 'low' | 'high'> {
  return { correct, images, ...accuracyInterval(correct, images) };
}
