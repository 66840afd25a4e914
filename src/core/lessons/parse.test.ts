import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
