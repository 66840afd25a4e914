/**
 * AdaRound: for each weight, Adam learns whether to round up or down, so that the layer's outputs after its ReLU come out as the float network's.
 * Between the two levels a weight is soft; a term that grows sharper drives it to one of them.
 * `soft-rounding.ts` has the arithmetic of a step.
 *
 * Source: Nagel et al., "Up or Down? Adaptive Rounding for Post-Training Quantization", 2020, section 3.2.
 */
import type { Layer } from '../../../network/describe.ts';
import { TorchGenerator } from '../../../random/torch-generator.ts';
import type { LayerInputs } from '../images/layer-inputs.ts';
import { imageBatches, readerOf, rowPicker, rowsOfImage } from '../images/rows.ts';
import type { Matrix, MatrixProducts } from '../matrices/matrix-products.ts';
import { sharesOf, type Work } from '../progress/work.ts';
import type { Levels } from './levels.ts';
import { adaroundSteps, SoftRounding } from './soft-rounding.ts';

/** Rows that a step looks at. Places of a convolution are alike, and cost less each. */
export function adaroundRows({ kind }: Pick<Layer, 'kind'>): number {
  return kind === 'conv' ? 2048 : 256;
}

export interface AdaroundTask {
  readonly layer: Layer;
  /** (out, in) */
  readonly weight: Float32Array;
  readonly bias: Float32Array;
  readonly levels: Levels;
  readonly inputs: LayerInputs;
  /** Which rows each step looks at follows from it. */
  readonly seed: number;
}

/** Returns codes, (out, in). Each is one of the two levels beside the weight, or the level at the end that it lies beyond. */
export async function adaround(
  task: AdaroundTask,
  products: MatrixProducts,
  work: Work,
): Promise<Uint8Array<ArrayBuffer>> {
  const { layer, weight, bias, levels, inputs } = task;
  const { y, images } = inputs;
  const [forTargets = work, forSteps = work] = sharesOf(work, [1, 20]);
  const targets = await floatOutputs(task, products, forTargets);
  const rounding = new SoftRounding(weight, levels);
  const rows = images * rowsOfImage(layer);
  const pick = rowPicker(layer, y, images);
  const chosen = new Uint32Array(adaroundRows(layer));
  // Fresh memory for every step would take longer than filling it.
  const slopes = {
    rows: chosen.length,
    columns: layer.outFeatures,
    values: new Float32Array(chosen.length * layer.outFeatures),
  };
  const generator = new TorchGenerator(task.seed);
  for (let step = 0; step < adaroundSteps; step++) {
    // As `torch.randint(rows, ...)` draws.
    for (let i = 0; i < chosen.length; i++) chosen[i] = generator.random32() % rows;
    const batch = pick(chosen);
    const outputs = await products.multiply(batch, rounding.values, { b: true });
    writeSlopes(slopes, outputs, bias, targets, chosen, hasRelu(layer));
    rounding.step(await products.multiply(slopes, batch, { a: true }), step);
    await forSteps.step(step + 1, adaroundSteps);
  }
  return rounding.codes();
}

/** All but the network's last layer are followed by a ReLU. */
function hasRelu(layer: Layer): boolean {
  return layer.kind === 'conv' || layer.relu;
}

/** What the float layer gives for each row, after its ReLU. (rows, out) */
async function floatOutputs(task: AdaroundTask, products: MatrixProducts, work: Work): Promise<Matrix> {
  const { layer, weight, bias, inputs } = task;
  const { x, images } = inputs;
  const { outFeatures, inFeatures } = layer;
  const matrix = { rows: outFeatures, columns: inFeatures, values: weight };
  const rows = images * rowsOfImage(layer);
  const outputs = new Float32Array(rows * outFeatures);
  const readX = readerOf(layer, x);
  for (const { first, count } of imageBatches(layer, images)) {
    const { matrix: read, inputs } = readX(first, count);
    const { columns, values } = await products.multiply(matrix, read, { b: inputs === 'columns' });
    const start = first * rowsOfImage(layer);
    for (let i = 0; i < values.length; i++) {
      const [output, row] = [Math.floor(i / columns), start + (i % columns)];
      const value = (values[i] ?? 0) + (bias[output] ?? 0);
      outputs[row * outFeatures + output] = hasRelu(layer) ? Math.max(0, value) : value;
    }
    await work.step(first + count, images);
  }
  return { rows, columns: outFeatures, values: outputs };
}

/** The slope of the mean squared error in each output before its ReLU. outputs: of the chosen rows, without the bias. */
function writeSlopes(
  slopes: Matrix,
  { rows, columns, values }: Matrix,
  bias: Float32Array,
  targets: Matrix,
  chosen: Uint32Array,
  relu: boolean,
): void {
  let at = 0;
  for (let row = 0; row < rows; row++) {
    let target = (chosen[row] ?? 0) * columns;
    for (let column = 0; column < columns; column++, at++, target++) {
      const output = (values[at] ?? 0) + (bias[column] ?? 0);
      const isCut = relu && !(output > 0);
      slopes.values[at] = isCut ? 0 : (2 / rows) * (output - (targets.values[target] ?? 0));
    }
  }
}
