import { type FactName, unitOf } from '../../core/lessons/facts.ts';
import {
  formatCount,
  formatDecibels,
  formatFactor,
  formatMilliseconds,
  formatPercent,
  formatPrecise,
} from '../format.ts';

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
    case 'bytes':
      return `${formatCount(value)} bytes`;
    case 'times':
      return `${formatFactor(value)} times`;
    default:
      return `${formatPrecise(value, 4)} ${unit}`.trim();
  }
}
