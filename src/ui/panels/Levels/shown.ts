/** What every part of this panel is about: a layer on the levels of one model, beside the float weights of the other. */
import type { ShownLayer, ShownWeight } from '../../../client/store/slices/late/weights.ts';
import { modelOf } from '../../../client/views/models/layer-weights.ts';
import { type ModelLook, useModels } from '../../models.ts';

export interface Shown {
  readonly layer: ShownLayer;
  /** Undefined until the worker has said it, and while it is one of another layer. */
  readonly weight: ShownWeight | undefined;
  /** The model whose levels are drawn; undefined where neither is quantized. */
  readonly quantized: ModelLook | undefined;
  /** The look of the float weights: that of the other role. */
  readonly float: ModelLook;
}

export function useShown(layer: ShownLayer, weight: ShownWeight | undefined): Shown {
  const [float, int8] = useModels();
  if (!float || !int8) throw new Error('There are two roles.');
  const role = layer.quantized?.role;
  const isBaseline = role !== undefined && modelOf[role] === 'float';
  return {
    layer,
    weight: weight?.layer === layer.layer ? weight : undefined,
    quantized: role && (isBaseline ? float : int8),
    float: isBaseline ? int8 : float,
  };
}
