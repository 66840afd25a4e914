import { expect, it } from 'vitest';
import { sweepCsv } from '../../core/formats/text/csv.ts';
import { parseTold } from '../../core/told.ts';
import { front, sweep } from '../../testing/events.ts';
import { initialState } from '../store/state.ts';
import { sweepRows } from './sweep-rows.ts';

/** The page has the words: here a name is its key. */
const say = (message: string): string => parseTold(message)?.key ?? message;

it('makes a row of the float model and one of every point', () => {
  expect(sweepCsv(sweepRows({ ...initialState, sweep }, say)).split('\n')).toEqual([
    'scheme,bits,layers,file_bytes,correct,images,accuracy,accuracy_low,accuracy_high,better,worse,p_value,signal_to_noise_db',
    expect.stringMatching(/^float32,32,,1690000,976,1000,97\.6,96\.4\d+,98\.3\d+,,,,$/),
    expect.stringMatching(
      /^schemes\/weight-only-symmetric,8,conv1 conv2 fc1 fc2,425000,976,1000,97\.6,96\.4\d+,98\.3\d+,1,1,1,40$/,
    ),
    expect.stringMatching(
      /^schemes\/weight-only-symmetric,4,conv1 conv2 fc1 fc2,213000,970,1000,97,95\.7\d+,97\.8\d+,2,8,0\.10937\d+,17$/,
    ),
    expect.stringMatching(
      /^schemes\/weight-only-symmetric,2,conv1 conv2 fc1 fc2,107000,500,1000,50,46\.\d+,53\.\d+,0,476,\d\.\d+e-143,5$/,
    ),
    expect.stringMatching(/^schemes\/of-layers,8,fc1,487000,975,1000,97\.5,.*,0,1,1,38$/),
    expect.stringMatching(/^schemes\/of-layers,8,fc2,1686000,976,1000,97\.6,.*,0,0,1,35$/),
    '',
  ]);
});

it('makes a row of every mix of widths', () => {
  const rows = sweepCsv(sweepRows({ ...initialState, sweep: { ...sweep, front } }, say)).split('\n');
  expect(rows.slice(7)).toEqual([
    expect.stringMatching(
      /^schemes\/weight-only-symmetric,2,conv1 conv2 fc1 fc2,107000,500,1000,50,.*,0,476,.*,$/,
    ),
    expect.stringMatching(/^schemes\/mixed-symmetric,3 3 3 2,conv1 conv2 fc1 fc2,160000,970,.*,$/),
    expect.stringMatching(/^schemes\/of-layers,3,conv1 conv2 fc2,1500000,975,.*,$/),
    '',
  ]);
});

it('leaves the ratio empty where there is no noise', () => {
  const exact = sweep.results
    .slice(0, 1)
    .map((result) => ({ ...result, signalToNoise: Number.POSITIVE_INFINITY }));
  const state = { ...initialState, sweep: { ...sweep, results: exact } };
  expect(sweepCsv(sweepRows(state, say))).toMatch(/,1,1,1,\n$/);
});

it('makes none where nothing was swept', () => {
  expect(sweepRows(initialState, say)).toEqual([]);
});
