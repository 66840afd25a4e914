import { describe, expect, it } from 'vitest';
import { settingKeys } from '../settings/settings.ts';
import { told as toldOfSetting } from '../settings/telling.ts';
import { factNames, kindOf } from './facts.ts';
import { longestLesson } from './names.ts';
import { parseLesson } from './parse.ts';
import { placeNames } from './places.ts';
import { told } from './telling.ts';

/** Of a line `> NAME: ...`. */
const of = (name: string, problem: string): string => told('lessons/of-line', { name, problem });
const facts = factNames.join(', ');
const numberFacts = factNames.filter((fact) => kindOf(fact) === 'number').join(', ');
const noFact = (name: string): string => told('lessons/unknown-fact', { name, facts });
const noMoon = told('lessons/no-place', { name: 'moon', places: placeNames.join(', ') });
const noWithin = told('lessons/within', { facts: numberFacts });
const allowed = 'point, wait, show, hide, set, remember, reveal, ask, guess, choice, number, because';
/** The page's own business. */
const ownKeys: readonly string[] = ['lesson', 'lessonStep', 'lessonText', 'hide', 'fix'];
const keys = settingKeys.filter((key) => !ownKeys.includes(key)).join(', ');

describe('what is wrong is told with its line and with what is allowed:', () => {
  const step = (line: string) => `# Title\n## Step\n${line}\n`;

  it.each([
    ['no title', 'Hello', 1, told('lessons/before-title')],
    ['nothing at all', '', 1, told('lessons/no-title')],
    ['a step before the title', '## Step', 1, told('lessons/step-before-title')],
    ['no step', '# Title', 1, told('lessons/no-step')],
    ['two titles', '# One\n## Step\n# Two', 3, told('lessons/two-titles')],
    ['text below the title', '# Title\nHello\n## Step', 2, told('lessons/stray-text')],
    ['a heading without a text', '# Title\n## ', 2, told('lessons/empty-heading')],
    [
      'an unknown line',
      step('> colour: red'),
      3,
      told('lessons/other-line-for-page', { allowed, name: 'colour' }),
    ],
    [
      'a line of the title in a step',
      step('> minutes: 3'),
      3,
      told('lessons/other-line-for-page', { allowed, name: 'minutes' }),
    ],
    ['a quotation', step('> To be or not to be'), 3, told('lessons/line-for-page', { allowed })],
    ['a line twice', step('> point: pad\n> point: pad'), 4, told('lessons/twice', { name: 'point' })],
    ['an unknown place', step('> point: moon'), 3, of('point', noMoon)],
    ['an unknown place to show', step('> show: pad, moon'), 3, of('show', noMoon)],
    ['nothing to hide', step('> hide:'), 3, of('hide', told('lessons/no-names'))],
    ['an unknown fact', step('> wait: luck'), 3, of('wait', noFact('luck'))],
    ['an inherited name', step('> wait: constructor'), 3, of('wait', noFact('constructor'))],
    [
      'a number without a comparison',
      step('> wait: step'),
      3,
      of('wait', told('lessons/bare-number', { fact: 'step' })),
    ],
    [
      'a comparison with no number',
      step('> wait: step > many'),
      3,
      of('wait', told('lessons/no-number', { fact: 'step', value: 'many' })),
    ],
    [
      'a text that is compared by size',
      step('> wait: view > weights'),
      3,
      of('wait', told('lessons/sized-text', { fact: 'view' })),
    ],
    [
      'a text compared with nothing',
      step('> wait: view ='),
      3,
      of('wait', told('lessons/compared-with-nothing', { fact: 'view' })),
    ],
    [
      'a comparison of what is true or false',
      step('> wait: training = 1'),
      3,
      of('wait', told('lessons/compared-flag', { fact: 'training' })),
    ],
    [
      'an unknown setting',
      step('> wait: setting colour = red'),
      3,
      of('wait', told('lessons/no-setting', { key: 'colour' })),
    ],
    [
      'a bad value of a setting',
      step('> wait: setting bits = 9'),
      3,
      of(
        'wait',
        toldOfSetting('settings/using', {
          problem: toldOfSetting('settings/choice', {
            key: 'bits',
            choices: '8, 7, 6, 5, 4, 3, 2',
            text: '9',
          }),
          fallback: '4',
        }),
      ),
    ],
    [
      'an unknown setting to set',
      step('> set: colour=red'),
      3,
      of('set', told('lessons/sets-nothing', { text: 'colour=red', keys })),
    ],
    [
      'a setting of the lesson itself',
      step('> set: lesson=none'),
      3,
      of('set', told('lessons/sets-nothing', { text: 'lesson=none', keys })),
    ],
    [
      'a bad value to set',
      step('> set: trainSize=0'),
      3,
      of(
        'set',
        toldOfSetting('settings/using', {
          problem: toldOfSetting('settings/whole-number', {
            key: 'trainSize',
            min: '1',
            max: '1000000',
            text: '0',
          }),
          fallback: '60000',
        }),
      ),
    ],
    [
      'minutes that are none',
      '# T\n> minutes: soon\n## S',
      2,
      of('minutes', told('lessons/minutes', { text: 'soon' })),
    ],
    ['nothing to remember', step('> remember: luck'), 3, of('remember', told('lessons/remember', { facts }))],
    [
      'a question without a text',
      step('> ask:\n> choice: a | right\n> choice: b'),
      3,
      of('ask', told('lessons/no-question')),
    ],
    ['one choice', step('> ask: Why?\n> choice: a | right'), 3, told('lessons/few-choices')],
    ['no right choice', step('> ask: Why?\n> choice: a\n> choice: b'), 3, told('lessons/none-right')],
    [
      'a choice without a text',
      step('> ask: Why?\n> choice: | right\n> choice: b | right'),
      4,
      of('choice', told('lessons/choice-without-text')),
    ],
    [
      'a choice with another rule',
      step('> ask: Why?\n> choice: a | yes\n> choice: b | right'),
      4,
      of('choice', told('lessons/choice-rule', { rule: 'yes' })),
    ],
    [
      'a choice with a bad condition',
      step('> ask: Why?\n> choice: a | if luck\n> choice: b | right'),
      4,
      of('choice', noFact('luck')),
    ],
    [
      'choices and a number',
      step('> ask: Why?\n> choice: a | right\n> choice: b\n> number: step within 1'),
      3,
      told('lessons/two-kinds-of-answers'),
    ],
    ['a number of no fact', step('> ask: Why?\n> number: luck within 1'), 4, of('number', noWithin)],
    ['a number that is a text', step('> ask: Why?\n> number: view within 1'), 4, of('number', noWithin)],
    [
      'a bad tolerance',
      step('> ask: Why?\n> number: step within -1'),
      4,
      of('number', told('lessons/tolerance', { text: '-1' })),
    ],
    ['a choice without a question', step('> choice: a | right'), 2, told('lessons/answers-alone')],
    [
      'an ask and a guess',
      step('> ask: A?\n> guess: B?\n> choice: a | right\n> choice: b'),
      4,
      told('lessons/two-questions'),
    ],
    ['a look back at nothing', step('> reveal'), 2, told('lessons/nothing-guessed')],
  ])('%s', (_, text, line, message) => {
    const { lesson: read, problems } = parseLesson(text);
    expect(read).toBeUndefined();
    expect(problems).toContainEqual({ line, message });
  });

  it('a lesson that is too long', () => {
    const { problems } = parseLesson(`# A\n## B\n${'x'.repeat(longestLesson)}`);
    const message = told('lessons/long', { most: 24_000, characters: 24_009 });
    expect(problems).toEqual([{ line: 1, message }]);
  });

  it('all of them, in the order of their lines', () => {
    const { problems } = parseLesson('# A\n## B\n> wait: luck\n> point: moon\n## C\n> set: x=1');
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 6]);
  });
});
