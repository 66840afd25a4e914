import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { tensorOf } from '../../../core/network/state-dict.ts';
import { sameBytes } from '../../../testing/bits.ts';
import { readBytes, readState, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { asDynamic, parameterNames, withTensor } from '../../../testing/networks/simple-cnn.ts';
import { quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { writeNetwork } from '../safetensors/network-writer.ts';
import { openZip, type ZipArchive } from '../zip/read.ts';
import { readPth } from './read.ts';
import { writePth, writeQuantizedPth } from './write.ts';

const state = readState(trainedWeightsPath);
const perTensor = quantizeDynamic(state, 'per-tensor');
const perChannel = quantizeDynamic(state, 'per-channel');
const limits = { totalBytes: 2_000_000, entries: 30 };

/** Contents by name, without the folder that all of them are in. */
function contents(archive: ZipArchive): Map<string, Uint8Array> {
  return new Map([...archive].map(([name, entry]) => [name.slice(name.indexOf('/') + 1), entry.read()]));
}

describe.each([
  { file: 'seed0-float.pth', written: writePth(state) },
  { file: 'seed0-quantized.pth', written: writeQuantizedPth(perTensor) },
  { file: 'seed0-quantized-per-channel.pth', written: writeQuantizedPth(perChannel) },
])('beside $file of torch.save', ({ file, written }) => {
  const ours = contents(openZip(written, 'ours', limits));
  const theirs = contents(openZip(readBytes(`fixtures/pytorch/${file}`), 'theirs', limits));

  it('the pickle, every storage and the byte order are the same bytes', () => {
    expect([...ours.keys()]).toEqual(
      [...theirs.keys()].filter(
        (name) => !['.format_version', '.storage_alignment', '.data/serialization_id'].includes(name),
      ),
    );
    for (const [name, content] of ours) {
      expect(sameBytes(content, theirs.get(name) ?? new Uint8Array()), name).toBe(true);
    }
  });

  it('storages begin at multiples of 64 bytes', () => {
    for (const [name, content] of ours) expect(content.byteOffset % 64, name).toBe(0);
  });
});

describe('what was written is read back with every bit:', () => {
  it('float', () => {
    const back = readPth(writePth(state), 'x', simpleCnn);
    if (back.kind !== 'float') throw new Error('Read as int8.');
    for (const name of parameterNames)
      expect(sameBytes(tensorOf(back.state, name), tensorOf(state, name)), name).toBe(true);
  });

  it.each([perTensor, perChannel])('int8, $scheme.granularity', (model) => {
    const back = asDynamic(readPth(writeQuantizedPth(model), 'x', simpleCnn));
    expect(back.scheme.granularity).toBe(model.scheme.granularity);
    expect(sameBytes(writeNetwork(back), writeNetwork(model))).toBe(true);
  });
});

it('gives the same bytes on another day', () => {
  const today = writePth(state);
  vi.useFakeTimers({ now: new Date(2031, 4, 6) });
  try {
    expect(sameBytes(writePth(state), today)).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

it('refuses weights of another shape', () => {
  const cut = withTensor(state, 'fc2.bias', tensorOf(state, 'fc2.bias').slice(1));
  expect(() => writePth(cut)).toThrow('fc2.bias [10] wants 10 values, not 9.');
});

const script = fileURLToPath(new URL('../../../../fixtures/pytorch/check_pth.py', import.meta.url));
const hasTorch = spawnSync('python3', ['-c', 'import torch, numpy']).status === 0;
if (!hasTorch)
  console.log('PyTorch is not installed for python3: that torch.load reads our .pth is not checked.');

it.runIf(hasTorch)(
  'torch.load(weights_only=True) reads it, and the model it fills gives the logits of the original',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'pth-'));
    try {
      const files = [
        ['float.pth', writePth(state)],
        ['int8.pth', writeQuantizedPth(perTensor)],
        ['int8-per-channel.pth', writeQuantizedPth(perChannel)],
      ] as const;
      for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
      const said = execFileSync('python3', ['-B', '-W', 'ignore', script, folder], { encoding: 'utf8' });
      expect(said).toMatch(
        /float\.pth: .* logits equal\nint8\.pth: .* logits equal\nint8-per-channel\.pth: .* logits equal\n/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);
