import { type FactName, unitOf } from '../../core/lessons/facts.ts';
import {
  formatCount,
  formatDecibels,
  formatFactor,
  formatMilliseconds,
  formatPercent,
  formatPrecise,
} from '../format.ts';
import { lessonWords } from '../words/late.ts';

/** A fact's number with its unit. */
export function formatFact(fact: FactName, value: number): string {
  const unit = unitOf(fact);
  switch (unit) {
    case '%':
      return formatPercent(value);
    case 'ms':
      return formatMilliseconds(value);
    case 'dB':
      return formatDecibels(value);
    case 'times':
      return `${formatFactor(value)} ×`;
    case 'bytes':
      return `${formatCount(value)} ${lessonWords.units.bytes}`;
    case undefined:
      return formatPrecise(value, 4);
    default:
      return `${formatPrecise(value, 4)} ${lessonWords.units[unit]}`;
  }
}

/** What a fact counts, for a label; undefined where it is a mere number. */
export function unitInWords(fact: FactName): string | undefined {
  const unit = unitOf(fact);
  return unit === undefined || unit === '%' || unit === 'dB' || unit === 'ms'
    ? unit
    : lessonWords.units[unit];
}
