/** What a quantized network keeps of one layer. Throws where it has none of this name. */
export function layerWeights<Weights>(
  { layers }: { readonly layers: ReadonlyMap<string, Weights> },
  name: string,
): Weights {
  const weights = layers.get(name);
  if (weights !== undefined) return weights;
  throw new Error(`The quantized network has no layer ${name}. It has ${[...layers.keys()].join(', ')}.`);
}
