/** All German texts. They are loaded when the page is to speak German. */
import fasterOrNot from '../../lessons/de/faster-or-not.md?raw';
import findTheCliff from '../../lessons/de/find-the-cliff.md?raw';
import firstNetwork from '../../lessons/de/first-network.md?raw';
import int8Weight from '../../lessons/de/int8-weight.md?raw';
import isItReallyTheSame from '../../lessons/de/is-it-really-the-same.md?raw';
import smallestWithoutLoss from '../../lessons/de/smallest-without-loss.md?raw';
import whoIsToBlame from '../../lessons/de/who-is-to-blame.md?raw';
import whyNotFourTimes from '../../lessons/de/why-not-four-times.md?raw';
import type { Dictionary } from '../dictionary.ts';
import { early } from './early.ts';
import { late } from './late.ts';
import { termTitles } from './term-titles.ts';

export const dictionary: Dictionary = {
  early,
  late,
  termTitles,
  lessons: {
    'first-network': firstNetwork,
    'int8-weight': int8Weight,
    'why-not-four-times': whyNotFourTimes,
    'is-it-really-the-same': isItReallyTheSame,
    'find-the-cliff': findTheCliff,
    'smallest-without-loss': smallestWithoutLoss,
    'who-is-to-blame': whoIsToBlame,
    'faster-or-not': fasterOrNot,
  },
};
