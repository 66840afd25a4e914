/** Networks with a name. */

import { geometryOf, mnist } from '../dataset/dataset-info.ts';
import { formatNetwork } from './format.ts';
import { defaultNetworkText, parseNetwork } from './parse.ts';
import { type InputGeometry, type NetworkSpec, sameGeometry } from './spec.ts';
import { told } from './telling.ts';

/** What MNIST's images are. */
export const mnistGeometry: InputGeometry = geometryOf(mnist);

/** The default network: two convolutions and two dense layers, 421,642 parameters. */
export const simpleCnn: NetworkSpec = parseNetwork(defaultNetworkText, mnistGeometry);

/** Whatever its images: the same layers for other images or classes are SimpleCNN too. */
export function isSimpleCnn(spec: NetworkSpec): boolean {
  return formatNetwork(spec) === defaultNetworkText;
}

/** Whether both have the same blocks, read the same images and tell apart as many classes. */
export function sameNetwork(a: NetworkSpec, b: NetworkSpec): boolean {
  return a === b || (sameGeometry(a, b) && formatNetwork(a) === formatNetwork(b));
}

/** What a person calls it: "SimpleCNN", its blocks, or a message where it has none. */
export function networkName(spec: NetworkSpec): string {
  return spec.blocks.length === 0 ? told('network/softmax-regression') : networkTitle(spec);
}

/** What a file calls it, in every language: "SimpleCNN", its blocks, or "softmax regression". */
export function networkTitle(spec: NetworkSpec): string {
  if (isSimpleCnn(spec)) return 'SimpleCNN';
  return formatNetwork(spec) || 'softmax regression';
}

export const presetNames = ['simpleCnn', 'leNet', 'mlp', 'tiny'] as const;

export type PresetName = (typeof presetNames)[number];

/** Networks to begin with, as text. */
export const presets: Readonly<Record<PresetName, string>> = {
  simpleCnn: defaultNetworkText,
  leNet: 'conv:6:5,pool,conv:16:5,pool,dense:120,dense:84',
  mlp: 'dense:128',
  tiny: 'conv:8:3,pool,conv:16:3,pool',
};
