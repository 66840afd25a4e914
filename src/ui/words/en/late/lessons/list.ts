/** What the view of lessons says: the list, the editor, and links for a class. */
export const lessonListWords = {
  explain:
    'A lesson leads you through the page. It points at the real controls, and goes on when you have done the thing. Each one stands alone, and the first is a good beginning. You can leave at any time.',
  minutes: (minutes: number, steps: number) => `About ${minutes} minutes, ${steps} steps`,
  start: 'Start',
  again: 'Start again',
  startIt: (title: string) => `Start the lesson ${title}`,
  startAgain: (title: string) => `Start again the lesson ${title}`,
};

export const lessonEditorWords = {
  explain:
    'A lesson is a Markdown text. "# Title" begins it, "## Heading" begins each step, and a line such as "> point: train-button" is for the page. Below, the preview shows what a student will see. docs/lessons.md in the project lists all that you can write.',
  text: 'Lesson text',
  begin: 'Begin with',
  beginWith: 'Choose a lesson',
  templateName: 'A small new one',
  preview: 'Preview',
  problems: 'What the page cannot read',
  problem: (line: number, message: string) => `Line ${line}: ${message}`,
  sound: (steps: number, minutes: number) => `The page can read it: ${steps} steps, ${minutes} minutes.`,
  previous: 'Previous step',
  next: 'Next step',
  points: (place: string) => `Points at ${place}.`,
  waits: (condition: string) => `Goes on when: ${condition}.`,
  sets: (settings: string) => `Sets ${settings}.`,
  shows: (places: string) => `Shows only ${places}.`,
  hides: (places: string) => `Hides ${places === '' ? 'nothing' : places}.`,
  looksBack: 'Looks back at the guesses.',
  remembers: (facts: string) => `Remembers ${facts}.`,
  number: (fact: string, within: number) => `The answer is ${fact}, within ${within}.`,
  right: 'right',
  rightIf: (condition: string) => `right if ${condition}`,
  tryIt: 'Try the lesson',
  save: 'Save lesson',
  saved: 'Saved in this browser.',
  share: 'Share as link',
  link: 'Link to this lesson',
  longLink: (characters: string) =>
    `This link has ${characters} characters. Many messengers and mail programs cut off links of more than 8,000. Export the lesson as a file instead.`,
  export: 'Export lesson',
  import: 'Import lesson',
  importLabel: 'Lesson file',
  importProblem: (file: string, why: string) =>
    `${file} could not be read: ${why}. Choose a Markdown file, a text.`,
  tooLong: (file: string, most: string) =>
    `${file} is no lesson: a lesson has at most ${most} characters. Choose another file.`,
  own: 'Your lessons',
  none: 'You have saved no lesson yet.',
  untitled: 'A lesson that cannot be read yet',
  edit: 'Edit',
  editIt: (title: string) => `Edit the lesson ${title}`,
  delete: 'Delete',
  deleteIt: (title: string) => `Delete the lesson ${title}`,
  deleted: (title: string) => `${title} is deleted.`,
  undo: 'Undo',
  template: `# Title of the lesson
> minutes: 10
> about: What it is about, in a sentence.
> set: trainSize=6000, testSize=1000

## First step
Press **Train**.
> point: train-button
> wait: training

## What do you expect?
> guess: How many of 100 digits will it read right?
> choice: fewer than 80 | if float-accuracy < 80
> choice: 80 or more | if float-accuracy >= 80

## See
Wait until the training has ended.
> wait: trained and evaluated

## Look back
> point: float-accuracy
> reveal
`,
};

export const classLinkWords = {
  explain:
    'Choose what a class does not need to see, and which settings nobody should change. The link below opens the page in this way. Fixed settings keep the values that they have now. Whoever changes the link gets the whole page: this guides a class, and locks nothing.',
  lesson: 'Lesson',
  noLesson: 'No lesson',
  hide: { view: 'Hide views', panel: 'Hide panels', control: 'Hide controls' },
  fix: 'Fix settings',
  link: 'Link for the class',
  here: 'Open it here',
  all: 'Show everything again',
  controls: {
    'train-button': 'Train',
    'stop-button': 'Stop',
    'evaluate-button': 'Evaluate',
    'reset-button': 'Reset',
    'load-trained-button': 'Load trained weights',
    'quantize-button': 'Quantize',
    'sweep-button': 'Sweep',
    'measure-latency-button': 'Measure latency',
    'measure-layers-button': 'Measure layers',
    'random-image-button': 'Random test image',
    'scheme-choice': 'Scheme',
    'format-choice': 'Format of the weights',
    'bits-choice': 'Bits per weight',
    'mixes-choice': 'Widths layer by layer',
    'scales-choice': 'Scales',
    'levels-choice': 'Levels',
    'observer-choice': 'Range of the inputs',
  } as Readonly<Record<string, string>>,
};
