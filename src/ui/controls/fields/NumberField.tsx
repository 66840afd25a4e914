import { useEffect, useState } from 'react';
import { parseSetting } from '../../../core/settings/parse.ts';
import { type SettingKey, settingSpecs } from '../../../core/settings/settings.ts';
import { formatTyped } from '../../format.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Explained } from '../Explained.tsx';
import { Sentence } from '../Sentence.tsx';
import { Fixable } from './Fixable.tsx';
import { TextField } from './TextField.tsx';

/** The settings that are typed as numbers, rather than chosen among a few. */
type NumberKey = {
  [Key in SettingKey]: (typeof settingSpecs)[Key]['kind'] extends 'number' ? Key : never;
}[SettingKey];

interface NumberFieldProps {
  readonly name: NumberKey;
  readonly hint: string;
  /** Puts the hint beside the field, which needs room to its right. Otherwise the hint stands below. */
  readonly hintBeside?: boolean;
}

/** A number that a person types. What can't be used is answered at once, and the last good value stays in force. */
export function NumberField({ name, hint, hintBeside = false }: NumberFieldProps) {
  const { change } = usePlayground();
  const value = usePlaygroundState((state) => state.settings[name]);
  const [draft, setDraft] = useState(formatTyped(value));
  const [error, setError] = useState<string>();

  // The value may change elsewhere: in the address, or when a learning rate is halved.
  useEffect(() => {
    setDraft((shown) => (standsFor(name, shown, value) ? shown : formatTyped(value)));
    setError(undefined);
  }, [name, value]);

  const take = (typed: string) => {
    setDraft(typed);
    const parsed = parseSetting(name, typed, value);
    setError(parsed.ok ? undefined : parsed.message);
    if (parsed.ok) change(name, parsed.value);
  };
  return (
    <Fixable name={name}>
      <TextField
        label={words.settings.labels[name]}
        description={<Explained text={hint} />}
        descriptionBeside={hintBeside}
        inputMode={settingSpecs[name].integer ? 'numeric' : 'decimal'}
        value={draft}
        error={error && <Sentence of={error} />}
        onChange={take}
        // ".05" turns into "0.05": a person sees how the number was read.
        onBlur={() => error === undefined && setDraft(formatTyped(value))}
      />
    </Fixable>
  );
}

function standsFor(name: NumberKey, text: string, value: number): boolean {
  const parsed = parseSetting(name, text);
  return parsed.ok && parsed.value === value;
}
