/** Questions about weights, and their answers. */
import type { LayerPicture } from '../core/quantization/picture/layer-picture.ts';
import type { OneWeight } from '../core/quantization/picture/one-weight.ts';
import type { RemediedPicture } from '../core/quantization/picture/remedied.ts';
import type { Role } from '../core/results/model-report.ts';

/** Which layer, on the levels of which model. */
export interface WeightChoice {
  /** Its name. Where the model has no such layer, its first quantized one is taken, or its first. */
  readonly layer: string | undefined;
  /** The model whose levels are wanted. Where it is not quantized, the other one is taken. */
  readonly role: Role;
}

/** Where the float weights come from that a quantized model is held against. */
export type FloatWeights =
  /** It was made of them, after so many steps of fine-tuning. */
  | { readonly kind: 'original'; readonly qatSteps: number }
  /** Those of the model that has this role. step: where they change while this is said, as training is under way. */
  | { readonly kind: 'model'; readonly role: Role; readonly name: string; readonly step: number | undefined }
  /** Nobody knows them: these are the real numbers that the integers stand for. */
  | { readonly kind: 'restored' };

export interface LayerWeights {
  readonly layer: string;
  /** All layers of the model, in its order. */
  readonly layers: readonly string[];
  /** PyTorch's: (out, in) or (out, in, height, width). */
  readonly shape: readonly number[];
  readonly float: FloatWeights;
  /** The model whose levels these are. Undefined where neither of the two is quantized. */
  readonly quantized: { readonly role: Role } | undefined;
  readonly picture: LayerPicture;
  /** Undefined where the layer has no remedies, or the weights before them are not known. */
  readonly remedied: RemediedPicture | undefined;
}

/** Which weight: a typical one, as large as their root mean square; by its place; the one nearest to a value; the next from there. */
export type PickBy =
  | 'typical'
  | { readonly index: number }
  | { readonly value: number }
  | { readonly from: number; readonly step: number };

export interface PickedWeight extends OneWeight {
  readonly layer: string;
  /** Its place in the tensor, an index for each dimension of the shape. */
  readonly place: readonly number[];
}

export interface FilterPictures {
  readonly layer: string;
  /** The convolutions of the baseline. */
  readonly layers: readonly string[];
  readonly channel: number;
  /** Input channels of the layer. */
  readonly channels: number;
  readonly kernel: number;
  /** (filters, kernel, kernel), as the baseline computes with them. */
  readonly baseline: Float32Array<ArrayBuffer>;
  /** The same of the candidate; undefined where there is none, or it has no such layer. */
  readonly candidate: Float32Array<ArrayBuffer> | undefined;
}
