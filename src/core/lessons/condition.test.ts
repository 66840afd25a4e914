import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../settings/settings.ts';
import { verdictOn } from './answer.ts';
import { judge, type Moment, parseCondition } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Answers } from './lesson.ts';

const moment = (facts: Facts, before: Facts = {}): Moment => ({ facts, before, settings: defaultSettings });

function judged(text: string, facts: Facts, before: Facts = {}): boolean | undefined {
  const condition = parseCondition(text);
  if (!condition.ok) throw new Error(condition.problem);
  return judge(condition.value, moment(facts, before));
}

describe('a condition', () => {
  it.each([
    ['training', { training: true }, true],
    ['training', { training: false }, false],
    ['training', {}, false],
    ['step = 100', { step: 100 }, true],
    ['step != 100', { step: 100 }, false],
    ['step < 100', { step: 99 }, true],
    ['step <= 100', { step: 100 }, true],
    ['step > 100', { step: 100 }, false],
    ['step>=100', { step: 100 }, true],
    ['step >= 100', {}, undefined],
    ['accuracy-change < -0.5', { 'accuracy-change': -1 }, true],
    ['view = weights', { view: 'weights' }, true],
    ['view != weights', { view: 'sweep' }, true],
    ['training and step >= 3', { training: true, step: 3 }, true],
    ['training and step >= 3', { training: true }, undefined],
    ['training and step >= 3', { training: false }, false],
    ['setting bits = 4', {}, true],
    ['setting perChannel = true', {}, false],
  ] as const)('%s, of %o', (text, facts, holds) => {
    expect(judged(text, facts)).toBe(holds);
  });

  it('compares with what was remembered, and knows nothing where nothing was', () => {
    expect(judged('enough-bits < before', { 'enough-bits': 3 }, { 'enough-bits': 4 })).toBe(true);
    expect(judged('enough-bits < before', { 'enough-bits': 3 })).toBeUndefined();
  });
});

describe('an answer', () => {
  const below = parseCondition('float-accuracy < 50');
  if (!below.ok) throw new Error(below.problem);
  const choices: Answers = {
    kind: 'choices',
    choices: [
      { text: 'few', right: below.value },
      { text: 'always', right: true },
      { text: 'never', right: false },
    ],
  };

  it('of several choices is right where its condition holds', () => {
    expect(verdictOn(choices, 0, moment({ 'float-accuracy': 20 }))).toMatchObject({
      right: true,
      rightChoices: [0, 1],
    });
    expect(verdictOn(choices, 0, moment({ 'float-accuracy': 80 }))).toMatchObject({
      right: false,
      rightChoices: [1],
    });
  });

  it('is neither right nor wrong before the page has measured', () => {
    expect(verdictOn(choices, 2, moment({})).right).toBeUndefined();
    expect(verdictOn({ kind: 'number', fact: 'step', within: 1 }, 3, moment({})).right).toBeUndefined();
  });

  it('that is a number may be off by so much', () => {
    const number: Answers = { kind: 'number', fact: 'times-smaller', within: 0.1 };
    expect(verdictOn(number, 3.4, moment({ 'times-smaller': 3.49 }))).toMatchObject({
      right: true,
      measured: 3.49,
    });
    expect(verdictOn(number, 3.3, moment({ 'times-smaller': 3.49 })).right).toBe(false);
  });
});
