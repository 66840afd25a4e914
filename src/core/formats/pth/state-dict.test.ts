import { expect, it } from 'vitest';
import { rebuildTensor } from './globals.ts';
import {
  call,
  type Dictionary,
  dictionary,
  float,
  global,
  orderedDictionary,
  tuple,
} from './pickle/values.ts';
import { findStateDict } from './state-dict.ts';
import { told } from './telling.ts';

const readFrom = (path: string): string => told('pth/read-from', { path });

const tensor = call(global(rebuildTensor), tuple());
const weights = () => orderedDictionary([['conv1.weight', tensor]]);
const optimizer = () =>
  dictionary({ state: dictionary({ 0: dictionary({ step: tensor, exp_avg: tensor }) }) });

it('is the whole file, or lies in a checkpoint under one of many names', () => {
  const state = weights();
  expect(findStateDict(state)).toEqual({ entries: state.entries, done: [] });
  for (const name of ['model_state_dict', 'state_dict', 'generator']) {
    const checkpoint = dictionary({ epoch: 3, optimizer: optimizer(), loss: float(0.5), [name]: state });
    expect(findStateDict(checkpoint)).toEqual({ entries: state.entries, done: [readFrom(name)] });
  }
});

it('is looked for in dicts of dicts, and is no optimizer', () => {
  const state = weights();
  const nested = dictionary({ optimizer: optimizer(), modules: dictionary({ classifier: state }) });
  expect(findStateDict(nested)).toEqual({ entries: state.entries, done: [readFrom('modules.classifier')] });
  const without = dictionary({ optimizer: optimizer() });
  expect(findStateDict(without)).toEqual({ entries: without.entries, done: [] });
});

it('is that of the model where there are averages too, and says which was not used', () => {
  const [state, average] = [weights(), weights()];
  const found = findStateDict(dictionary({ ema: average, model: state }));
  expect(found.entries).toBe(state.entries);
  expect(found.done).toEqual([readFrom('model'), told('pth/not-used', { paths: ['ema'], count: 1 })]);
});

it('is found although dicts contain each other', () => {
  const outer: Dictionary = dictionary({});
  const inner = dictionary({ outer });
  outer.entries.set('inner', inner);
  inner.entries.set('weights', weights());
  expect(findStateDict(outer).done).toEqual([readFrom('inner.weights')]);
});
