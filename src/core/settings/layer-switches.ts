/** The settings that say which layers are quantized: one for each layer that a network can have. */

/** `networkLimits` allows this many convolutions, and this many dense layers. */
const numbers = [1, 2, 3, 4, 5, 6, 7, 8] as const;

type Numbered<Prefix extends string> = `${Prefix}${(typeof numbers)[number]}`;

/** `quantizeConv1` to `quantizeConv8`, `quantizeFc1` to `quantizeFc8`. */
export type LayerSwitch = Numbered<'quantizeConv'> | Numbered<'quantizeFc'>;

export const layerSwitches: readonly LayerSwitch[] = [
  ...numbers.map((number) => `quantizeConv${number}` as const),
  ...numbers.map((number) => `quantizeFc${number}` as const),
];

/** layer: its name, `conv1` or `fc1`. Throws where no network has such a layer. */
export function layerSwitch(layer: string): LayerSwitch {
  const found = layerSwitches.find((key) => layerOfSwitch(key) === layer);
  if (found) return found;
  throw new Error(`There is no setting for the layer ${layer}.`);
}

/** The name of the layer that a switch is for. */
export function layerOfSwitch(key: LayerSwitch): string {
  return key.replace('quantize', '').toLowerCase();
}

/** Makes something of each switch. */
export function forEachSwitch<Made>(make: (key: LayerSwitch) => Made): Readonly<Record<LayerSwitch, Made>> {
  let made: Partial<Record<LayerSwitch, Made>> = {};
  for (const key of layerSwitches) made = { ...made, [key]: make(key) };
  if (!isComplete(made)) throw new Error('A layer has no switch.');
  return made;
}

function isComplete<Made>(made: Partial<Record<LayerSwitch, Made>>): made is Record<LayerSwitch, Made> {
  return layerSwitches.every((key) => Object.hasOwn(made, key));
}
