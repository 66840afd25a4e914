import { type CSSProperties, useDeferredValue } from 'react';
import type { ShownLayer } from '../../../client/store/slices/late/weights.ts';
import { Choice } from '../../controls/Choice.tsx';
import { useModels } from '../../models.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { levelsWords } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import { AboutLevels } from './AboutLevels.tsx';
import { ErrorHistogram } from './ErrorHistogram.tsx';
import classes from './Levels.module.css';
import { OneWeight } from './OneWeight.tsx';
import { Remedied } from './Remedied.tsx';
import { useShown } from './shown.ts';
import { WeightHistogram } from './WeightHistogram.tsx';

const text = levelsWords;

/** The weights of one layer among the levels that they are rounded to. */
export function Levels() {
  // Many parts to draw: a click goes first.
  const layer = useDeferredValue(usePlaygroundState((state) => state.layerWeights));
  return layer ? <Layer layer={layer} /> : <p className={classes.about}>{words.coming}</p>;
}

function Layer({ layer }: { readonly layer: ShownLayer }) {
  const { chooseWeights } = usePlayground();
  // A click is answered at once, the picture follows.
  const wanted = usePlaygroundState((state) => state.wantedWeights.layer);
  const shown = useShown(
    layer,
    usePlaygroundState((state) => state.pickedWeight),
  );
  const { float, quantized } = shown;
  const colours = { '--weights': float.colour, '--levels': quantized?.colour ?? 'var(--int8)' };
  return (
    <div style={colours as CSSProperties}>
      <div className={classes.choices}>
        <Choice
          label={text.layer}
          options={layer.layers.map((name) => ({ value: name, label: name }))}
          chosen={layer.layers.find((name) => name === wanted) ?? layer.layer}
          onChoose={(name) => chooseWeights({ layer: name })}
        />
        <WhoseLevels />
      </div>
      <AboutLevels shown={shown} />
      <div className={classes.parts}>
        <div className={classes.pictures}>
          <WeightHistogram shown={shown} />
          {layer.picture.grid && <ErrorHistogram grid={layer.picture.grid} />}
        </div>
        {shown.weight && <OneWeight shown={shown} weight={shown.weight} />}
      </div>
      {layer.remedied && <Remedied shown={shown} remedied={layer.remedied} />}
    </div>
  );
}

/** Where both models are quantized, the levels of either can be looked at. */
function WhoseLevels() {
  const { chooseWeights } = usePlayground();
  const models = useModels();
  const chosen = usePlaygroundState((state) => state.wantedWeights.model);
  const chosenEntries = usePlaygroundState((state) => state.chosen);
  if (!models.every(({ id }) => chosenEntries[id] && chosenEntries[id].kind !== 'float')) return null;
  return (
    <Choice
      label={text.levelsOf}
      options={models.map(({ id, name }) => ({
        value: id,
        label: text.role(name, words.scoreboard.choice.roles[id]),
      }))}
      chosen={chosen}
      onChoose={(model) => chooseWeights({ model })}
    />
  );
}
