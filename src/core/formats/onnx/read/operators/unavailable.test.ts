import { expect, it } from 'vitest';
import { mnist } from '../../../../dataset/dataset-info.ts';
import { simpleCnn } from '../../../../network/presets.ts';
import { modelProto, nodeProto, valueInfoProto } from '../../messages.ts';
import { encodeMessage } from '../../protobuf.ts';
import { readOnnx } from '../read.ts';
import { told } from '../telling.ts';
import { told as toldOfNode } from './telling.ts';

/** Reads a file with one node. */
const read = (operator: string, name: string) => () => {
  const graph = [
    [1, nodeProto({ operator, name, inputs: ['x'], outputs: ['out'] })],
    [11, valueInfoProto('x', ['batch', 1, 28, 28], '')],
    [12, valueInfoProto('out', ['batch', 10], '')],
  ] as const;
  const bytes = encodeMessage(modelProto({ irVersion: 8, opset: 17, producer: '', doc: '', graph }));
  return readOnnx(bytes, { fileName: 'mine', present: simpleCnn, normalisation: mnist });
};

/** What is told where nothing is known of the operator. */
function message(node: string): string {
  const cause = toldOfNode('onnx-node/unavailable', { node, advice: toldOfNode('onnx-node/take-other') });
  return told('onnx/unreadable', { file: 'mine', cause });
}

it('a message about a file has a bounded length, whatever its names are', () => {
  const node = `${'x'.repeat(80)}… "${'y'.repeat(80)}…"`;
  expect(read('x'.repeat(10_000), 'y'.repeat(10_000))).toThrow(message(node));
});

it('an operator may be called as what every object has', () => {
  expect(read('constructor', 'n')).toThrow(message('constructor "n"'));
});
