import { beforeAll, describe, expect, it } from 'vitest';
import { mnist } from '../../core/dataset/dataset-info.ts';
import { type ExportFormat, exportFileName, exportFormats } from '../../core/formats/export-formats.ts';
import { writePytorchInt8Onnx, writeRuntimeInt8Onnx } from '../../core/formats/onnx/int8-model.ts';
import { readNetwork } from '../../core/formats/safetensors/network-reader.ts';
import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { tensorOf } from '../../core/network/state-dict.ts';
import { quantizeDynamic } from '../../core/quantization/schemes/dynamic.ts';
import { type Scheme, schemeName } from '../../core/quantization/schemes/scheme.ts';
import type { Role } from '../../core/results/model-report.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import { sameBytes } from '../../testing/bits.ts';
import { dataUrl } from '../../testing/fakes/data-server.ts';
import { readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { asDynamic, linearLayers, withTensor } from '../../testing/networks/simple-cnn.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { DataSource } from '../data/source.ts';
import { quantizeThroughFile } from '../quantizing/quantize.ts';
import type { QuantizedFile } from '../shelf/entry.ts';
import { LiveModel } from '../shelf/live-model.ts';
import { Model } from '../shelf/model.ts';
import { Shelf } from '../shelf/shelf.ts';
import { told } from '../shelf/telling.ts';
import { exportModel } from './export-model.ts';

const state = readState(trainedWeightsPath);
const int8 = quantizeThroughFile(state, { kind: 'dynamic', granularity: 'per-tensor', layers: linearLayers });
/** A data set of which no byte has come yet. */
const data = new DataSource(dataUrl, () => undefined);
let live: LiveModel;
let shelf: Shelf;

beforeAll(async () => {
  await useCpu();
  const holdsNothing = { ignoreLoss: () => undefined, release: () => undefined };
  const told = { name: 'cpu', device: '', reason: '', passedOver: [], unavailable: false } as const;
  const choice = { ...told, ...holdsNothing };
  const wish = { backend: 'cpu', threads: 0 } as const;
  const model = Model.loaded(state, { kind: 'recovered', step: 0 }, 0, 0);
  live = new LiveModel(model, choice, wish, () => Promise.resolve(choice));
});

function saved(role: Role, format: ExportFormat, changes: Partial<Settings> = {}): Promise<Uint8Array> {
  return exportModel({ role, format, settings: { ...defaultSettings, ...changes } }, { live, shelf, data });
}

/** A shelf with these weights, and with a candidate that was made of them where there is one. */
function shelfWith(file?: QuantizedFile): void {
  shelf = new Shelf();
  shelf.live.state = state;
  if (!file) return;
  const entry = shelf.draft(file);
  shelf.put(entry);
  shelf.assign('candidate', entry.id);
}

const roles: Readonly<Record<'float' | 'int8', Role>> = { float: 'baseline', int8: 'candidate' };
const every = exportFormats.flatMap(({ id, models: made }) => made.map((model) => [model, id] as const));

it.each(every)('there is a file of %s in %s, under a name of its own', async (model, format) => {
  shelfWith();
  expect((await saved(roles[model], format)).length).toBeGreaterThan(350_000);
  const names = every.map((other) => exportFileName(...other, simpleCnn));
  expect(names.filter((name) => name === exportFileName(model, format, simpleCnn))).toHaveLength(1);
});

it('there is no file of the float model for the integers of ONNX Runtime', async () => {
  shelfWith();
  await expect(saved('baseline', 'onnxRuntime')).rejects.toThrow(told('model/no-integer-float'));
});

describe('the baseline', () => {
  it('is the model that is trained, also while its weights are on the backend alone', async () => {
    shelf = new Shelf();
    expect(sameBytes(await saved('baseline', 'safetensors'), writeFloatWeights(state))).toBe(true);
  });

  it('is whichever model has that role: a quantized one, or weights that have changed since', async () => {
    shelfWith(int8);
    shelf.assign('baseline', shelf.candidate?.id ?? '');
    expect(await saved('baseline', 'safetensors')).toBe(int8.bytes);

    const old = withTensor(
      state,
      'fc2.bias',
      tensorOf(state, 'fc2.bias').map((bias) => bias + 1),
    );
    shelfWith(int8);
    shelf.live.state = old;
    const { id } = shelf.live;
    shelf.weightsChange(3);
    shelf.assign('baseline', id);
    expect(sameBytes(await saved('baseline', 'safetensors'), writeFloatWeights(old))).toBe(true);
  });
});

describe('the candidate', () => {
  it('is quantized for the purpose where there is none, as it is set', async () => {
    shelfWith();
    const bytes = await saved('candidate', 'safetensors', { perChannel: true });
    expect(asDynamic(readNetwork(bytes, 'saved', simpleCnn)).scheme.granularity).toBe('per-channel');
  });

  it('is the model that was measured, whatever has been set since', async () => {
    shelfWith(int8);
    const model = quantizeDynamic(state, 'per-tensor');
    const others = { perChannel: true, qatSteps: 10 };
    expect(await saved('candidate', 'safetensors', others)).toBe(int8.bytes);
    expect(sameBytes(await saved('candidate', 'onnx', others), writePytorchInt8Onnx(model, mnist))).toBe(
      true,
    );
    expect(
      sameBytes(await saved('candidate', 'onnxRuntime', others), writeRuntimeInt8Onnx(model, mnist)),
    ).toBe(true);
  });

  it('of another scheme than PyTorch has goes into safetensors alone', async () => {
    shelfWith();
    const fourBits = {
      scheme: 'weightOnly',
      bits: 4,
      perChannel: true,
      quantizeConv1: false,
      quantizeConv2: false,
      quantizeFc2: false,
    } as const;
    const file = readNetwork(await saved('candidate', 'safetensors', fourBits), 'saved', simpleCnn);
    const scheme: Scheme = {
      kind: 'weightOnly',
      bits: 4,
      symmetric: true,
      granularity: 'per-channel',
      layers: ['fc1'],
    };
    expect(file.kind === 'weightOnly' && file.scheme).toEqual(scheme);
    await expect(saved('candidate', 'onnx', fourBits)).rejects.toThrow(
      told('model/only-safetensors', {
        scheme: schemeName(scheme, simpleCnn),
        layers: ['fc1', 'fc2'],
      }),
    );
  });

  it.each<[string, Partial<Settings>, string]>([
    ['training images', { scheme: 'static' }, told('model/not-calibrated')],
    ['fine-tuning', { qatSteps: 20 }, told('model/not-fine-tuned', { steps: '20' })],
  ])('that needs %s is not made up for the purpose', async (_, settings, message) => {
    shelfWith();
    await expect(saved('candidate', 'safetensors', settings)).rejects.toThrow(message);
  });
});
