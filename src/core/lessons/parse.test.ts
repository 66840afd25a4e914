import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestLesson } from './names.ts';
import { parseLesson } from './parse.ts';

const lesson = `# A lesson
> minutes: 5
> about: What it is about.
> set: trainSize=3000, network=conv:8:3,pool,dense:32, seed=1

## Press Train
Read **this**.

\`\`\`
## no heading
> no line for the page
\`\`\`
> point: train-button
> wait: training and setting bits = 4
> show: try-it, training
> hide: reset-button
> set: bits=3
> remember: step, float-accuracy

## Guess
> guess: How many?
> choice: few | if float-accuracy < 50
> choice: many | if float-accuracy >= 50
> choice: no answer
> because: So it is.

## Look
> reveal
> hide: nothing
> ask: How small?
> number: times-smaller within 0.5
`;

describe('a lesson', () => {
  const parsed = parseLesson(lesson);

  it('has a title, minutes, what it is about, settings and steps', () => {
    expect(parsed.problems).toEqual([]);
    expect(parsed.lesson).toMatchObject({
      title: 'A lesson',
      minutes: 5,
      about: 'What it is about.',
      set: { trainSize: 3000, network: 'conv:8:3,pool,dense:32', seed: 1 },
    });
    expect(parsed.lesson?.steps.map(({ heading }) => heading)).toEqual(['Press Train', 'Guess', 'Look']);
  });

  it('has steps with a text, a place, a condition, and what is shown, hidden, set and remembered', () => {
    expect(parsed.lesson?.steps[0]).toMatchObject({
      point: 'train-button',
      show: ['try-it', 'training'],
      hide: ['reset-button'],
      set: { bits: 3 },
      remember: ['step', 'float-accuracy'],
      question: undefined,
      reveal: false,
    });
    expect(parsed.lesson?.steps[0]?.wait?.terms).toHaveLength(2);
  });

  it('leaves code in a text as it is', () => {
    expect(parsed.lesson?.steps[0]?.body).toContain('## no heading\n> no line for the page');
  });

  it('has guesses and questions, with choices or a number', () => {
    expect(parsed.lesson?.steps[1]?.question).toMatchObject({
      kind: 'guess',
      text: 'How many?',
      because: 'So it is.',
      answers: {
        kind: 'choices',
        choices: [{ text: 'few' }, { text: 'many' }, { text: 'no answer', right: false }],
      },
    });
    expect(parsed.lesson?.steps[2]).toMatchObject({
      reveal: true,
      hide: [],
      question: { kind: 'ask', answers: { kind: 'number', fact: 'times-smaller', within: 0.5 } },
    });
  });

  it('takes ten minutes where it does not say', () => {
    expect(parseLesson('# A\n## B\nC').lesson?.minutes).toBe(10);
  });
});

