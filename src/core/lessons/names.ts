/** The lessons that come with the page, in the order in which a person may take them. A lesson has this one name, also in the address. */
export const lessonNames = [
  'first-network',
  'int8-weight',
  'why-not-four-times',
  'is-it-really-the-same',
  'find-the-cliff',
  'smallest-without-loss',
  'who-is-to-blame',
  'faster-or-not',
] as const;

export type LessonName = (typeof lessonNames)[number];

/** Characters of a lesson's text. A long lesson has some 8,000; a browser's address holds several times that. */
export const longestLesson = 24_000;
