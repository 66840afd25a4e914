import { Button } from '@mantine/core';
import { taskOf } from '../../../client/store/slices/tasks.ts';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { nextAction } from '../../../client/views/next-action.ts';
import { NumberField } from '../../controls/fields/NumberField.tsx';
import { formatCount } from '../../format.ts';
import { InTurn } from '../../frame/InTurn.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { FullReport } from './FullReport.tsx';
import { LayerTable } from './LayerTable.tsx';
import classes from './Quantization.module.css';
import { SchemeChoice } from './SchemeChoice.tsx';

const text = words.quantization;

export function Quantization() {
  const playground = usePlayground();
  const line = usePlaygroundState(nowDoing);
  const isNext = usePlaygroundState((state) => nextAction(state) === 'quantize');
  return (
    <>
      <SchemeChoice />
      <Button
        className={classes.quantize}
        color="int8"
        size="md"
        data-action="quantize"
        variant={isNext ? 'filled' : 'outline'}
        onClick={() => void playground.quantize()}
      >
        {text.quantize}
      </Button>
      <p className={classes.running}>{line}</p>
      <InTurn turn={1}>
        <LayerTable />
      </InTurn>
      <InTurn turn={2}>
        <NumberField name="qatSteps" hint={words.settings.hints.qatSteps} hintBeside />
      </InTurn>
      <FullReport />
    </>
  );
}

function nowDoing(state: PlaygroundState): string {
  const progress = taskOf(state, 'quantize')?.progress;
  if (!progress) return '';
  const [done, total] = [formatCount(progress.done), formatCount(progress.total)];
  switch (progress.of) {
    case 'calibration-images':
      return text.calibrating(done, total);
    case 'remedies':
      return text.remedying(done);
    case 'fine-tuning-steps':
      return text.fineTuning(done, total);
    default:
      return text.running(done, total);
  }
}
