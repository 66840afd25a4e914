import type { StateDict } from '../../core/network/state-dict.ts';
import type { Calibrator } from '../../core/quantization/calibration/calibration.ts';
import { computeFloat, floatLayer } from '../../core/quantization/reference/float-layer.ts';
import { forward } from '../../core/quantization/reference/forward.ts';

/** Shows a calibrator one batch in plain TypeScript. images: (batch, row, column, channel), normalised. */
export function calibrateBatch(
  calibrator: Calibrator,
  state: StateDict,
  images: Float32Array,
  batch: number,
): void {
  forward(state.spec, images, batch, (layer, x) => {
    calibrator.observe(layer.name, x);
    return computeFloat(layer, floatLayer(state, layer.name), x, batch);
  });
}
