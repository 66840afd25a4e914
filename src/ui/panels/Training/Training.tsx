import { ChartPlace } from '../../charts/ChartPlace.tsx';
import { AccuracyChart, LossChart } from '../../charts/lazy-charts.ts';
import { Panel } from '../../frame/Panel.tsx';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Controls } from './Controls.tsx';
import { EpochLosses } from './EpochLosses.tsx';
import { Figures } from './Figures.tsx';
import { LossControls } from './LossControls.tsx';
import classes from './Training.module.css';

const text = words.training;

export function Training() {
  const hasSteps = usePlaygroundState((state) => state.run.record.steps.length > 0);
  const hasAccuracies = usePlaygroundState((state) => state.run.record.accuracies.length > 0);
  return (
    <Panel id="training" heading={text.heading} question={text.question}>
      <Controls />
      <Figures />
      <div className={classes.chartHead}>
        <h3>{text.loss.heading}</h3>
        <LossControls />
      </div>
      <ChartPlace name={text.loss.heading} height={254} empty={hasSteps ? undefined : text.loss.empty}>
        <LossChart />
      </ChartPlace>
      <EpochLosses />
      <div className={classes.chartHead}>
        <h3>{text.accuracy.heading}</h3>
      </div>
      <p className={classes.question}>{text.accuracy.question}</p>
      <ChartPlace
        name={text.accuracy.heading}
        height={194}
        empty={hasAccuracies ? undefined : text.accuracy.empty}
      >
        <AccuracyChart />
      </ChartPlace>
    </Panel>
  );
}
