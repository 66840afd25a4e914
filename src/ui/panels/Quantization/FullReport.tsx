import { LateModule } from '../../../client/late-module.ts';
import { told } from '../../../client/telling.ts';
import { Details } from '../../controls/Details.tsx';
import { LateContent } from '../../frame/failure/LateContent.tsx';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Quantization.module.css';

const text = words.quantization;

/** There is nothing to report before a person has quantized. */
export const lateFigures = LateModule.part(
  () => told('page/part', { name: text.report }),
  () => import('./ReportFigures.tsx'),
  ({ ReportFigures }) => ReportFigures,
);

/** All that is known of the quantized model. */
export function FullReport() {
  const isQuantized = usePlaygroundState((state) => state.reports.int8?.scheme !== undefined);
  if (!isQuantized) return null;
  return (
    <Details name="full-report" className={classes.report} summary={text.report}>
      <LateContent content={lateFigures} />
    </Details>
  );
}
