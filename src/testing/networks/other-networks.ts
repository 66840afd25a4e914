/** Networks of many shapes, with PyTorch's answers to a few made-up images: `fixtures/pytorch/other-networks.json`. */
import * as v from 'valibot';
import { type DataSetInfo, imageSizeOf, mnist } from '../../core/dataset/dataset-info.ts';
import { normaliseBatch } from '../../core/dataset/normalise.ts';
import { initialise } from '../../core/network/initialise.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import { readJsonFixture } from '../fixtures.ts';

const schema = v.object({
  images: v.number(),
  mean: v.number(),
  std: v.number(),
  cases: v.array(
    v.object({
      network: v.string(),
      seed: v.number(),
      side: v.number(),
      channels: v.number(),
      classes: v.number(),
      float: v.array(v.number()),
      int8: v.array(v.number()),
    }),
  ),
});

export interface OtherNetwork {
  readonly name: string;
  readonly state: StateDict;
  readonly info: DataSetInfo;
  /** (count, side, side, channels), normalised. They go through the network at once. */
  readonly images: Float32Array<ArrayBuffer>;
  readonly count: number;
  /** PyTorch's logits, count x classes. */
  readonly float: Float32Array<ArrayBuffer>;
  /** The same of `quantize_dynamic`, one scale for each tensor. */
  readonly int8: Float32Array<ArrayBuffer>;
}

export function otherNetworks(): readonly OtherNetwork[] {
  const recorded = readJsonFixture('other-networks.json', schema);
  const { images: count } = recorded;
  return recorded.cases.map(({ network, seed, side, channels, classes, float, int8 }) => {
    const info: DataSetInfo = {
      ...mnist,
      ...{ name: 'made up', side, channels },
      classNames: Array.from({ length: classes }, (_, label) => String(label)),
      mean: Array.from({ length: channels }, () => recorded.mean),
      std: Array.from({ length: channels }, () => recorded.std),
    };
    const spec = parseNetwork(network, { side, channels, classes });
    return {
      name: `"${network}" for ${side} x ${side} x ${channels}`,
      state: initialise(new TorchGenerator(seed), spec),
      info,
      images: imagesOf(info, count),
      count,
      float: Float32Array.from(float),
      int8: Float32Array.from(int8),
    };
  });
}

/** As make_other_networks.py makes them. */
function imagesOf(info: DataSetInfo, count: number): Float32Array<ArrayBuffer> {
  const values = count * imageSizeOf(info);
  const bytes = Uint8Array.from({ length: values }, (_, i) => (i * 37 + Math.floor(i / 3) * 11) % 256);
  const images = new Float32Array(values);
  normaliseBatch(
    bytes,
    Uint32Array.from({ length: count }, (_, i) => i),
    0,
    count,
    images,
    info,
  );
  return images;
}

/** From (count, side, side, channels), TensorFlow's order, to PyTorch's: (count, channels, side, side). */
export function channelsFirst({ images, info }: OtherNetwork): Float32Array<ArrayBuffer> {
  const { side, channels } = info;
  const area = side * side;
  return Float32Array.from({ length: images.length }, (_, index) => {
    const image = Math.floor(index / (channels * area));
    const channel = Math.floor(index / area) % channels;
    return images[(image * area + (index % area)) * channels + channel] ?? Number.NaN;
  });
}
