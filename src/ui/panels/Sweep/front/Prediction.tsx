import { namesOfWidths, predictionReport } from '../../../../client/views/front-findings.ts';
import type { FrontResult } from '../../../../core/results/front-result.ts';
import { ChartPlace } from '../../../charts/parts/ChartPlace.tsx';
import { formatFixed, formatLoss } from '../../../format.ts';
import { sweepWords } from '../../../words/late.ts';
import classes from '../Sweep.module.css';

const text = sweepWords.front;

const height = { picture: 230, whole: 283 };

/** Predicted against measured: what adding up the losses of single layers gets wrong. */
export function Prediction({ front }: { readonly front: FrontResult }) {
  const report = predictionReport(front);
  if (!report) return null;
  const { rankCorrelation, farthest } = report;
  const summary = text.prediction(
    formatFixed(rankCorrelation, 2),
    front.mixes.length,
    namesOfWidths(farthest.widths),
    formatLoss(farthest.predicted),
    formatLoss(farthest.measured),
  );
  return (
    <div className={classes.answer} data-part="prediction">
      <h4>{text.predictionQuestion}</h4>
      <ChartPlace name={text.predictionQuestion} summary={summary} height={height}>
        {({ PredictionChart }) => <PredictionChart mixes={front.mixes} />}
      </ChartPlace>
    </div>
  );
}