describe('what is wrong is told with its line and with what is allowed:', () => {
  const step = (line: string) => `# Title\n## Step\n${line}\n`;

  it.each([
    ['no title', 'Hello', 1, 'Nothing may stand before the title'],
    ['nothing at all', '', 1, 'A lesson begins with its title'],
    ['a step before the title', '## Step', 1, 'before its first step'],
    ['no step', '# Title', 1, 'A lesson needs a step'],
    ['two titles', '# One\n## Step\n# Two', 3, 'A lesson has one title'],
    ['text below the title', '# Title\nHello\n## Step', 2, 'Text stands in a step'],
    ['a heading without a text', '# Title\n## ', 2, 'A heading needs a text'],
    ['an unknown line', step('> colour: red'), 3, 'one of point, wait, show'],
    ['a line of the title in a step', step('> minutes: 3'), 3, 'not "minutes"'],
    ['a quotation', step('> To be or not to be'), 3, 'is for the page'],
    ['a line twice', step('> point: pad\n> point: pad'), 4, 'a second time'],
    ['an unknown place', step('> point: moon'), 3, 'there is no place "moon". Write one of workbench'],
    ['an unknown place to show', step('> show: pad, moon'), 3, 'show: there is no place "moon"'],
    ['nothing to hide', step('> hide:'), 3, 'it names nothing'],
    ['an unknown fact', step('> wait: luck'), 3, 'wait: "luck" is nothing that the page knows'],
    ['an inherited name', step('> wait: constructor'), 3, 'is nothing that the page knows'],
    ['a number without a comparison', step('> wait: step'), 3, 'for example "step >= 10"'],
    ['a comparison with no number', step('> wait: step > many'), 3, '"many" is none'],
    ['a text that is compared by size', step('> wait: view > weights'), 3, 'compare it by = or !='],
    ['a text compared with nothing', step('> wait: view ='), 3, 'nothing to be compared with'],
    ['a comparison of what is true or false', step('> wait: training = 1'), 3, 'write "training" alone'],
    ['an unknown setting', step('> wait: setting colour = red'), 3, 'There is no setting "colour"'],
    ['a bad value of a setting', step('> wait: setting bits = 9'), 3, 'bits must be one of'],
    ['an unknown setting to set', step('> set: colour=red'), 3, 'Write NAME=VALUE'],
    ['a setting of the lesson itself', step('> set: lesson=none'), 3, 'sets nothing'],
    ['a bad value to set', step('> set: trainSize=0'), 3, 'trainSize must be'],
    ['minutes that are none', '# T\n> minutes: soon\n## S', 2, 'from 1 to 120'],
    ['nothing to remember', step('> remember: luck'), 3, 'it must name what to remember'],
    [
      'a question without a text',
      step('> ask:\n> choice: a | right\n> choice: b'),
      3,
      'the question is missing',
    ],
    ['one choice', step('> ask: Why?\n> choice: a | right'), 3, 'two "> choice: TEXT" lines or more'],
    ['no right choice', step('> ask: Why?\n> choice: a\n> choice: b'), 3, 'No choice can be right'],
    [
      'a choice without a text',
      step('> ask: Why?\n> choice: | right\n> choice: b | right'),
      4,
      'needs a text',
    ],
    [
      'a choice with another rule',
      step('> ask: Why?\n> choice: a | yes\n> choice: b | right'),
      4,
      'not "yes"',
    ],
    [
      'a choice with a bad condition',
      step('> ask: Why?\n> choice: a | if luck\n> choice: b | right'),
      4,
      '"luck"',
    ],
    [
      'choices and a number',
      step('> ask: Why?\n> choice: a | right\n> choice: b\n> number: step within 1'),
      3,
      'not both',
    ],
    ['a number of no fact', step('> ask: Why?\n> number: luck within 1'), 4, 'FACT within NUMBER'],
    ['a number that is a text', step('> ask: Why?\n> number: view within 1'), 4, 'FACT within NUMBER'],
    ['a bad tolerance', step('> ask: Why?\n> number: step within -1'), 4, 'may be off by'],
    ['a choice without a question', step('> choice: a | right'), 2, 'need a question'],
    ['an ask and a guess', step('> ask: A?\n> guess: B?\n> choice: a | right\n> choice: b'), 4, 'not both'],
    ['a look back at nothing', step('> reveal'), 2, 'no step before this one asks for one'],
  ])('%s', (_, text, line, message) => {
    const { lesson: read, problems } = parseLesson(text);
    expect(read).toBeUndefined();
    expect(problems).toContainEqual({ line, message: expect.stringContaining(message) });
  });

  it('a lesson that is too long', () => {
    const { problems } = parseLesson(`# A\n## B\n${'x'.repeat(longestLesson)}`);
    expect(problems[0]?.message).toContain(`at most ${longestLesson} characters`);
  });

  it('all of them, in the order of their lines', () => {
    const { problems } = parseLesson('# A\n## B\n> wait: luck\n> point: moon\n## C\n> set: x=1');
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 6]);
  });
});

it('survives any text: a lesson or problems, never both, never neither', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '# A',
      '## B',
      '> wait: step >= 3',
      '> ask: Why?',
      '> choice: a | right',
      '> reveal',
      '```',
      '>',
      '',
    ),
    fc.string(),
    fc.string({ unit: 'binary' }).map((text) => `> ${text}`),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { lesson: read, problems } = parseLesson(lines.join('\n'));
      expect(read === undefined).toBe(problems.length > 0);
    }),
  );
});
