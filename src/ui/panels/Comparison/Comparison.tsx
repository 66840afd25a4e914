import type { ReactNode } from 'react';
import { weightBits } from '../../../core/quantization/schemes/scheme.ts';
import { ChartPlace } from '../../charts/ChartPlace.tsx';
import { AccuracyIntervals, BytesChart } from '../../charts/lazy-charts.ts';
import { Panel } from '../../frame/Panel.tsx';
import type { Report } from '../../models.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Changes } from './Changes.tsx';
import classes from './Comparison.module.css';
import { Differences } from './Differences.tsx';
import { Latency } from './Latency.tsx';

const text = words.comparison;

export function Comparison() {
  const reports = usePlaygroundState((state) => state.reports);
  const comparison = usePlaygroundState((state) => state.comparison);
  const { float, int8 } = reports;
  return (
    <Panel id="comparison" heading={text.heading} question={text.question}>
      {float && int8 ? (
        <>
          <Differences baseline={float} candidate={int8} />
          {float.accuracy && int8.accuracy && (
            <Answer question={text.accuracyQuestion} height={110}>
              <AccuracyIntervals reports={[float, int8]} />
            </Answer>
          )}
          <Answer question={bytesQuestion(int8)} height={130}>
            <BytesChart question={bytesQuestion(int8)} baseline={float} candidate={int8} />
          </Answer>
          <Latency baseline={float} candidate={int8} />
          {comparison && <Changes comparison={comparison} />}
        </>
      ) : (
        <p className={classes.empty}>{text.empty}</p>
      )}
    </Panel>
  );
}

function bytesQuestion({ scheme }: Report): string {
  return text.bytesQuestion(text.times.get(scheme ? weightBits(scheme) : 8));
}

interface AnswerProps {
  readonly question: string;
  readonly height: number;
  readonly children: ReactNode;
}

function Answer({ question, height, children }: AnswerProps) {
  return (
    <section className={classes.answer}>
      <h3>{question}</h3>
      <ChartPlace name={question} height={height}>
        {children}
      </ChartPlace>
    </section>
  );
}
