import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settingKeys } from '../settings/settings.ts';
import { viewNames } from '../settings/views.ts';
import { factNames } from './facts.ts';
import { lessonNames } from './names.ts';
import { hiddenBut, placeNames, placeOf, selectorsOf } from './places.ts';

const manual = readFileSync('docs/lessons.md', 'utf8');

/** What the manual lists between its headings, as code. */
function listed(from: string, to: string): string[] {
  const part = manual.slice(manual.indexOf(from), manual.indexOf(to));
  return [...part.matchAll(/`([a-z0-9-]+)`/g)].map(([, name = '']) => name);
}

it('has a place for each view, and names that are no inherited ones', () => {
  for (const view of viewNames) expect(placeOf(view)?.kind).toBe('view');
  expect(placeOf('constructor')).toBeUndefined();
});

it('hides a view with its panels', () => {
  expect(selectorsOf('weights')).toEqual([
    '[data-view="weights"]',
    '#levels',
    '#rows',
    '#rounding',
    '#filters',
  ]);
  expect(selectorsOf('moon')).toEqual([]);
});

it('hides all panels but those that are shown, and the views that have none of them', () => {
  const hidden = hiddenBut(['training', 'levels', 'sweep']);
  expect(hidden).toContain('comparison');
  expect(hidden).toContain('rows');
  expect(hidden).toContain('files');
  for (const shown of ['training', 'levels', 'weights', 'sweep', 'workbench', 'lessons', 'train-button'])
    expect(hidden).not.toContain(shown);
});

it('shows a whole view where that is named', () => {
  expect(hiddenBut(['layers'])).not.toContain('layer-errors');
});

it('points at settings that there are', () => {
  const settings = placeNames.flatMap(
    (name) => /data-setting="(\w+)"/.exec(placeOf(name)?.selector ?? '')?.[1] ?? [],
  );
  expect(settings.filter((name) => !settingKeys.some((key) => key === name))).toEqual([]);
});

it('the manual lists every fact and every place, and none that there is not', () => {
  const facts = listed('### Facts', '## Places');
  expect(factNames.filter((name) => !facts.includes(name))).toEqual([]);
  const places = listed('## Places', '## Settings');
  expect(placeNames.filter((name) => !places.includes(name))).toEqual([]);
  expect(places.filter((name) => placeOf(name) === undefined)).toEqual([]);
  const inFirstColumn = [
    ...manual
      .slice(manual.indexOf('### Facts'), manual.indexOf('## Places'))
      .matchAll(/^\| `([a-z0-9-]+)`/gm),
  ];
  expect(inFirstColumn.map(([, name]) => name).toSorted()).toEqual(factNames.toSorted());
});

it('the manual names the lessons of the page', () => {
  for (const name of lessonNames) expect(manual).toContain(`${name}`);
});
