import { Button } from '@mantine/core';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { Explained } from '../../controls/Explained.tsx';
import { Progress } from '../../controls/Progress.tsx';
import { type DataSet, useDataSet } from '../../data-set.ts';
import { formatBytes, formatCount, formatFixed } from '../../format.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { enumerated } from '../../words/joined.ts';
import { dataWords, ownDataWords } from '../../words/late.ts';
import { headings, words } from '../../words/words.ts';
import { ClassGrid } from './ClassGrid.tsx';
import classes from './Data.module.css';
import { OwnData } from './OwnData.tsx';

const text = dataWords;

export function Data() {
  const data = usePlaygroundState((state) => state.data);
  const { name } = useDataSet();
  return (
    <>
      <p className={classes.name}>
        <span>{text.name}</span> <b>{name}</b>
      </p>
      <ClassGrid classCounts={data?.classCounts} />
      <Arrival />
      <OwnData />
    </>
  );
}

/** How much of the data set has come, until all of it has. */
function Arrival() {
  const playground = usePlayground();
  const data = usePlaygroundState((state) => state.data);
  const failed = usePlaygroundState((state) => state.dataFailed);
  const isOwn = usePlaygroundState((state) => state.dataIsOwn);
  const isFedOtherwise = usePlaygroundState(({ settings }) => settings.normalisation !== 'dataSet');
  const dataSet = useDataSet();
  if (!data)
    return failed ? (
      <Failed onRetry={playground.remedies['retry-data']} />
    ) : (
      <p className={classes.caption}>&nbsp;</p>
    );
  const { loadedBytes, totalBytes, trainImages, trainTotal, testImages, testTotal } = data;
  const images = trainImages + testImages;
  const total = trainTotal + testTotal;
  if (images === total) {
    const complete = isOwn ? ownDataWords.complete : text.complete;
    const counts = complete(formatCount(trainTotal), formatCount(testTotal), formatBytes(totalBytes));
    return (
      <p className={classes.caption}>
        <Explained
          text={isOwn || isFedOtherwise ? `${counts} ${normalisation(dataSet, isFedOtherwise)}` : counts}
        />
      </p>
    );
  }
  return (
    <>
      <Progress value={(100 * loadedBytes) / totalBytes} aria-label={headings.data.heading} />
      <p className={classes.caption}>{progressInWords(data)}</p>
      {failed && <Failed onRetry={playground.remedies['retry-data']} />}
    </>
  );
}

function normalisation({ mean, std }: DataSet, isFedOtherwise: boolean): string {
  const say = isFedOtherwise ? ownDataWords.normalisedOtherwise : ownDataWords.normalised;
  return say(listed(mean), listed(std));
}

const listed = (values: readonly number[]): string =>
  enumerated(values.map((value) => formatFixed(value, 4)));

function progressInWords({
  loadedBytes,
  totalBytes,
  trainImages,
  trainTotal,
  testImages,
  testTotal,
}: NonNullable<PlaygroundState['data']>): string {
  const images = trainImages + testImages;
  const progress = text.progress(
    formatCount(images),
    formatCount(trainTotal + testTotal),
    formatBytes(loadedBytes),
    formatBytes(totalBytes),
  );
  return images > 0 ? `${progress} ${text.trainable}` : progress;
}

function Failed({ onRetry }: { readonly onRetry: () => Promise<void> }) {
  return (
    <p className={classes.caption}>
      <span>{text.failed}</span>{' '}
      <Button size="compact-xs" variant="default" onClick={() => void onRetry()}>
        {words.notices.remedies['retry-data']}
      </Button>
    </p>
  );
}
