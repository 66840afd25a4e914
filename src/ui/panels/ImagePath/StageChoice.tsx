import { useId } from 'react';
import type { StagePair } from '../../../client/views/models/image-path.ts';
import { brightestOf, type FilledStage } from '../../../core/quantization/explain/stages.ts';
import { formatCount } from '../../format.ts';
import { useModels } from '../../models.ts';
import { usePlayground } from '../../playground-context.ts';
import { imagePathWords } from '../../words/late.ts';
import classes from './ImagePath.module.css';
import { type Colour, differenceUpTo, greyBetween } from './paint-stage.ts';
import { StageCanvas } from './StageCanvas.tsx';

const text = imagePathWords;

interface StageChoiceProps {
  readonly pairs: readonly StagePair[];
  /** The number of the stage that is shown large. */
  readonly chosen: number;
}

/** The whole way at a glance: baseline above, candidate below it, their difference at the bottom. One stage of it is shown large. */
export function StageChoice({ pairs, chosen }: StageChoiceProps) {
  const { choosePlace } = usePlayground();
  const id = useId();
  const [float, int8] = useModels();
  const show = ({ models }: StagePair, stage: number) => {
    const filled = models.float ?? models.int8;
    if (filled) choosePlace({ stage, place: brightestOf(filled) });
  };
  const isPair = pairs.some(({ difference }) => difference);
  return (
    <>
      {isPair && <p className={classes.about}>{text.glance(float?.name ?? '', int8?.name ?? '')}</p>}
      <div className={classes.way} role="radiogroup" aria-label={text.stages}>
        {pairs.map((pair, index) => (
          <label key={pair.stage.name} className={classes.stage}>
            <input type="radio" name={id} checked={index === chosen} onChange={() => show(pair, index)} />
            <Thumbnails {...pair} />
            <span className={classes.stageName}>
              {text.stage(pair.stage.name, formatCount(pair.stage.channels), String(pair.stage.side))}
            </span>
          </label>
        ))}
      </div>
    </>
  );
}

function Thumbnails({ models, lowest, highest, difference, farthest }: StagePair) {
  const grey = greyBetween(lowest, highest);
  return (
    <span className={classes.thumbnails}>
      <Thumbnail stage={models.float} colour={grey} />
      <Thumbnail stage={models.int8} colour={grey} />
      <Thumbnail stage={difference} colour={differenceUpTo(farthest)} />
    </span>
  );
}

function Thumbnail({ stage, colour }: { readonly stage: FilledStage | undefined; readonly colour: Colour }) {
  return stage ? <StageCanvas stage={stage} colour={colour} /> : null;
}
