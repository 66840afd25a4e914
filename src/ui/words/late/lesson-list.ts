/** What the view of lessons says: the list, the editor, and links for a class. */
export const lessonListWords = {
  explain:
    'A lesson leads you through the page. It points at the real controls, and goes on when you have done the thing. You need no other lesson before, but the first one is a good beginning. You can leave at any time.',
  minutes: (minutes: number, steps: number) => `About ${minutes} minutes, ${steps} steps`,
  start: 'Start',
  again: 'Start again',
  startIt: (title: string) => `Start the lesson ${title}`,
};
