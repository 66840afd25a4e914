import { expect, it } from 'vitest';
import { live } from './live.ts';

const english = {
  train: 'Train',
  loss: { heading: 'Loss', last: (loss: string) => `The last loss is ${loss}.` },
  notes: ['one', 'two'],
};
const german = {
  train: 'Trainieren',
  loss: { heading: 'Verlust', last: (loss: string) => `Der letzte Verlust ist ${loss}.` },
  notes: ['eins', 'zwei'],
};

let spoken: object | undefined;
const words = live(english, () => spoken);
const { loss } = words;

it('texts follow the language, under names that were given before too', () => {
  spoken = undefined;
  expect([words.train, loss.heading, loss.last('2.30')]).toEqual(['Train', 'Loss', 'The last loss is 2.30.']);
  spoken = german;
  expect([words.train, loss.heading, loss.last('2,30')]).toEqual([
    'Trainieren',
    'Verlust',
    'Der letzte Verlust ist 2,30.',
  ]);
  expect(words.notes).toEqual(['eins', 'zwei']);
  spoken = undefined;
  expect(loss.heading).toBe('Loss');
});

it('what a language lacks is said in English', () => {
  spoken = { loss: { heading: 'Verlust' } };
  expect([words.train, loss.heading, loss.last('1')]).toEqual(['Train', 'Verlust', 'The last loss is 1.']);
});

it('a dictionary can be listed and spread', () => {
  spoken = german;
  expect(Object.entries(words.loss).map(([key]) => key)).toEqual(['heading', 'last']);
  expect({ ...words.loss }.heading).toBe('Verlust');
});
