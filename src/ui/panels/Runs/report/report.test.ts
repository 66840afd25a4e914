import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RunCurves } from '../../../../core/results/run-curves.ts';
import type { RunRow } from '../../../../core/results/run-row.ts';
import { runsReport } from './report.ts';

const training: RunRow = {
  id: 'one',
  run: 'one',
  kind: 'training',
  name: 'float32',
  dataSet: 'MNIST',
  network: 'SimpleCNN',
  settings: 'learningRate=0.05',
  step: 1875,
  qatSteps: 0,
  accuracy: { correct: 9851, images: 10_000 },
  fileBytes: 1_689_585,
  latency: 0.31,
  changed: undefined,
  note: '',
  isBaseline: true,
  isMarked: true,
  savedAt: 0,
};

const quantized: RunRow = {
  ...training,
  id: 'one/int8-2',
  kind: 'quantization',
  name: 'int8',
  accuracy: { correct: 9850, images: 10_000 },
  fileBytes: 483_535,
  latency: undefined,
  changed: { images: 10_000, changed: 12, better: 5, worse: 6, pValue: 1 },
  isBaseline: false,
  isMarked: false,
};

const curves: RunCurves = {
  run: 'one',
  losses: [1, 2, 3].map((step) => ({ step, loss: 2 / step, smoothed: 2 / step, seconds: step })),
  accuracies: [1, 3].map((step) => ({ step, correct: 90, images: 100, whole: true, seconds: step })),
};

const exportedAt = new Date('2026-01-02T03:04:05Z');
const report = (rows: readonly RunRow[], ofRuns: readonly RunCurves[] = [curves]) =>
  runsReport(rows, ofRuns, exportedAt);

const figuresIn = (html: string) => [...html.matchAll(/data-figure="(\w+)"/g)].map(([, name]) => name);

it('says of each model what it is and what was measured', () => {
  const html = report([training, { ...quantized, note: 'the small one' }]);
  const texts = [
    '2 models, exported on January 2, 2026.',
    'float32 <small>(baseline)</small>',
    'learningRate=0.05',
    '1,875',
    '98.51 %<br><small>98.25 % – 98.73 %<br>9,851 of 10,000</small>',
    '1.69 MB',
    '483.5 kB',
    '0.31 ms',
    '12<br><small>5 better, 6 worse, chance alone: 100 %</small>',
    'the small one',
  ];
  for (const text of texts) expect(html).toContain(text);
  expect(figuresIn(html)).toEqual(['loss', 'accuracy', 'bytes']);
});

it('runs no script and asks nobody for anything', () => {
  const html = report([training, quantized]);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(html).not.toMatch(/<script|<img|<link|url\(|@import|https?:|\son\w+=/i);
});

it('has no figure of what nobody measured, and none of losses that are no numbers', () => {
  expect(figuresIn(report([{ ...training, accuracy: undefined }], []))).toEqual([]);
  const diverged = {
    ...curves,
    accuracies: [],
    losses: [{ step: 1, loss: Number.NaN, smoothed: Number.NaN, seconds: 1 }],
  };
  const html = report([{ ...training, accuracy: undefined }], [diverged]);
  expect(figuresIn(html)).toEqual([]);
  expect(report([training, quantized])).not.toMatch(/NaN|Infinity|undefined/);
});

it('calls a training by the first row that was made of it where its own is not listed', () => {
  const html = report([{ ...training, id: 'two', run: 'two' }, quantized]);
  expect(html).toMatch(/<g class="c0"><path [^>]*\/>\s*<text [^>]*>2<\/text>/);
});

it('lets nothing in that somebody wrote but as text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'<>&"\'/ascriptonx=;') });
  const tags = (html: string) =>
    [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replaceAll(/"[^"]*"/g, '""'));
  const usual = tags(report([{ ...training, note: 'x' }]));
  fc.assert(
    fc.property(text, text, text, text, (name, note, dataSet, network) => {
      expect(tags(report([{ ...training, name, note, dataSet, network }]))).toEqual(usual);
    }),
  );
});
