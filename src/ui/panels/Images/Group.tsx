import { memo, useEffect, useRef, useState } from 'react';
import { type ImageAnswers, probabilitiesOf } from '../../../client/views/image-answers.ts';
import { mnist } from '../../../core/dataset/dataset-info.ts';
import { Picture } from '../../controls/Picture.tsx';
import { formatCount, formatPercent } from '../../format.ts';
import { useModels } from '../../models.ts';
import { usePlayground } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Images.module.css';

const text = words.images;

const { channels, classNames, side } = mnist;
const blank = new Uint8Array(side * side * channels);
const nameOf = (index: number) => classNames[index] ?? String(index);

interface GroupProps {
  readonly answers: ImageAnswers;
  readonly images: readonly number[];
}

/** Some images of a list. Their pixels are asked for when the group comes near the window. */
export const Group = memo(function Group({ answers, images }: GroupProps) {
  const { pixelsOf } = usePlayground();
  const list = useRef<HTMLUListElement>(null);
  const [pixels, setPixels] = useState<readonly Uint8Array[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list of the same images is the same list
  useEffect(() => {
    let isGone = false;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        void pixelsOf(images).then((found) => {
          if (!isGone) setPixels(found);
        });
      },
      { rootMargin: '400px' },
    );
    if (list.current) observer.observe(list.current);
    return () => {
      isGone = true;
      observer.disconnect();
    };
  }, [images.join()]);
  return (
    <ul ref={list} className={classes.group}>
      {images.map((index, place) => (
        <Image key={index} index={index} answers={answers} pixels={pixels[place] ?? blank} />
      ))}
    </ul>
  );
});

interface ImageProps {
  readonly index: number;
  readonly answers: ImageAnswers;
  readonly pixels: Uint8Array;
}

function Image({ index, answers, pixels }: ImageProps) {
  const models = useModels();
  const label = answers.labels[index] ?? 0;
  const { float, int8 } = answers.models;
  return (
    <li
      className={classes.image}
      data-testid="image"
      data-index={index}
      data-label={label}
      data-float={float?.predictions[index]}
      data-int8={int8?.predictions[index]}
    >
      <Picture
        pixels={pixels}
        channels={channels}
        label={text.image(formatCount(index), nameOf(label))}
        className={classes.picture}
      />
      <span>{text.label(nameOf(label))}</span>
      {models.map(({ id, name, colour }) => {
        const model = answers.models[id];
        if (!model) return null;
        const prediction = model.predictions[index] ?? 0;
        const sure = probabilitiesOf(model, index, answers.classes)[prediction] ?? 0;
        return (
          <span key={id} className={classes.answer} style={{ color: colour }}>
            <span className={classes.said}>
              {text.says(name, nameOf(prediction), formatPercent(100 * sure, 0))}
            </span>
            <span
              className={classes.bar}
              style={{ width: `${100 * sure}%`, background: colour }}
              aria-hidden="true"
            />
          </span>
        );
      })}
    </li>
  );
}
