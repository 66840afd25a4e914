/** What is told of lessons that cannot be read (core/lessons/telling.ts). */
import type { lessonsTelling } from '../../../../core/lessons/telling.ts';

export const lessonsTold: Readonly<Record<keyof typeof lessonsTelling, string>> = {
  'lessons/unknown-fact':
    '"{name}" is nothing that the page knows. Write one of {facts}, or "setting NAME = VALUE".',
  'lessons/bare-number': '{fact} is a number: say what it has to be, for example "{fact} >= 10".',
  'lessons/bare-text': '{fact} is a text: say what it has to be, for example "{fact} = weights".',
  'lessons/compared-flag': '{fact} is true or false: write "{fact}" alone.',
  'lessons/sized-text': '{fact} is a text: compare it by = or !=.',
  'lessons/compared-with-nothing': '{fact} has nothing to be compared with.',
  'lessons/no-number': '{fact} is a number, and "{value}" is none. Write a number with a decimal point.',
  'lessons/no-setting': 'There is no setting "{key}". docs/lessons.md lists the settings.',
  'lessons/of-line': '{name}: {problem}',
  'lessons/no-names': 'it names nothing. Write names with commas between them.',
  'lessons/no-place': 'there is no place "{name}". Write one of {places}.',
  'lessons/sets-nothing': '"{text}" sets nothing. Write NAME=VALUE with one of {keys}.',
  'lessons/minutes': '"{text}" is no number of minutes. Write a whole number from 1 to 120.',
  'lessons/remember': 'it must name what to remember, with commas between: one of {facts}.',
  'lessons/choice-without-text': 'a choice needs a text before its "|".',
  'lessons/choice-rule': 'behind "|" stands "right" or "if CONDITION", not "{rule}".',
  'lessons/within': 'write "FACT within NUMBER" with one of {facts}.',
  'lessons/tolerance': '"{text}" is no number that an answer may be off by.',
  'lessons/no-question': 'the question is missing.',
  'lessons/long': 'A lesson has at most {most} characters, and this one has {characters}.',
  'lessons/no-title': 'A lesson begins with its title: "# TITLE" in a line of its own.',
  'lessons/no-step': 'A lesson needs a step: "## HEADING" in a line of its own, and its text below.',
  'lessons/nothing-guessed': '"reveal" looks back at a guess, and no step before this one asks for one.',
  'lessons/before-title': 'Nothing may stand before the title, "# TITLE".',
  'lessons/empty-heading': 'A heading needs a text.',
  'lessons/two-titles': 'A lesson has one title. A step begins with "## HEADING".',
  'lessons/step-before-title': 'A lesson begins with its title, "# TITLE", before its first step.',
  'lessons/line-for-page':
    'A line that begins with ">" is for the page: "> NAME: VALUE" with one of {allowed}.',
  'lessons/other-line-for-page':
    'A line that begins with ">" is for the page: "> NAME: VALUE" with one of {allowed}, not "{name}".',
  'lessons/twice': '"{name}" stands here a second time. Leave one of them out.',
  'lessons/stray-text': 'Text stands in a step: begin one with "## HEADING" above it.',
  'lessons/answers-alone':
    '"choice", "number" and "because" need a question in the same step: "> ask: ..." or "> guess: ...".',
  'lessons/two-questions': 'A step has one question: "ask" or "guess", not both.',
  'lessons/two-kinds-of-answers': 'A question has choices or a number, not both.',
  'lessons/few-choices':
    'A question needs two "> choice: TEXT" lines or more, or one "> number: FACT within NUMBER".',
  'lessons/none-right': 'No choice can be right: end one with "| right" or "| if CONDITION".',
};
