/**
 * Layers under names of somebody else's: nn.Sequential numbers them, others call them `hidden` and `output`. Where each reads what the
 * one before it makes, they are named as this page does. Of several of one shape, the order decides, and that is said: another order
 * would fit as well.
 */
import type { Tensor } from '../safetensors/safetensors.ts';
import { type LayerGroup, layerGroups } from './layer-groups.ts';
import type { Step } from './step.ts';
import { told } from './telling.ts';

/** What a layer may hold, float or int8. */
const ownNames = ['weight', 'bias', 'weight_scale'];

export const byOrder: Step = (tensors, done) => {
  const { convolutions, dense, isAll } = layerGroups(tensors);
  const layers = [...convolutions, ...dense];
  const isKnown = layers.every(({ path }) => /^(conv|fc)\d+$/.test(path));
  const isSound = layers.every(
    ({ own }) => own.includes('bias') && own.every((name) => ownNames.includes(name)),
  );
  if (
    isKnown ||
    !isAll ||
    !isSound ||
    !isChain(convolutions) ||
    !isChain(dense) ||
    !reads(dense, convolutions)
  )
    return tensors;
  const names = new Map([...numbered(convolutions, 'conv'), ...numbered(dense, 'fc')]);
  const [first = ''] = names.keys();
  done.push(told('adapt/by-order', { tensor: `${first.slice(0, 80)}.weight` }));
  for (const alike of [sameShape(convolutions), sameShape(dense)]) {
    if (alike.length > 0) done.push(told('adapt/one-shape', { layers: alike }));
  }
  return new Map(
    layers.flatMap(({ path, own }) =>
      own.flatMap((name): [string, Tensor][] => {
        const tensor = tensors.get(`${path}.${name}`);
        return tensor ? [[`${names.get(path)}.${name}`, tensor]] : [];
      }),
    ),
  );
};

const numbered = (layers: readonly LayerGroup[], kind: 'conv' | 'fc') =>
  layers.map(({ path }, i) => [path, `${kind}${i + 1}`] as const);

const isChain = (layers: readonly LayerGroup[]): boolean =>
  layers.every(({ weight }, i) => i === 0 || weight.shape[1] === layers[i - 1]?.weight.shape[0]);

/** Whether the first dense layer can read what the last convolution makes. */
function reads([first]: readonly LayerGroup[], convolutions: readonly LayerGroup[]): boolean {
  const channels = convolutions.at(-1)?.weight.shape[0] ?? 1;
  return first !== undefined && (first.weight.shape[1] ?? 0) % channels === 0;
}

/** Paths of layers that could change places with another. */
function sameShape(layers: readonly LayerGroup[]): string[] {
  const shapeOf = ({ weight }: LayerGroup) => weight.shape.join();
  const counts = new Map<string, number>();
  for (const layer of layers) counts.set(shapeOf(layer), (counts.get(shapeOf(layer)) ?? 0) + 1);
  return layers.filter((layer) => (counts.get(shapeOf(layer)) ?? 0) > 1).map(({ path }) => path.slice(0, 80));
}
