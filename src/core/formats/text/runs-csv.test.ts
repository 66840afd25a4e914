import { expect, it } from 'vitest';
import { runsCsv } from './runs-csv.ts';

it('has a row for each model, with quotes where a person wrote what needs them', () => {
  const csv = runsCsv([
    {
      id: 'a/int8-2',
      run: 'a',
      kind: 'quantization',
      name: 'small, "good"',
      note: '',
      dataSet: 'MNIST',
      network: 'SimpleCNN',
      settings: 'seed=1',
      step: 1875,
      qatSteps: 0,
      accuracy: { correct: 9761, images: 10_000 },
      fileBytes: 479_464,
      latency: 0.25,
      changed: { images: 10_000, changed: 12, better: 5, worse: 4, pValue: 1 },
      isBaseline: false,
      isMarked: false,
      savedAt: Date.UTC(2026, 10, 27),
    },
  ]);
  const [headings = '', row = '', end] = csv.split('\n');
  expect(headings.split(',')).toHaveLength(20);
  expect(row).toBe(
    'a/int8-2,a,quantization,"small, ""good""",,MNIST,SimpleCNN,seed=1,1875,0,9761,10000,97.61,479464,0.25,12,5,4,1,2026-11-27T00:00:00.000Z',
  );
  expect(end).toBe('');
});
