import { Button } from '@mantine/core';
import { taskOf } from '../../../client/store/slices/tasks.ts';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { layerBatches } from '../../../core/results/layer-times.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Explained } from '../../controls/Explained.tsx';
import table from '../../controls/LayerTable.module.css';
import { formatCount } from '../../format.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { layerErrorsWords, layerTimesWords } from '../../words/late.ts';
import classes from './LayerTimes.module.css';
import { TimesTable } from './TimesTable.tsx';

const text = layerTimesWords;

const batches = layerBatches.map((value) => ({ value, label: formatCount(value) }));

/** What each layer takes in both models, timed on this machine when somebody asks for it. */
export function LayerTimes() {
  const playground = usePlayground();
  const batch = usePlaygroundState((state) => state.layerBatch);
  const times = usePlaygroundState((state) => state.layerTimes);
  const hasCandidate = usePlaygroundState((state) => state.chosen.int8 !== undefined);
  const running = usePlaygroundState(nowTiming);
  if (!hasCandidate) return <p className={table.about}>{layerErrorsWords.obstacles['no-candidate']}</p>;
  return (
    <>
      <p className={table.about}>{text.about}</p>
      <div className={classes.actions}>
        <Choice
          label={text.batch}
          options={batches}
          chosen={batch}
          onChoose={(size) => playground.chooseLayerBatch(size)}
        />
        <Button
          size="sm"
          variant="default"
          data-action="measure-layers"
          onClick={() => void playground.measureLayers()}
        >
          {text.button}
        </Button>
      </div>
      <p className={classes.now}>{running}</p>
      {times && (
        <>
          <TimesTable times={times} />
          <p className={table.about}>
            <Explained
              text={text.how(
                formatCount(times.batch),
                formatCount(Math.min(...times.layers.map(({ baseline }) => baseline.timings))),
                times.backend,
              )}
            />
          </p>
        </>
      )}
    </>
  );
}

function nowTiming(state: PlaygroundState): string {
  const progress = taskOf(state, 'measureLayers')?.progress;
  return progress ? text.running(formatCount(progress.done + 1), formatCount(progress.total)) : '';
}
