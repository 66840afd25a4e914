/** The texts of the search for remedies: they come with the options of a scheme. */
import type { Target, Verdict } from '../../../../core/quantization/remedies/staircase.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('en');

export const findRemediesWords = {
  find: 'Find remedies',
  explain:
    'Tries one remedy after the other, the cheapest first. It keeps each that lowers the error of the [logits] on training images that were held out, and stops when the target is reached.',
  target: 'Target',
  targets: {
    'no-real-loss': 'No real loss',
    changed: 'Few changes',
    'logit-error': 'Small error',
  } satisfies Record<Target['kind'], string>,
  chance: "It is reached when [chance|McNemar's test] explains the lost accuracy.",
  mostChanged: 'Changed predictions of 1,000, at most',
  changedProblem: 'Type a whole number from 0 to 1,000.',
  mostError: 'Error of the logits in %, at most',
  errorProblem: 'Type a number above 0, at most 1,000.',
  /** name: of the remedy that is tried. */
  quantizing: (name: string, percent: string) => `${name}: ${percent} % done`,
  calibrating: (name: string, done: string, total: string) =>
    `${name}: ${done} of ${total} training images seen`,
  measuring: (name: string, done: string, total: string) =>
    `${name}: ${done} of ${total} held-out images classified`,
  float: 'float32',
  nothing: 'Without remedies',
  stairs: 'Error of the logits after each remedy',
  verdicts: { kept: 'kept', 'no-use': 'no use', hurt: 'hurt' } satisfies Record<Verdict, string>,
  instead: (names: string) => `in place of ${names}`,
  /** accuracy, low, high: percentages, the last two the ends of its 95 % interval. */
  figures: (changed: string, accuracy: string, low: string, high: string) =>
    `${changed} changed, ${accuracy} right (${low} to ${high})`,
  images: (scheme: string, images: string, accuracy: string) =>
    `For ${scheme}: measured on the last ${images} training images, of which the float model gets ${accuracy} right. In brackets: the [95 % interval|confidence interval].`,
  scale: 'Each mark of the scale is ten times the one before.',
  goal: 'The upright line is the target.',
  result: (error: string, changed: string, images: string, loss: boolean) =>
    `${error} logit error, ${changed} of ${images} predictions changed, ${loss ? 'a' : 'no'} real loss`,
  needed: (names: string, count: number, result: string) =>
    `${names} ${plural(count, { one: 'was', other: 'were' })} enough: ${result}.`,
  noneNeeded: (result: string) => `No remedy was needed: ${result}.`,
  closest: (names: string, result: string) => `The target was not reached. ${names} came closest: ${result}.`,
  noneHelped: (result: string) => `The target was not reached, and no remedy helped: ${result}.`,
  hurt: (names: string) => `${names} hurt.`,
  useless: (names: string) => `${names} made no difference.`,
  passedOver: (names: string, count: number) =>
    `${names} ${plural(count, { one: 'was', other: 'were' })} not tried: a layer has too many inputs.`,
  stopped: 'The search was stopped before its end. The model and the settings are as they were.',
};
