/**
 * Remedies: what wins back the accuracy that few bits cost, without training. Each can be chosen alone or with others; all of them but the
 * first two look at calibration images.
 *
 * | remedy | what it does | source |
 * | --- | --- | --- |
 * | equalize | gives the outputs of a layer equal ranges, at the cost of what reads them | Nagel et al., "Data-Free Quantization Through Weight Equalization and Bias Correction", 2019 |
 * | mse-scale | the scale with the least squared error of the weights | |
 * | output-scale | the scale with the least squared error of the layer's outputs | |
 * | gptq | rounds column after column, each making up for the errors before it | Frantar et al., "GPTQ", 2022; Chen et al., "The Geometry of LLM Quantization", 2025 |
 * | act-order | gptq takes the columns with the largest inputs first | the authors' code of GPTQ |
 * | float-target | gptq aims at the outputs of the float network, not only of the float weights | Li et al., "GPTAQ", 2025; Zhang et al., "Qronos", 2025 |
 * | bias | gives each output the mean that it has in the float network | Nagel et al., 2019 |
 * | adaround | learns for each weight whether to round up or down | Nagel et al., "Up or Down? Adaptive Rounding for Post-Training Quantization", 2020 |
 */

export const remedyNames = [
  'equalize',
  'mse-scale',
  'output-scale',
  'gptq',
  'act-order',
  'float-target',
  'bias',
  'adaround',
] as const;

export type Remedy = (typeof remedyNames)[number];

/** Of `remedies`, `remedy` can't be carried out together with `other`, or not without it. */
export interface RemedyProblem {
  readonly kind: 'excludes' | 'needs';
  readonly remedy: Remedy;
  readonly other: Remedy;
}

/** Two scales, and two ways to round. */
const exclusive = [
  ['mse-scale', 'output-scale'],
  ['gptq', 'adaround'],
] as const satisfies readonly (readonly [Remedy, Remedy])[];

const needed = [
  ['act-order', 'gptq'],
  ['float-target', 'gptq'],
] as const satisfies readonly (readonly [Remedy, Remedy])[];

/** Why these can't be carried out together; empty where they can. In the order of the rules, each problem once. */
export function remedyProblems(remedies: readonly Remedy[]): readonly RemedyProblem[] {
  const chosen = new Set(remedies);
  const problems: RemedyProblem[] = [];
  for (const [remedy, other] of exclusive) {
    if (chosen.has(remedy) && chosen.has(other)) problems.push({ kind: 'excludes', remedy, other });
  }
  for (const [remedy, other] of needed) {
    if (chosen.has(remedy) && !chosen.has(other)) problems.push({ kind: 'needs', remedy, other });
  }
  return problems;
}

/** Whether any of them looks at calibration images. */
export function needsImages(remedies: readonly Remedy[]): boolean {
  return remedies.some((remedy) => remedy !== 'equalize' && remedy !== 'mse-scale');
}

/** Whether any of them needs the sums of products of a layer's inputs, a matrix of inputs by inputs. */
export function needsHessian(remedies: readonly Remedy[]): boolean {
  return remedies.includes('gptq') || remedies.includes('output-scale');
}

/** Whether biases change. The float target is one about the means, for which the bias makes up. */
export function correctsBias(remedies: readonly Remedy[]): boolean {
  return remedies.includes('bias') || remedies.includes('float-target');
}
