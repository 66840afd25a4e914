import { Button } from '@mantine/core';
import { followsSettings } from '../../../client/store/network-in-use.ts';
import { formatNetwork } from '../../../core/network/format.ts';
import { networkName } from '../../../core/network/presets.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { inWords } from '../../words/in-words.ts';
import { networkWords } from '../../words/late.ts';
import classes from './Model.module.css';
import type { ChosenNetwork } from './use-network.ts';

const text = networkWords.waiting;

/** Weights that were trained or loaded are not thrown away by a few keys: another network is built when a person says so. */
export function Waiting({ chosen }: { readonly chosen: ChosenNetwork }) {
  const { buildNetwork } = usePlayground();
  const present = usePlaygroundState(({ model }) => model?.spec);
  const followsAtOnce = usePlaygroundState(followsSettings);
  if (!present || followsAtOnce || formatNetwork(present) === chosen.text) return null;
  return (
    <div className={classes.waiting} role="status">
      <p>
        {text.about(inWords(networkName(present)))} {text.buildAbout}
      </p>
      <Button size="xs" onClick={() => void buildNetwork()}>
        {text.build}
      </Button>
      <Button variant="default" size="xs" onClick={() => chosen.choose(formatNetwork(present))}>
        {text.stay}
      </Button>
    </div>
  );
}
