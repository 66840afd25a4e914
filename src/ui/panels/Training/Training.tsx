import { LossControls } from '../../controls/LossControls.tsx';
import { Term } from '../../controls/Term.tsx';
import { words } from '../../words/words.ts';
import { AccuracyFigure } from './AccuracyFigure.tsx';
import { Controls } from './Controls.tsx';
import { EpochLosses } from './EpochLosses.tsx';
import { Figures } from './Figures.tsx';
import { LossFigure } from './LossFigure.tsx';
import { Origin } from './Origin.tsx';
import classes from './Training.module.css';

const text = words.training;

export function Training() {
  return (
    <>
      <Controls />
      <Origin />
      <Figures />
      <div className={classes.chartHead}>
        <h3>
          <Term of="loss">{text.loss.heading}</Term>
        </h3>
        <LossControls />
      </div>
      <LossFigure />
      <EpochLosses />
      <div className={classes.chartHead}>
        <h3>
          <Term of="test set">{text.accuracy.heading}</Term>
        </h3>
        <p className={classes.question}>{text.accuracy.question}</p>
      </div>
      <AccuracyFigure />
    </>
  );
}
