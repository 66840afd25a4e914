import { useEffect, useState } from 'react';
import type { ImageAnswers } from '../../../client/views/models/image-answers.ts';
import { Picture } from '../../controls/pictures/Picture.tsx';
import { useDataSet } from '../../data-set.ts';
import { formatCount, formatFixed } from '../../format.ts';
import { useModels } from '../../models.ts';
import { usePlayground } from '../../playground-context.ts';
import { imagesWords, marginsWords } from '../../words/late.ts';
import classes from './Margins.module.css';

const text = marginsWords;

interface PointedProps {
  /** Its place in the test set. */
  readonly image: number;
  readonly answers: ImageAnswers;
}

/** The image behind a point, and how decided both models are about it. */
export function Pointed({ image, answers }: PointedProps) {
  const models = useModels();
  const { channels, nameOf } = useDataSet();
  const pixels = usePixels(image);
  const title = imagesWords.image(formatCount(image), nameOf(answers.labels[image] ?? 0));
  return (
    <>
      <Picture pixels={pixels} channels={channels} label={title} className={classes.pixels} />
      <p className={classes.title}>{title}</p>
      {models.map(({ id, name, colour }) => {
        const model = answers.models[id];
        return (
          model && (
            <p key={id} className={classes.lead} style={{ color: colour }}>
              {text.lead(
                name,
                nameOf(model.predictions[image] ?? 0),
                formatFixed(model.margins[image] ?? 0, 2),
              )}
            </p>
          )
        );
      })}
    </>
  );
}

/** The bytes of a test image, once they are here; those of the one before until then. */
function usePixels(image: number): Uint8Array | undefined {
  const { pixelsOf } = usePlayground();
  const [pixels, setPixels] = useState<Uint8Array>();
  useEffect(() => {
    let isGone = false;
    void pixelsOf([image]).then(([found]) => {
      if (!isGone && found) setPixels(found);
    });
    return () => {
      isGone = true;
    };
  }, [pixelsOf, image]);
  return pixels;
}
