import { describe, expect, it } from 'vitest';
import { fingerprintOf, parseRunsFile } from './runs-file.ts';
import { told } from './telling.ts';

const hash = 'a'.repeat(64);

const run = {
  id: 'kept-1',
  savedAt: 1_700_000_000_000,
  marks: [{ name: 'mine' }],
  record: {
    version: 1,
    work: {
      version: 1,
      model: {
        origin: { kind: 'initialised', seed: 0 },
        seed: 0,
        step: 3,
        network: 'conv:2:3,pool,dense:8',
        geometry: { side: 28, channels: 1, classes: 10 },
      },
      run: { id: 'kept-1', epochs: [], chunks: { losses: 1, reports: 1, accuracies: 1 } },
      shelf: {
        entries: [{ kind: 'float', id: 'float-1', name: 'float32', known: {} }],
        live: 'float-1',
        baseline: 'float-1',
        made: 1,
      },
    },
    dataSet: 'MNIST',
    results: [{ entry: 'float-1', fileBytes: 1000 }],
  },
  parts: [{ name: 'weights', bytes: 4, sha256: hash }],
};

const file = {
  format: 'quantization-playground-runs',
  version: 1,
  exported: '2026-01-02T03:04:05.678Z',
  runs: [run],
};

const parsed = (value: unknown) => parseRunsFile(value, 'mine.json');

const refusal = (problem: string, remedy = told('runs-file/export-again')): string =>
  told('runs-file/refused', { file: 'mine.json', problem, remedy });
const noList = told('runs-file/no-list', { format: file.format });
const at = (path: string, problem: string): string => told('runs-file/at', { path, problem });

describe('a file of runs', () => {
  it('is what it was written as, and what nobody knows in it is left out', () => {
    expect(parsed({ ...file, contents: {}, more: true })).toEqual(file);
    const archived = { bytes: 3, sha256: hash };
    const info = {
      name: 'Leaves',
      side: 8,
      channels: 1,
      classNames: ['oak', 'elm'],
      mean: [0.5],
      std: [0.2],
      counts: { train: 2, test: 1 },
    };
    const whole = {
      ...file,
      dataSet: { info, archive: { file: 'data/images.npz', ...archived } },
      lessons: [{ file: 'lessons/first.md', ...archived }],
    };
    expect(parsed(whole)).toEqual(whole);
  });

  it('is refused with its name, what is wrong, the place and the remedy', () => {
    const [part] = run.parts;
    const refusals: readonly (readonly [unknown, string])[] = [
      [[], refusal(noList, told('runs-file/choose-another'))],
      [{ ...file, format: 'another' }, refusal(noList, told('runs-file/choose-another'))],
      [
        { ...file, version: 2 },
        refusal(told('runs-file/newer', { version: '2', known: '1' }), told('runs-file/reload')),
      ],
      [{ ...file, version: 0.5 }, refusal(at('version', 'Invalid type: Expected 1 but received 0.5'))],
      [
        { ...file, exported: 'yesterday' },
        refusal(at('exported', 'Invalid timestamp: Received "yesterday"')),
      ],
      [{ ...file, runs: [run, run] }, refusal(at('runs', told('runs-file/ids-alike')))],
      [{ ...file, runs: [{ ...run, id: 'a/b' }] }, refusal(at('runs.0.id', told('runs-file/no-id')))],
      [
        { ...file, runs: [{ ...run, parts: [part, part] }] },
        refusal(at('runs.0.parts', told('runs-file/names-alike'))),
      ],
      [
        { ...file, runs: [{ ...run, parts: [{ ...part, bytes: 1e9 }] }] },
        refusal(at('runs.0.parts.0.bytes', 'Invalid value: Expected <=82000000 but received 1000000000')),
      ],
      [
        { ...file, runs: [{ ...run, parts: [{ ...part, sha256: '12' }] }] },
        refusal(at('runs.0.parts.0.sha256', told('runs-file/no-hash'))),
      ],
      [
        { ...file, runs: [{ ...run, marks: [{ name: 'x'.repeat(101) }] }] },
        refusal(at('runs.0.marks.0.name', 'Invalid length: Expected <=100 but received 101')),
      ],
      [
        { ...file, runs: [{ ...run, record: { ...run.record, version: 2 } }] },
        refusal(at('runs.0.record.version', 'Invalid type: Expected 1 but received 2')),
      ],
      [
        { ...file, lessons: [{ file: '../secret.md', bytes: 3, sha256: hash }] },
        refusal(at('lessons.0.file', 'Invalid start: Expected "lessons/" but received "../secre"')),
      ],
    ];
    for (const [value, message] of refusals) expect(() => parsed(value)).toThrow(message);
  });
});

describe('the fingerprint of a run', () => {
  const [first] = parsed(file).runs;
  const of = (value: unknown) => {
    const [read] = parsed({ ...file, runs: [value] }).runs;
    return read && fingerprintOf(read);
  };
  const { work } = run.record;

  it('is that of its content: not of its name, its marks, or the order of what it holds', () => {
    const renamed = { ...run.record, work: { ...work, run: { ...work.run, id: 'other' } } };
    const turned = Object.fromEntries(Object.entries(run.record).reverse());
    expect(of({ ...run, id: 'other', marks: [], savedAt: 0, record: renamed })).toBe(of(run));
    expect(of({ ...run, record: turned })).toBe(first && fingerprintOf(first));
  });

  it('is another one with other bytes or another step', () => {
    expect(of({ ...run, parts: [{ ...run.parts[0], sha256: 'b'.repeat(64) }] })).not.toBe(of(run));
    const later = { ...run.record, work: { ...work, model: { ...work.model, step: 4 } } };
    expect(of({ ...run, record: later })).not.toBe(of(run));
  });
});
