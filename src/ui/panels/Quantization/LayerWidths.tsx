import { Button, NativeSelect } from '@mantine/core';
import { networkInUse } from '../../../client/store/network-in-use.ts';
import { layersOf } from '../../../core/network/describe.ts';
import { bitWidths } from '../../../core/quantization/grid/packing.ts';
import { widthsOf } from '../../../core/settings/widths-setting.ts';
import { Details } from '../../controls/Details.tsx';
import { Fixable } from '../../controls/fields/Fixable.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { schemeOptionsWords } from '../../words/late.ts';
import classes from './Quantization.module.css';

const text = schemeOptionsWords;

const widths = ['float', ...bitWidths.map(String)];

/** Bits for each layer, where one width does not suit all. */
export function LayerWidths() {
  const { change } = usePlayground();
  const spec = usePlaygroundState(networkInUse);
  const { widths: chosen, bits } = usePlaygroundState((state) => state.settings);
  const layers = layersOf(spec).map(({ name }, place) => ({
    name,
    width: String(widthsOf({ widths: chosen })[place] ?? bits),
  }));
  const take = (layer: string, width: string) =>
    change('widths', layers.map((one) => (one.name === layer ? width : one.width)).join(','));
  return (
    <Details
      name="widths"
      className={classes.more}
      summary={
        chosen === '' ? text.widths.summary : text.widths.chosen(layers.map(({ width }) => width).join(' '))
      }
    >
      <p className={classes.hint}>{text.widths.about}</p>
      <Fixable name="widths">
        <div className={classes.options}>
          {layers.map(({ name, width }) => (
            <NativeSelect
              key={name}
              size="xs"
              label={name}
              data={widths}
              value={width}
              onChange={(event) => take(name, event.currentTarget.value)}
            />
          ))}
          {chosen !== '' && (
            <Button variant="default" size="xs" onClick={() => change('widths', '')}>
              {text.widths.same}
            </Button>
          )}
        </div>
      </Fixable>
    </Details>
  );
}
