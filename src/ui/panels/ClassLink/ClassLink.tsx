import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { lessonNames } from '../../../core/lessons/names.ts';
import { type Place, placeNames, placeOf } from '../../../core/lessons/places.ts';
import { pageKeys, type SettingKey, settingKeys } from '../../../core/settings/settings.ts';
import { lessonTitles } from '../../lessons/lesson-texts.ts';
import { addressOf } from '../../lessons/page-address.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { classLinkWords as text } from '../../words/late.ts';
import { headings, words } from '../../words/words.ts';
import { Checks } from './Checks.tsx';
import classes from './ClassLink.module.css';

interface Named {
  readonly value: string;
  readonly label: string;
}

const kinds = ['view', 'panel', 'control'] as const;

/** Makes a link that hides what a class does not need, and fixes settings. */
export function ClassLink() {
  const { change } = usePlayground();
  const settings = usePlaygroundState((state) => state.settings);
  const [lesson, setLesson] = useState(settings.lesson);
  const [hidden, setHidden] = useState(namesIn(settings.hide));
  const [fixed, setFixed] = useState(namesIn(settings.fix));
  const [hide, fix] = [hidden.join(','), fixed.join(',')];
  const taught = {
    ...settings,
    view: 'workbench',
    lesson,
    lessonText: '',
    lessonStep: 1,
    hide,
    fix,
  } as const;
  return (
    <>
      <p className={classes.explain}>{text.explain}</p>
      <NativeSelect
        className={classes.lesson}
        label={text.lesson}
        value={lesson}
        data={lessonChoices()}
        onChange={(event) =>
          setLesson(lessonNames.find((name) => name === event.currentTarget.value) ?? 'none')
        }
      />
      {kinds.map((kind) => (
        <Checks
          key={kind}
          legend={text.hide[kind]}
          options={places()[kind]}
          chosen={hidden}
          onChoose={setHidden}
        />
      ))}
      <Checks legend={text.fix} options={fixable()} chosen={fixed} onChoose={setFixed} />
      <TextInput
        readOnly
        label={text.link}
        value={addressOf(taught)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.actions}>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            change('hide', hide);
            change('fix', fix);
          }}
        >
          {text.here}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={settings.hide === '' && settings.fix === ''}
          onClick={() => {
            setHidden([]);
            setFixed([]);
            change('hide', '');
            change('fix', '');
          }}
        >
          {text.all}
        </Button>
      </div>
    </>
  );
}

const namesIn = (list: string): readonly string[] => list.split(',').filter((name) => name !== '');

const lessonChoices = (): Named[] => [{ value: 'none', label: text.noLesson }, ...lessonTitles()];

/** By what they are called on the page. The workbench is where everybody begins. */
const places = (): Readonly<Record<Place['kind'], readonly Named[]>> => ({
  view: namesOf('view').flatMap((value) => {
    const label = Object.entries(words.views).find(([view]) => view === value)?.[1];
    return label === undefined || value === 'workbench' ? [] : [{ value, label }];
  }),
  panel: namesOf('panel').flatMap((value) => {
    const id = placeOf(value)?.selector.slice(1);
    const found = Object.entries(headings).find(([panel]) => panel === id)?.[1];
    return found ? [{ value, label: found.heading }] : [];
  }),
  control: namesOf('control').flatMap((value) => {
    const label = text.controls[value];
    return label === undefined ? [] : [{ value, label }];
  }),
});

function namesOf(kind: Place['kind']): readonly string[] {
  return placeNames.filter((name) => placeOf(name)?.kind === kind);
}

/** The page's own, and how curves are drawn, is nothing that a class could spoil. */
const free: readonly SettingKey[] = [...pageKeys, 'smoothing', 'logLoss'];

const fixable = (): readonly Named[] =>
  settingKeys
    .filter((key) => !free.includes(key) && !/^quantize(Conv|Fc)[3-8]$/.test(key))
    .map((key) => ({ value: key, label: words.settings.labels[key] }));
