/** What `quantize_dynamic(SimpleCNN(), {nn.Linear})` calls its state, in order. Source: torch 2.13, `state_dict()`. */
import { linearLayers } from '../../network/simple-cnn.ts';

export const quantizedStateNames: readonly string[] = [
  'conv1.weight',
  'conv1.bias',
  'conv2.weight',
  'conv2.bias',
  ...linearLayers.flatMap((layer) => [
    `${layer}.scale`,
    `${layer}.zero_point`,
    `${layer}._packed_params.dtype`,
    `${layer}._packed_params._packed_params`,
  ]),
];
