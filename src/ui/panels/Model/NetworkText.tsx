import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatNetwork } from '../../../core/network/format.ts';
import { networkName, presetNames, presets } from '../../../core/network/presets.ts';
import { parseSetting } from '../../../core/settings/parse.ts';
import { Explained } from '../../controls/Explained.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { networkWords as text } from '../../words/late/network.ts';
import { words } from '../../words/words.ts';
import classes from './Model.module.css';

/** Half a list is often a list too: what is typed is taken when the typing rests. */
const restMs = 500;

/** The network as text. What cannot be built is answered in words, and the last network that can stays in force. */
export function NetworkText() {
  const { change } = usePlayground();
  const network = usePlaygroundState((state) => state.settings.network);
  const [draft, setDraft] = useState(network);
  const typed = parseSetting('network', draft, network);

  // It may change elsewhere: in the address, or with a preset.
  useEffect(() => setDraft(network), [network]);
  useEffect(() => {
    const { ok } = typed;
    if (!ok || typed.value === network) return;
    const timer = setTimeout(() => change('network', typed.value), restMs);
    return () => clearTimeout(timer);
  });
  return (
    <>
      <TextInput
        label={words.settings.labels.network}
        description={<Explained text={text.hint} />}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        spellCheck={false}
        value={draft}
        error={typed.ok ? undefined : typed.message}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => typed.ok && change('network', typed.value)}
      />
      <fieldset className={classes.presets}>
        <legend>{text.presets}</legend>
        {presetNames.map((name) => (
          <Button
            key={name}
            variant="default"
            size="xs"
            aria-pressed={network === presets[name]}
            onClick={() => change('network', presets[name])}
          >
            {text.presetNames[name]}
          </Button>
        ))}
      </fieldset>
      <Waiting />
    </>
  );
}

/** Weights that were trained or loaded are not thrown away by a few keys. */
function Waiting() {
  const { reset } = usePlayground();
  const waiting = usePlaygroundState(({ model, settings }) =>
    model && formatNetwork(model.spec) !== settings.network ? networkName(model.spec) : undefined,
  );
  if (waiting === undefined) return null;
  return (
    <p className={classes.waiting} role="status">
      {text.waiting(waiting)}{' '}
      <Button variant="default" size="xs" onClick={() => void reset()}>
        {text.reset}
      </Button>
    </p>
  );
}
