// Damaged and made-up files end in a network or in words, soon, whatever their bytes are.

import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../../testing/fixtures.ts';
import { importerRuns, importerTimeout } from '../../../../testing/importer-runs.ts';
import { mnist } from '../../../dataset/dataset-info.ts';
import { parseNetwork } from '../../../network/parse.ts';
import { WeightsError } from '../../safetensors/weights-reader.ts';
import { modelProto, nodeProto, tensorProto, valueInfoProto } from '../messages.ts';
import { encodeMessage, type Message } from '../protobuf.ts';
import { OnnxError } from './error.ts';
import { readOnnx } from './read.ts';

const present = parseNetwork('conv:4:3,pool,conv:6:5,pool,dense:8', { side: 8, channels: 1, classes: 3 });
const files = readdirSync('fixtures/onnx')
  .filter((name) => name.endsWith('.onnx'))
  .map((name) => readBytes(`fixtures/onnx/${name}`));

/** Ends in weights or in an error of this format. */
function survives(bytes: Uint8Array): void {
  try {
    readOnnx(bytes, { fileName: 'x', present, normalisation: mnist });
  } catch (error) {
    expect(error instanceof OnnxError || error instanceof WeightsError, String(error)).toBe(true);
  }
}

/** The same, within a second of its own time: what others do on the machine is no fault of this reader. */
function survivesSoon(bytes: Uint8Array): void {
  const before = process.cpuUsage();
  survives(bytes);
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(1e6);
}

const file = fc.constantFrom(...files);
/** Small numbers, since most bytes that say something are small. */
const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1, 2, 3, 8, 127, 128, 255));

it('cut off anywhere', importerTimeout, () => {
  fc.assert(
    fc.property(file, fc.double({ min: 0, max: 1, noNaN: true }), (bytes, part) =>
      survivesSoon(bytes.subarray(0, Math.floor(part * bytes.length))),
    ),
    importerRuns(500),
  );
});

it('with bytes changed: lying lengths, other types, other names', importerTimeout, () => {
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), byte);
  fc.assert(
    fc.property(file, fc.array(change, { minLength: 1, maxLength: 20 }), (bytes, changes) => {
      const changed = Uint8Array.from(bytes);
      for (const [part, value] of changes) changed[Math.floor(part * bytes.length)] = value;
      survivesSoon(changed);
    }),
    importerRuns(1000),
  );
});

/** Every operator that is known, and some that are not. */
const operator = fc.constantFrom(
  ...[
    'Conv',
    'Gemm',
    'MatMul',
    'BatchNormalization',
    'Relu',
    'MaxPool',
    'Pad',
    'Add',
    'Sub',
    'Mul',
    'Div',
    'Clip',
  ],
  ...[
    'Identity',
    'Dropout',
    'Softmax',
    'ArgMax',
    'Cast',
    'Flatten',
    'Reshape',
    'Transpose',
    'Squeeze',
    'Unsqueeze',
  ],
  ...[
    'Shape',
    'Gather',
    'Slice',
    'Concat',
    'ReduceMin',
    'ReduceMax',
    'Min',
    'Max',
    'Neg',
    'Round',
    'Reciprocal',
  ],
  ...['QuantizeLinear', 'DequantizeLinear', 'QLinearConv', 'QLinearMatMul', 'QGemm', 'QLinearAdd'],
  ...[
    'DynamicQuantizeLinear',
    'MatMulInteger',
    'ConvInteger',
    'DynamicQuantizeMatMul',
    'Constant',
    'constructor',
  ],
);
const value = fc.constantFrom('x', 'a', 'b', 'c', 'w', 'k', 's', 'z', 'p', '', 'out');
const attributes = fc.dictionary(
  fc.constantFrom(
    'axis',
    'perm',
    'pads',
    'transB',
    'alpha',
    'kernel_shape',
    'strides',
    'to',
    'group',
    'axes',
  ),
  fc.oneof(fc.integer({ min: 0, max: 4 }), fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 8 })),
);
const node = fc
  .record({
    operator,
    name: fc.constant(''),
    inputs: fc.array(value, { maxLength: 9 }),
    outputs: fc.array(fc.constantFrom('a', 'b', 'c', 'out'), { minLength: 1, maxLength: 3 }),
    attributes,
  })
  .map(nodeProto);

