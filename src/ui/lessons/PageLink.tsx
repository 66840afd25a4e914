import type { MouseEvent, ReactNode } from 'react';
import { parseHash } from '../../core/settings/hash.ts';
import { type SettingKey, type Settings, settingKeys } from '../../core/settings/settings.ts';
import { usePlayground, usePlaygroundState } from '../playground-context.ts';
import classes from './MarkdownText.module.css';
import { addressOf } from './page-address.ts';

interface PageLinkProps {
  readonly address: string;
  readonly children: ReactNode;
}

/** A link of a lesson. `#view=weights` leads there and keeps all other settings; what leads out of the page is shown as text. */
export function PageLink({ address, children }: PageLinkProps) {
  const { change, show } = usePlayground();
  const settings = usePlaygroundState((state) => state.settings);
  const wanted = settingsIn(address);
  if (!wanted) {
    return (
      <span>
        {children} <span className={classes.address}>({address})</span>
      </span>
    );
  }
  const take = <Key extends SettingKey>(key: Key) => {
    const value = wanted[key];
    if (value !== undefined && key !== 'view') change(key, value);
  };
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    for (const key of settingKeys) take(key);
    if (wanted.view) show(wanted.view);
  };
  return (
    <a href={addressOf({ ...settings, ...wanted })} rel="noopener" onClick={onClick}>
      {children}
    </a>
  );
}

/** What a foreign text may not change by a link: what the page shows of itself. */
const kept: readonly SettingKey[] = ['lessonText', 'lessonStep', 'hide', 'fix'];

/** Undefined where it is no address within this page, or one that the page cannot read. */
function settingsIn(address: string): Partial<Settings> | undefined {
  if (!address.startsWith('#')) return undefined;
  const { settings, problems } = parseHash(address);
  if (problems.length > 0) return undefined;
  const given = new URLSearchParams(address.slice(1));
  if (kept.some((key) => given.has(key))) return undefined;
  let wanted: Partial<Settings> = {};
  for (const key of settingKeys) if (given.has(key)) wanted = { ...wanted, [key]: settings[key] };
  return wanted;
}
