import type { ReactNode } from 'react';
import type { ShownWeight } from '../../../client/store/slices/late/weights.ts';
import { outcomeOf, sharingOf, weightName } from '../../../client/views/models/layer-weights.ts';
import type { GridPicture } from '../../../core/quantization/picture/layer-picture.ts';
import type { RoundedWeight } from '../../../core/quantization/picture/one-weight.ts';
import { CountField } from '../../controls/fields/CountField.tsx';
import { Term } from '../../controls/Term.tsx';
import { formatCount, formatFixed } from '../../format.ts';
import { usePlayground } from '../../playground-context.ts';
import { formatWeight } from '../../significant.ts';
import { levelsWords } from '../../words/late.ts';
import classes from './Levels.module.css';
import type { Shown } from './shown.ts';

const text = levelsWords;
const said = text.equation;

interface OneWeightProps {
  readonly shown: Shown;
  readonly weight: ShownWeight;
}

/** The chosen weight, and the equation by which an integer stands for it, with its numbers. */
export function OneWeight({ shown, weight }: OneWeightProps) {
  const { pickWeight } = usePlayground();
  const { count, grid } = shown.layer.picture;
  const last = count - 1;
  return (
    <div className={classes.weight}>
      <h3 className={classes.name}>{said.heading}</h3>
      <div data-part="weight-number">
        <CountField
          label={text.number}
          value={weight.index}
          last={last}
          problem={text.numberProblem(formatCount(last))}
          onChange={(index) => pickWeight({ index })}
        />
      </div>
      {grid && weight.rounded ? (
        <Equation shown={shown} weight={weight} rounded={weight.rounded} grid={grid} />
      ) : (
        <p
          className={classes.numbers}
          data-testid="equation"
          data-index={weight.index}
          data-weight={weight.weight}
        >
          {weightName(weight)} = {formatWeight(weight.weight)}
        </p>
      )}
    </div>
  );
}

interface EquationProps extends OneWeightProps {
  readonly rounded: RoundedWeight;
  readonly grid: GridPicture;
}

function Equation({ shown, weight, rounded, grid }: EquationProps) {
  const { scale, zeroPoint, level, number, value } = rounded;
  const isInteger = grid.levels === undefined;
  return (
    <>
      <p className={classes.equation}>
        <var>{said.float}</var> ≈ <Term of="scale" /> ×{' '}
        {isInteger ? (
          <span>
            (<var>{said.level}</var> − <Term of="zero point" />)
          </span>
        ) : (
          <span>{said.number}</span>
        )}
      </p>
      <p
        className={classes.numbers}
        data-testid="equation"
        data-index={weight.index}
        data-weight={weight.weight}
        data-scale={scale}
        data-level={level}
        data-number={number}
        data-zero-point={zeroPoint}
        data-value={value}
      >
        <span>{formatWeight(weight.weight)} ≈</span> <span>{formatWeight(scale)} ×</span>{' '}
        {isInteger ? (
          <span>
            ({integer(level)} − {integer(zeroPoint)})
          </span>
        ) : (
          <span>{formatWeight(number)}</span>
        )}{' '}
        <span>= {formatWeight(value)}</span>
      </p>
      <dl className={classes.terms}>
        <Explained term={said.float}>{said.aboutFloat(weightName(weight))}</Explained>
        <Explained term={said.scale}>
          {isInteger
            ? aboutScale(shown, weight, rounded)
            : said.scaleOfFormat(formatCount(rounded.group.weights))}
        </Explained>
        {isInteger ? (
          <>
            <Explained term={said.level}>
              {said.aboutLevel(integer(grid.lowest), integer(grid.highest))}
            </Explained>
            <Explained term={said.zeroPoint}>{said.aboutZeroPoint}</Explained>
          </>
        ) : (
          <Explained term={said.number}>{said.aboutNumber}</Explained>
        )}
        <Explained term={said.error}>{aboutError(weight, rounded, grid)}</Explained>
      </dl>
    </>
  );
}

function Explained({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const integer = (value: number): string => String(value).replace('-', '−');

function aboutScale({ layer }: Shown, { place }: ShownWeight, { group }: RoundedWeight): string {
  const row = formatCount(place[0] ?? 0);
  switch (sharingOf(layer)) {
    case 'layer':
      return said.scaleOfLayer;
    case 'row':
      return said.scaleOfRow(row, formatCount(group.weights));
    case 'group':
      return said.scaleOfGroup(row, formatCount(group.weights));
  }
}

function aboutError({ weight }: ShownWeight, rounded: RoundedWeight, grid: GridPicture): string {
  const error = weight - rounded.value;
  const [size, scales] = [formatWeight(error), formatFixed(Math.abs(error) / rounded.gap, 2)];
  const { nearestLevel } = rounded;
  const last = nearestLevel < grid.lowest ? grid.lowest : grid.highest;
  switch (outcomeOf(weight, rounded, grid)) {
    case 'exact':
      return said.noError;
    case 'rounded':
      return grid.levels ? said.roundedInGap(size, scales) : said.rounded(size, scales);
    case 'cut':
      if (grid.levels) return said.cutInFormat(size);
      return said.cut(size, scales, integer(nearestLevel), integer(last));
    case 'other':
      if (grid.levels) return said.roundedInGap(size, scales);
      return said.other(size, scales, integer(nearestLevel));
  }
}
