import type { LessonName } from '../../core/lessons/names.ts';
import fasterOrNot from './en/faster-or-not.md?raw';
import findTheCliff from './en/find-the-cliff.md?raw';
import firstNetwork from './en/first-network.md?raw';
import int8Weight from './en/int8-weight.md?raw';
import isItReallyTheSame from './en/is-it-really-the-same.md?raw';
import smallestWithoutLoss from './en/smallest-without-loss.md?raw';
import whoIsToBlame from './en/who-is-to-blame.md?raw';
import whyNotFourTimes from './en/why-not-four-times.md?raw';

/** The lessons in English. */
export const englishLessons: Readonly<Record<LessonName, string>> = {
  'first-network': firstNetwork,
  'int8-weight': int8Weight,
  'why-not-four-times': whyNotFourTimes,
  'is-it-really-the-same': isItReallyTheSame,
  'find-the-cliff': findTheCliff,
  'smallest-without-loss': smallestWithoutLoss,
  'who-is-to-blame': whoIsToBlame,
  'faster-or-not': fasterOrNot,
};
