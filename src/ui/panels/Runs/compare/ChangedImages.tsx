import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { changedImages } from '../../../../client/views/runs/pair.ts';
import type { RunAnswers } from '../../../../core/results/run-row.ts';
import { bitmapAddress } from '../../../controls/pictures/bitmap.ts';
import { usePixels } from '../../../controls/pictures/use-pixels.ts';
import { useDataSet } from '../../../data-set.ts';
import { formatCount } from '../../../format.ts';
import { runsWords } from '../../../words/late.ts';
import classes from './Selected.module.css';

const text = runsWords.pair;

/** So many are shown at first, and more with every press. */
const atOnce = 24;

interface ChangedImagesProps {
  /** Those that the two were tested on. */
  readonly dataSets: readonly [string, string];
  readonly answers: readonly [RunAnswers, RunAnswers];
}

/** The test images of which the two models say something else, with what each says. */
export function ChangedImages({ dataSets, answers: [one, other] }: ChangedImagesProps) {
  const images = useMemo(() => changedImages(one, other), [one, other]);
  const [shown, setShown] = useState(atOnce);
  const seen = useMemo(() => images.slice(0, shown), [images, shown]);
  const { name, channels } = useDataSet();
  const areHere = dataSets.every((dataSet) => dataSet === name);
  const pixelsOf = usePixels(seen, areHere);
  const nameOf = (label = 0) => one.classNames[label] ?? String(label);
  return (
    <>
      <p className={classes.about} data-testid="run-pair-changed" data-value={images.length}>
        {images.length === 0 ? text.noneChanged : text.changed(formatCount(images.length))}
        {images.length > 0 && !areHere && ` ${text.otherData(dataSets[0])}`}
      </p>
      <ul className={classes.images}>
        {seen.map((index) => {
          const pixels = areHere ? pixelsOf(index) : undefined;
          const label = nameOf(one.labels[index]);
          return (
            <li key={index} data-testid="run-pair-image" data-index={index}>
              {pixels && (
                <img
                  className={classes.picture}
                  src={bitmapAddress(pixels, channels)}
                  alt={text.image(formatCount(index), label)}
                />
              )}
              <span>{text.image(formatCount(index), label)}</span>
              <span>{text.says(text.first, nameOf(one.predictions[index]))}</span>
              <span>{text.says(text.second, nameOf(other.predictions[index]))}</span>
            </li>
          );
        })}
      </ul>
      {images.length > shown && (
        <Button size="compact-sm" variant="default" onClick={() => setShown(shown + 4 * atOnce)}>
          {text.more}
        </Button>
      )}
    </>
  );
}
