/** Sentences of which others are a part, as a person reads them. */
import { expect, it } from 'vitest';
import { told as adapted } from '../../../../core/formats/adapting/telling.ts';
import { told as ofNode } from '../../../../core/formats/onnx/read/operators/telling.ts';
import { told as ofOnnx } from '../../../../core/formats/onnx/read/telling.ts';
import { told as ofPth } from '../../../../core/formats/pth/telling.ts';
import { someOf } from '../../../../core/formats/safetensors/some-of.ts';
import { told as ofFile } from '../../../../core/formats/telling.ts';
import { told as ofZip } from '../../../../core/formats/zip/telling.ts';
import { inWords } from '../../in-words.ts';

it('names the file, what is wrong and what to do', () => {
  const problem = ofZip('zip/other-method', { entry: 'a.pth', method: '12' });
  expect(inWords(ofZip('zip/unsound', { file: 'a.zip', problem }))).toBe(
    'a.zip is not a sound zip archive: "a.pth" is packed by method 12; only storing and deflate are read.',
  );
});

it('names a tensor that belongs to another, and what it is instead', () => {
  const tensor = ofPth('pth/scales-of', { tensor: ofPth('pth/packed-weight-of', { layer: 'fc1' }) });
  const problem = ofPth('pth/tensor', {
    problem: ofPth('pth/no-tensor', { tensor, found: ofPth('pth/made-by', { path: 'torch.Size' }) }),
  });
  expect(inWords(ofPth('pth/unreadable', { file: 'a.pth', problem }))).toBe(
    `a.pth can't be read as a PyTorch file: "fc1's packed weight's scales" is what torch.Size makes, not a tensor. ` +
      'Save the state_dict of the model, and nothing around it: torch.save(model.state_dict(), path).',
  );
});

it('says of a node what can be done about it', () => {
  const advice = ofNode('onnx-node/take-relu');
  const cause = ofNode('onnx-node/unavailable-of', { node: 'Gelu "n"', domain: 'com.microsoft', advice });
  expect(inWords(ofOnnx('onnx/unreadable', { file: 'a.onnx', cause }))).toBe(
    `a.onnx can't be read as an ONNX model: its node Gelu "n" can't be had: networks here are made of Conv, Relu, MaxPool, ` +
      'Flatten and Gemm, and this operator is one of com.microsoft. Every layer here has a ReLU: train the network with that.',
  );
});

it('counts what is not named', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(inWords(adapted('adapt/left-out', { names: someOf(names) }))).toBe(
    'a, b, c, d, and 2 more left out',
  );
  expect(inWords(ofFile('weights-file/several-models', { file: 'a.zip', models: someOf(['b', 'c']) }))).toBe(
    'a.zip: these are several models (b and c). Choose one of them.',
  );
});
