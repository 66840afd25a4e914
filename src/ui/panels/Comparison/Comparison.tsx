import type { ReactNode } from 'react';
import { ChartPlace } from '../../charts/ChartPlace.tsx';
import { AccuracyIntervals, BytesChart, LatencyChart } from '../../charts/lazy-charts.ts';
import { Panel } from '../../frame/Panel.tsx';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Changes } from './Changes.tsx';
import classes from './Comparison.module.css';
import { Differences } from './Differences.tsx';

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
          <Answer question={text.bytesQuestion} height={130}>
            <BytesChart reports={[float, int8]} />
          </Answer>
          {float.latency && int8.latency && (
            <Answer question={text.latencyQuestion} height={110}>
              <LatencyChart reports={[float, int8]} />
            </Answer>
          )}
          {comparison && <Changes comparison={comparison} />}
        </>
      ) : (
        <p className={classes.empty}>{text.empty}</p>
      )}
    </Panel>
  );
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
