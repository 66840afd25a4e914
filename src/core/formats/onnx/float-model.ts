/** A network as an ONNX file, for ONNX Runtime, Netron and whatever else reads one: weights under PyTorch's names and in its layout. */
import type { DataSetInfo } from '../../dataset/dataset-info.ts';
import { describeNetwork } from '../../network/describe.ts';
import { type StateDict, tensorOf } from '../../network/state-dict.ts';
import { encodeOnnx, floatDense, networkNodes, parameterTensor } from './graph.ts';

/** dataset: whose images it reads. Throws RangeError where a parameter has not as many values as its shape wants. */
export function writeFloatOnnx(state: StateDict, dataset: DataSetInfo): Uint8Array<ArrayBuffer> {
  const { spec } = state;
  const { parameters } = describeNetwork(spec);
  return encodeOnnx({
    spec,
    dataset,
    nodes: networkNodes(spec, floatDense),
    initializers: parameters.map((parameter) => parameterTensor(parameter, tensorOf(state, parameter.name))),
    doc: 'float32 weights under the names of their PyTorch state dict.',
  });
}
