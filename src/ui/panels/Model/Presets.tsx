import { Button } from '@mantine/core';
import { presetNames, presets } from '../../../core/network/presets.ts';
import { networkWords as text } from '../../words/late.ts';
import classes from './Model.module.css';
import type { ChosenNetwork } from './use-network.ts';

/** Networks to begin with. They suit images of any size that a data set may have. */
export function Presets({ chosen }: { readonly chosen: ChosenNetwork }) {
  return (
    <fieldset className={classes.presets}>
      <legend>{text.presets}</legend>
      {presetNames.map((name) => (
        <Button
          key={name}
          variant="default"
          size="xs"
          aria-pressed={chosen.text === presets[name]}
          onClick={() => chosen.choose(presets[name])}
        >
          {text.presetNames[name]}
        </Button>
      ))}
    </fieldset>
  );
}
