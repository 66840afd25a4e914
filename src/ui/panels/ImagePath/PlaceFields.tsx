import { TextInput } from '@mantine/core';
import type { ChosenPlace } from '../../../core/quantization/explain/chosen-value.ts';
import type { Stage } from '../../../core/quantization/explain/stages.ts';
import type { Place } from '../../../core/quantization/explain/taps.ts';
import { usePlayground } from '../../playground-context.ts';
import { imagePathWords } from '../../words/late.ts';
import classes from './ImagePath.module.css';

const text = imagePathWords;

interface PlaceFieldsProps {
  readonly stage: Stage;
  readonly chosen: ChosenPlace;
}

/** The chosen value by its numbers: arrow keys go to the one beside it. */
export function PlaceFields({ stage: { side, channels }, chosen }: PlaceFieldsProps) {
  const { choosePlace } = usePlayground();
  const { place } = chosen;
  const isMap = side > 1;
  const field = (name: keyof Place, label: string, size: number) => (
    <TextInput
      className={classes.number}
      type="number"
      size="xs"
      label={label}
      min={0}
      max={size - 1}
      value={place[name]}
      onChange={({ currentTarget: { value } }) => {
        const typed = Number(value);
        if (value !== '' && Number.isInteger(typed) && typed >= 0 && typed < size)
          choosePlace({ ...chosen, place: { ...place, [name]: typed } });
      }}
    />
  );
  return (
    <div className={classes.fields}>
      <p className={classes.about}>{text.pick}</p>
      {field('channel', isMap ? text.channel : text.unit, channels)}
      {isMap && field('row', text.row, side)}
      {isMap && field('column', text.column, side)}
    </div>
  );
}
