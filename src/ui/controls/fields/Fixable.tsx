import type { ReactNode } from 'react';
import { isFixed, type SettingKey } from '../../../core/settings/settings.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Fixable.module.css';

interface FixableProps {
  readonly name: SettingKey;
  readonly children: ReactNode;
}

/** The controls of a setting. Where a teacher has fixed it they are disabled, and the reason stands below. */
export function Fixable({ name, children }: FixableProps) {
  const fixed = usePlaygroundState(({ settings }) => isFixed(settings, name));
  if (!fixed)
    return (
      <div className={classes.setting} data-setting={name}>
        {children}
      </div>
    );
  return (
    <fieldset className={classes.fixed} data-setting={name} disabled>
      {children}
      <small>{words.settings.fixed}</small>
    </fieldset>
  );
}
