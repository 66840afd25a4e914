import { useMemo, useState } from 'react';
import type { ImageAnswers } from '../../../client/views/models/image-answers.ts';
import { Explained } from '../../controls/Explained.tsx';
import { formatCount, formatFixed } from '../../format.ts';
import { useImageAnswers } from '../../image-answers.ts';
import { useModels } from '../../models.ts';
import { marginsWords } from '../../words/late.ts';
import { headings } from '../../words/words.ts';
import classes from './Margins.module.css';
import { Pointed } from './Pointed.tsx';
import { Scatter } from './Scatter.tsx';
import { type MarginPoints, marginPoints } from './scatter.ts';

const text = marginsWords;

/** Every test image as a point: how decided each of the two models is about it. */
export function Margins() {
  const answers = useImageAnswers();
  const points = useMemo(() => answers && marginPoints(answers), [answers]);
  if (!answers || !points) return <p className={classes.about}>{text.empty}</p>;
  return <Picture answers={answers} points={points} />;
}

interface PictureProps {
  readonly answers: ImageAnswers;
  readonly points: MarginPoints;
}

function Picture({ answers, points }: PictureProps) {
  const [float, int8] = useModels();
  const [pointed, setPointed] = useState<number>();
  const images = formatCount(answers.labels.length);
  const { across, changed } = points;
  const widest = Math.max(...changed.map((image) => across[image] ?? 0));
  const summary =
    changed.length === 0
      ? text.noneChanged(images)
      : text.picture(formatCount(changed.length), images, formatFixed(widest, 2));
  return (
    <>
      <p className={classes.about}>
        <Explained text={text.about(float?.name ?? '', int8?.name ?? '')} />
      </p>
      <figure className={classes.figure} aria-label={headings.margins.heading}>
        <Scatter points={points} summary={summary} pointed={pointed} onPoint={setPointed} />
        <figcaption className={classes.about}>{summary}</figcaption>
      </figure>
      <div className={classes.pointed} data-testid="pointed-image" data-index={pointed} aria-live="polite">
        {pointed === undefined || pointed >= answers.labels.length ? (
          <p className={classes.hint}>{text.hint}</p>
        ) : (
          <Pointed image={pointed} answers={answers} />
        )}
      </div>
    </>
  );
}
