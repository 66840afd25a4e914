import type { ReactNode } from 'react';
import type { StagePair } from '../../../client/views/models/image-path.ts';
import type { ChosenPlace } from '../../../core/quantization/explain/chosen-value.ts';
import { type FilledStage, type Stage, valueAt } from '../../../core/quantization/explain/stages.ts';
import type { Place } from '../../../core/quantization/explain/taps.ts';
import { Explained } from '../../controls/Explained.tsx';
import { formatCount, formatPercent, formatPrecise } from '../../format.ts';
import { useModels } from '../../models.ts';
import { usePlayground } from '../../playground-context.ts';
import { imagePathWords } from '../../words/late.ts';
import classes from './ImagePath.module.css';
import { type Colour, differenceUpTo, greyBetween } from './paint-stage.ts';
import { StageCanvas } from './StageCanvas.tsx';
import { cornerOf, placeUnder, tilesOf } from './tiles.ts';

const text = imagePathWords;

interface StageMapsProps {
  readonly pairs: readonly StagePair[];
  readonly chosen: ChosenPlace;
}

/** One stage large: all channels, and the chosen one larger, of baseline, candidate and their difference. */
export function StageMaps({ pairs, chosen }: StageMapsProps) {
  const models = useModels();
  const [float, int8] = models;
  const pair = pairs[chosen.stage];
  if (!pair) return null;
  const { stage, lowest, highest, difference, farthest } = pair;
  const grey = greyBetween(lowest, highest);
  return (
    <>
      <p className={classes.about}>
        <Explained text={about(stage, pairs[chosen.stage - 1]?.stage)} />{' '}
        {text.scaleOfGrey(formatPrecise(lowest), formatPrecise(highest))}
      </p>
      <div className={classes.maps}>
        {models.map(({ id, name, colour }) => {
          const filled = pair.models[id];
          if (!filled) return null;
          return (
            <Maps key={id} id={id} stage={filled} chosen={chosen} colour={grey} name={name}>
              <span style={{ color: colour }}>{name}</span>
            </Maps>
          );
        })}
        {difference && (
          <Maps
            id="difference"
            stage={difference}
            chosen={chosen}
            colour={differenceUpTo(farthest)}
            name={text.difference}
          >
            {text.difference}
          </Maps>
        )}
      </div>
      {difference && (
        <p className={classes.about}>
          {farthest === 0
            ? text.differsNowhere(float?.name ?? '', int8?.name ?? '')
            : text.differs(
                float?.name ?? '',
                int8?.name ?? '',
                formatPrecise(farthest),
                formatPercent((100 * farthest) / Math.max(highest, -lowest)),
              )}
        </p>
      )}
    </>
  );
}

function about({ kind, layer, relu, channels }: Stage, before: Stage | undefined): string {
  if (kind === 'image' || !before) return text.imageStage;
  if (!layer) return text.poolStage(before.name);
  if (layer.kind === 'conv') return text.convolutionStage(layer.name, formatCount(channels));
  return text.layerStage(layer.name, relu);
}

interface MapsProps {
  readonly id: string;
  readonly stage: FilledStage;
  readonly chosen: ChosenPlace;
  readonly colour: Colour;
  readonly name: string;
  readonly children: ReactNode;
}

function Maps({ id, stage, chosen: { stage: index, place }, colour, name, children }: MapsProps) {
  const { choosePlace } = usePlayground();
  const pick = (picked: Place | undefined) => picked && choosePlace({ stage: index, place: picked });
  const tiles = tilesOf(stage);
  const { side } = stage;
  const [left, top] = cornerOf(tiles, place.channel);
  return (
    <figure
      className={classes.map}
      data-testid="path-maps"
      data-model={id}
      aria-label={text.maps(name, stage.name)}
    >
      <figcaption className={classes.mapName}>
        <b>{children}</b>
        <span>{text.chosenIs(formatPrecise(valueAt(stage, place)))}</span>
      </figcaption>
      <Marked
        x={left / tiles.width}
        y={top / tiles.height}
        width={side / tiles.width}
        height={side / tiles.height}
      >
        <StageCanvas
          stage={stage}
          colour={colour}
          label={text.maps(name, stage.name)}
          onPick={(x, y) => pick(placeUnder(tiles, stage.channels, x * tiles.width, y * tiles.height))}
        />
      </Marked>
      {side > 1 && (
        <Marked isMagnified x={place.column / side} y={place.row / side} width={1 / side} height={1 / side}>
          <StageCanvas
            stage={stage}
            channel={place.channel}
            colour={colour}
            label={text.channelMap(name, stage.name, place.channel)}
            onPick={(x, y) => {
              const at = (share: number) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
              pick({ channel: place.channel, row: at(y), column: at(x) });
            }}
          />
        </Marked>
      )}
    </figure>
  );
}

interface MarkedProps {
  readonly isMagnified?: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** A picture with a frame around a part of it. All of one, between 0 and 1. */
function Marked({ isMagnified = false, x, y, width, height, children }: MarkedProps) {
  const percent = (share: number) => `${100 * share}%`;
  return (
    <div className={isMagnified ? `${classes.marked} ${classes.magnified}` : classes.marked}>
      {children}
      <span
        className={classes.marker}
        style={{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) }}
        aria-hidden="true"
      />
    </div>
  );
}
