/**
 * From a Markdown text to a lesson. `# Title` begins it and `## Heading` each step; a line `> NAME: VALUE` is for the page; all else is read
 * by the person. docs/lessons.md is the manual.
 */
import type { Read } from './condition.ts';
import { parseCondition } from './condition.ts';
import {
  readChoice,
  readFacts,
  readHidden,
  readMinutes,
  readNumber,
  readPlace,
  readPlaces,
  readSettings,
} from './directives.ts';
import type { Choice, Lesson, Question, Step } from './lesson.ts';
import { longestLesson } from './names.ts';
import { told } from './telling.ts';

export interface LessonProblem {
  /** Counted from 1. */
  readonly line: number;
  /** Tells what is wrong, and what is allowed. */
  readonly message: string;
}

export interface ParsedLesson {
  /** Undefined where there is a problem. */
  readonly lesson: Lesson | undefined;
  /** In the order of their lines. */
  readonly problems: readonly LessonProblem[];
}

interface Line {
  readonly number: number;
  readonly text: string;
  /** Within a fence of code. */
  readonly isCode: boolean;
}

/** A heading with the lines below it. */
interface Section {
  readonly heading: Line;
  readonly lines: readonly Line[];
}

type Refuse = (line: number, message: string) => void;

/** text: a whole lesson. Never throws. */
export function parseLesson(text: string): ParsedLesson {
  const problems: LessonProblem[] = [];
  const refuse: Refuse = (line, message) => problems.push({ line, message });
  if (text.length > longestLesson)
    refuse(1, told('lessons/long', { most: longestLesson, characters: text.length }));
  const lesson = problems.length > 0 ? undefined : read(text, refuse);
  problems.sort((a, b) => a.line - b.line);
  return { lesson: problems.length > 0 ? undefined : lesson, problems };
}

function read(text: string, refuse: Refuse): Lesson | undefined {
  const { head, sections } = sectionsOf(text, refuse);
  if (!head) {
    refuse(1, told('lessons/no-title'));
    return undefined;
  }
  if (sections.length === 0) refuse(head.heading.number, told('lessons/no-step'));
  const steps = sections.map((section) => readStep(section, refuse));
  const firstReveal = steps.findIndex(({ reveal }) => reveal);
  const firstGuess = steps.findIndex(({ question }) => question?.kind === 'guess');
  const revealing = sections[firstReveal];
  if (revealing && (firstGuess < 0 || firstGuess >= firstReveal))
    refuse(revealing.heading.number, told('lessons/nothing-guessed'));
  return { ...readHead(head, refuse), steps };
}

