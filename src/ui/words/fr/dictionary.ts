/** All French texts, as the page loads them when French is asked for. */

import fasterOrNot from '../../lessons/fr/faster-or-not.md?raw';
import findTheCliff from '../../lessons/fr/find-the-cliff.md?raw';
import firstNetwork from '../../lessons/fr/first-network.md?raw';
import int8Weight from '../../lessons/fr/int8-weight.md?raw';
import isItReallyTheSame from '../../lessons/fr/is-it-really-the-same.md?raw';
import smallestWithoutLoss from '../../lessons/fr/smallest-without-loss.md?raw';
import whoIsToBlame from '../../lessons/fr/who-is-to-blame.md?raw';
import whyNotFourTimes from '../../lessons/fr/why-not-four-times.md?raw';
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
