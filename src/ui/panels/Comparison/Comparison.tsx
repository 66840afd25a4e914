import type { ReactNode } from 'react';
import { filePartsOf, floatLayersOf } from '../../../client/views/models/file-parts.ts';
import { accuracyInterval } from '../../../core/metrics/significance.ts';
import { weightBits } from '../../../core/quantization/schemes/scheme.ts';
import type { Accuracy } from '../../../core/results/accuracy.ts';
import type { Charts } from '../../charts/late-charts.ts';
import { ChartPlace } from '../../charts/parts/ChartPlace.tsx';
import { formatBytes, formatPercent } from '../../format.ts';
import type { Report } from '../../models.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { enumerated } from '../../words/joined.ts';
import { comparisonWords } from '../../words/late.ts';
import { Changes } from './Changes.tsx';
import classes from './Comparison.module.css';
import { Differences } from './Differences.tsx';
import { Latency } from './Latency.tsx';

const text = comparisonWords;

/** Pixels of a chart of two rows. */
const picture = 96;

export function Comparison() {
  const reports = usePlaygroundState((state) => state.reports);
  const comparison = usePlaygroundState((state) => state.comparison);
  const { float, int8 } = reports;
  if (!float || !int8) return <p className={classes.empty}>{text.empty}</p>;
  return (
    <>
      <Differences baseline={float} candidate={int8} />
      {float.accuracy && int8.accuracy && (
        <Answer question={text.accuracyQuestion} summary={accuracyInWords(float.accuracy)} height={110}>
          {({ AccuracyIntervals }) => <AccuracyIntervals reports={[float, int8]} />}
        </Answer>
      )}
      <Answer question={bytesQuestion(int8)} summary={bytesInWords(int8)} height={130}>
        {({ BytesChart }) => <BytesChart baseline={float} candidate={int8} />}
      </Answer>
      <Latency baseline={float} candidate={int8} />
      {comparison && <Changes comparison={comparison} />}
    </>
  );
}

function accuracyInWords({ correct, images }: Accuracy): string {
  const { low, high } = accuracyInterval(correct, images);
  return text.accuracyAnswer(formatPercent(low), formatPercent(high));
}

function bytesQuestion({ scheme }: Report): string {
  return text.bytesQuestion(scheme ? (weightBits(scheme) ?? 0) : 8);
}

function bytesInWords(candidate: Report): string {
  const { stay, header } = filePartsOf(candidate, candidate);
  const layers = floatLayersOf(candidate);
  if (layers.length === 0) return text.allShrink(formatBytes(header));
  return text.someStay(enumerated(layers), formatBytes(stay + header));
}

interface AnswerProps {
  readonly question: string;
  readonly summary: string;
  /** Height in pixels, summary included. */
  readonly height: number;
  readonly children: (charts: Charts) => ReactNode;
}

function Answer({ question, summary, height, children }: AnswerProps) {
  return (
    <section className={classes.answer}>
      <h3>{question}</h3>
      <ChartPlace name={question} summary={summary} height={{ picture, whole: height }}>
        {children}
      </ChartPlace>
    </section>
  );
}