/** Lines within a fence of code are text, whatever they look like. */
function sectionsOf(text: string, refuse: Refuse) {
  let head: Section | undefined;
  const sections: Section[] = [];
  let lines: Line[] = [];
  let inCode = false;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (/^\s{0,3}(```|~~~)/.test(raw)) inCode = !inCode;
    const line = { number: index + 1, text: raw, isCode: inCode };
    const [, marks, heading] = inCode ? [] : (/^(#{1,2})\s+(.*?)\s*#*$/.exec(raw) ?? []);
    if (marks === undefined) {
      if (!head && raw.trim() !== '' && !inCode) refuse(line.number, told('lessons/before-title'));
      lines.push(line);
      continue;
    }
    if (!heading) refuse(line.number, told('lessons/empty-heading'));
    if (marks === '#' && head) refuse(line.number, told('lessons/two-titles'));
    if (marks === '##' && !head) refuse(line.number, told('lessons/step-before-title'));
    lines = [];
    const section = { heading: { ...line, text: heading ?? '' }, lines };
    if (marks === '##') sections.push(section);
    else head ??= section;
  }
  return { head, sections };
}

interface Directive {
  readonly line: number;
  readonly name: string;
  readonly value: string;
}

const isForPage = ({ text, isCode }: Line): boolean => !isCode && /^>/.test(text);

/** What a section says to the page. */
function directivesOf({ lines }: Section, allowed: readonly string[], refuse: Refuse): Directive[] {
  return lines.filter(isForPage).flatMap(({ number, text }) => {
    const [, name = '', value = ''] = /^>\s*([a-z]+)(?::\s*(.*?))?\s*$/.exec(text) ?? [];
    if (allowed.includes(name)) return [{ line: number, name, value }];
    const values = { allowed: allowed.join(', ') };
    refuse(
      number,
      name ? told('lessons/other-line-for-page', { ...values, name }) : told('lessons/line-for-page', values),
    );
    return [];
  });
}

const bodyOf = ({ lines }: Section): string =>
  lines
    .filter((line) => !isForPage(line))
    .map(({ text }) => text)
    .join('\n')
    .trim();

/** Reads the values of one section's directives, and refuses what is wrong or given twice. */
class Directives {
  readonly #given: readonly Directive[];
  readonly #refuse: Refuse;

  constructor(section: Section, allowed: readonly string[], refuse: Refuse) {
    this.#given = directivesOf(section, allowed, refuse);
    this.#refuse = refuse;
  }

  all(name: string): readonly Directive[] {
    return this.#given.filter((directive) => directive.name === name);
  }

  value<Value>(name: string, read: (text: string) => Read<Value>): Value | undefined {
    const [first, second] = this.all(name);
    if (second) this.#refuse(second.line, told('lessons/twice', { name }));
    return first && this.read(first, read);
  }

  read<Value>({ line, name, value }: Directive, read: (text: string) => Read<Value>): Value | undefined {
    const result = read(value);
    if (result.ok) return result.value;
    this.#refuse(line, told('lessons/of-line', { name, problem: result.problem }));
    return undefined;
  }

  text(name: string): string {
    return this.value(name, (value) => ({ ok: true, value })) ?? '';
  }
}

function readHead(section: Section, refuse: Refuse): Omit<Lesson, 'steps'> {
  const directives = new Directives(section, ['minutes', 'about', 'set'], refuse);
  const stray = section.lines.find((line) => !isForPage(line) && line.text.trim() !== '');
  if (stray) refuse(stray.number, told('lessons/stray-text'));
  return {
    title: section.heading.text,
    about: directives.text('about'),
    minutes: directives.value('minutes', readMinutes) ?? 10,
    set: directives.value('set', readSettings) ?? {},
  };
}

const stepDirectives = [
  ...['point', 'wait', 'show', 'hide', 'set', 'remember', 'reveal'],
  ...['ask', 'guess', 'choice', 'number', 'because'],
];

function readStep(section: Section, refuse: Refuse): Step {
  const directives = new Directives(section, stepDirectives, refuse);
  return {
    heading: section.heading.text,
    body: bodyOf(section),
    point: directives.value('point', readPlace),
    wait: directives.value('wait', parseCondition),
    show: directives.value('show', readPlaces),
    hide: directives.value('hide', readHidden),
    set: directives.value('set', readSettings) ?? {},
    question: readQuestion(directives, section.heading.number, refuse),
    reveal: directives.all('reveal').length > 0,
    remember: directives.value('remember', readFacts) ?? [],
  };
}

function readQuestion(directives: Directives, heading: number, refuse: Refuse): Question | undefined {
  const [ask, guess] = [directives.all('ask')[0], directives.all('guess')[0]];
  const asked = ask ?? guess;
  const choices = directives.all('choice').flatMap((line) => directives.read(line, readChoice) ?? []);
  const number = directives.value('number', readNumber);
  const because = directives.text('because');
  if (!asked) {
    if (choices.length > 0 || number || because !== '') refuse(heading, told('lessons/answers-alone'));
    return undefined;
  }
  if (ask && guess) refuse(guess.line, told('lessons/two-questions'));
  if (asked.value === '')
    refuse(asked.line, told('lessons/of-line', { name: asked.name, problem: told('lessons/no-question') }));
  const answers = number ?? { kind: 'choices' as const, choices };
  if (answers.kind === 'choices') checkChoices(choices, asked.line, refuse);
  else if (choices.length > 0) refuse(asked.line, told('lessons/two-kinds-of-answers'));
  return { kind: ask ? 'ask' : 'guess', text: asked.value, answers, because };
}

function checkChoices(choices: readonly Choice[], line: number, refuse: Refuse): void {
  if (choices.length < 2) refuse(line, told('lessons/few-choices'));
  else if (choices.every(({ right }) => right === false)) refuse(line, told('lessons/none-right'));
}
