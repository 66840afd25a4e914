import { Button } from '@mantine/core';
import { nextAction } from '../../../client/next-action.ts';
import { formatCount } from '../../format.ts';
import { Panel } from '../../frame/Panel.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Granularity } from './Granularity.tsx';
import { LayerTable } from './LayerTable.tsx';
import classes from './Quantization.module.css';

const text = words.quantization;

export function Quantization() {
  const playground = usePlayground();
  const perChannel = usePlaygroundState((state) => state.settings.perChannel);
  const status = usePlaygroundState((state) => state.status);
  const progress = usePlaygroundState((state) => state.progress);
  const isNext = usePlaygroundState((state) => nextAction(state) === 'quantize');
  return (
    <Panel id="quantization" heading={text.heading} question={text.question}>
      <p className={classes.explain}>{text.explain}</p>
      <Granularity />
      <p className={classes.hint}>{perChannel ? text.perChannelExplained : text.perTensorExplained}</p>
      <LayerTable />
      <Button
        color="int8"
        size="md"
        variant={isNext ? 'filled' : 'outline'}
        onClick={() => void playground.quantize()}
      >
        {text.quantize}
      </Button>
      <p className={classes.running}>
        {status === 'quantizing' && progress
          ? text.running(formatCount(progress.done), formatCount(progress.total))
          : ''}
      </p>
    </Panel>
  );
}
