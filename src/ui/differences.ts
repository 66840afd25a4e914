/** How the candidate differs from the baseline, in the words that stand below the figures. Terms are in brackets. */
import type { PlaygroundState } from '../client/store/state.ts';
import { isRealDifference } from '../core/metrics/significance.ts';
import { speedOf } from '../core/metrics/speed.ts';
import { formatChange, formatFactor } from './format.ts';
import { lookOf, type Report } from './models.ts';
import { words } from './words/words.ts';

const text = words.scoreboard;

export function accuracyInWords(
  reports: PlaygroundState['reports'],
  comparison: PlaygroundState['comparison'],
): string {
  if (!comparison) return reports.float?.accuracy ? text.thenQuantize : text.trainFirst;
  const more = comparison.better - comparison.worse;
  if (more === 0) return text.sameAccuracy;
  const meaning = isRealDifference(comparison.pValue) ? text.realDifference : text.noDifference;
  return more < 0 ? text.fewer(-more, meaning) : text.more(more, meaning);
}

export function bytesInWords(float: number | undefined, int8: number | undefined): string {
  if (!float || !int8) return text.quantizeForBytes;
  return text.smaller(formatChange(float, int8, 0), formatFactor(float / int8));
}

export function latencyInWords(baseline: Report | undefined, candidate: Report | undefined): string {
  if (!baseline?.latency || !candidate?.latency) return text.quantizeForLatency;
  const speed = speedOf(baseline.latency, candidate.latency);
  const { name } = lookOf(candidate);
  switch (speed.kind) {
    case 'same':
      return text.sameSpeed;
    case 'faster':
      return text.faster(name, formatFactor(speed.factor));
    case 'slower':
      return text.slower(name, formatFactor(speed.factor), text.whySlower[candidate.latency.arithmetic]);
    case 'unknown':
      return text.unknownSpeed;
    default:
      return speed satisfies never;
  }
}