const tensors: readonly Message[] = [
  tensorProto('w', [3, 64], new Float32Array(192).fill(0.1)),
  tensorProto('k', [2, 1, 3, 3], new Int8Array(18).fill(1)),
  tensorProto('s', [], Float32Array.of(0.5)),
  tensorProto('z', [], Int8Array.of(0)),
  tensorProto('p', [2], Int8Array.of(-1, 64)),
];

const model = (nodes: readonly Message[], initializers = tensors): Uint8Array => {
  const graph: Message = [
    ...nodes.map((message) => [1, message] as const),
    ...initializers.map((tensor) => [5, tensor] as const),
    [11, valueInfoProto('x', ['batch', 1, 8, 8], '')],
    [12, valueInfoProto('out', ['batch', 3], '')],
  ];
  return encodeMessage(modelProto({ irVersion: 8, opset: 17, producer: '', doc: '', graph }));
};

it('graphs of any nodes', importerTimeout, () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 12 }), (nodes) => survivesSoon(model(nodes))),
    importerRuns(500),
  );
});

describe('what would fill the memory or never end does neither:', () => {
  const many = (count: number, make: (i: number) => Message): Message[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const step = (operator: string, inputs: string[], output: string) =>
    nodeProto({ operator, name: '', inputs, outputs: [output] });
  const square = tensorProto('w', [1000, 1000], new Float32Array(1_000_000));

  it.each([
    {
      what: 'a field that is longer than the file',
      bytes: Uint8Array.of(8, 8, 0x3a, 0xff, 0xff, 0xff, 0xff, 0x0f),
    },
    { what: 'a number without end', bytes: Uint8Array.from({ length: 100_000 }, () => 0xff) },
    {
      what: 'fields by the million',
      bytes: Uint8Array.from({ length: 4_000_000 }, (_, i) => (i % 2 ? 0 : 8)),
    },
    {
      what: 'empty nodes by the million',
      bytes: encodeMessage([[7, new Uint8Array(4_000_000).map((_, i) => (i % 2 ? 0 : 10))]]),
    },
    {
      what: 'the same weights turned again and again',
      bytes: model(
        many(3000, (i) => step('Transpose', [i === 0 ? 'w' : `t${i - 1}`], `t${i}`)),
        [square],
      ),
    },
    {
      what: 'sizes that double',
      bytes: model([
        step('Shape', ['x'], 'd0'),
        ...many(100, (i) => step('Concat', [`d${i}`, `d${i}`], `d${i + 1}`)),
        step('Reshape', ['x', 'd100'], 'out'),
      ]),
    },
    {
      what: 'formulas that double',
      bytes: model([
        step('Neg', ['x'], 'f0'),
        ...many(200, (i) => step('Max', [`f${i}`, `f${i}`], `f${i + 1}`)),
        step('Cast', ['f200'], 'out'),
      ]),
    },
    {
      what: 'layers by the thousand',
      bytes: model(
        many(2000, (i) =>
          step(
            i % 2 ? 'Relu' : 'MatMul',
            i % 2 ? [`l${i - 1}`] : [i === 0 ? 'x' : `l${i - 1}`, 'w'],
            `l${i}`,
          ),
        ),
        [square],
      ),
    },
    {
      what: 'a shape of more values than there are',
      bytes: model(
        [],
        [
          [
            [1, 2 ** 40],
            [1, 2 ** 40],
            [2, 1],
            [8, 'w'],
          ],
        ],
      ),
    },
    { what: 'a name without end', bytes: model([step('x'.repeat(3_000_000), ['x'], 'out')]) },
  ])('$what', ({ bytes }) => survives(bytes), 5000);
});
