import { Button, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Drawing } from '../../../core/drawing/drawing.ts';
import { pictureOf } from '../../../core/drawing/picture.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Details } from '../../controls/Details.tsx';
import { Pad, type Sheet } from '../../controls/pad/Pad.tsx';
import { withoutLast } from '../../controls/pad/strokes.ts';
import { Picture } from '../../controls/pictures/Picture.tsx';
import { usePlayground } from '../../playground-context.ts';
import { ownDataWords } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import classes from './Data.module.css';
import {
  addClass,
  asImages,
  changeChosen,
  drawnSet,
  drawnSide,
  obstacleTo,
  removeChosen,
} from './drawn-set.ts';

const text = ownDataWords.drawn;

/** A small data set drawn by hand: class by class, picture by picture. */
export function DrawnSet() {
  return (
    <Details name="drawn-set" className={classes.details} summary={text.summary}>
      <p className={classes.about}>{text.about}</p>
      <div className={classes.drawing}>
        <DrawnClasses />
        <DrawingTable />
      </div>
      <Use />
    </Details>
  );
}

function DrawnClasses() {
  const { name, classes: drawn, chosen } = useStore(drawnSet);
  return (
    <div className={classes.fields}>
      <TextInput
        label={text.setName}
        value={name}
        onChange={({ currentTarget }) => drawnSet.setState({ name: currentTarget.value })}
      />
      <Choice
        label={text.classes}
        options={drawn.map((one, value) => ({ value, label: text.counted(one.name, one.pictures.length) }))}
        chosen={chosen}
        onChoose={(place) => drawnSet.setState({ chosen: place })}
      />
      <div className={classes.buttons}>
        <Button size="xs" variant="default" onClick={addClass}>
          {text.newClass}
        </Button>
        <Button size="xs" variant="default" disabled={drawn.length < 2} onClick={removeChosen}>
          {text.removeClass}
        </Button>
      </div>
      <TextInput
        label={text.className}
        value={drawn[chosen]?.name ?? ''}
        onChange={({ currentTarget: { value } }) => changeChosen((one) => ({ ...one, name: value }))}
      />
      <Pictures />
    </div>
  );
}

/** What has been drawn of the class; a click takes one away. */
function Pictures() {
  const drawn = useStore(drawnSet, ({ classes: all, chosen }) => all[chosen]);
  if (!drawn) return null;
  const { name, pictures } = drawn;
  const remove = (place: number) =>
    changeChosen((one) => ({ ...one, pictures: one.pictures.filter((_, other) => other !== place) }));
  if (pictures.length === 0) return <p className={classes.about}>{text.noneYet}</p>;
  return (
    <ul className={classes.pictures} aria-label={text.pictures(name)}>
      {pictures.map((pixels, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a picture has no name but its place
        <li key={place}>
          <button type="button" aria-label={text.remove(place + 1)} onClick={() => remove(place)}>
            <Picture pixels={pixels} channels={1} label="" className={classes.thumbnail} />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface OnPad {
  readonly drawing: Drawing;
}

function DrawingTable() {
  const pad = useMemo(() => createStore<OnPad>(() => ({ drawing: [] })), []);
  const sheet = useMemo<Sheet>(
    () => ({
      drawing: () => pad.getState().drawing,
      draw: (change) => pad.setState(({ drawing }) => ({ drawing: change(drawing) })),
      follow: (listener) => pad.subscribe(listener),
    }),
    [pad],
  );
  const isEmpty = useStore(pad, ({ drawing }) => drawing.length === 0);
  const add = () => {
    const picture = pictureOf(sheet.drawing(), drawnSide);
    changeChosen((one) => ({ ...one, pictures: [...one.pictures, picture] }));
    sheet.draw(() => []);
  };
  return (
    <div className={classes.table}>
      <Pad sheet={sheet} label={text.pad} hint={words.tryIt.padHint} />
      <div className={classes.buttons}>
        <Button size="xs" disabled={isEmpty} onClick={add}>
          {text.add}
        </Button>
        <Button size="xs" variant="default" disabled={isEmpty} onClick={() => sheet.draw(withoutLast)}>
          {text.undo}
        </Button>
        <Button size="xs" variant="default" disabled={isEmpty} onClick={() => sheet.draw(() => [])}>
          {text.clear}
        </Button>
      </div>
    </div>
  );
}

function Use() {
  const { importDrawings } = usePlayground();
  const drawn = useStore(drawnSet);
  const obstacle = obstacleTo(drawn);
  const count = drawn.classes.reduce((sum, { pictures }) => sum + pictures.length, 0);
  return (
    <div className={classes.buttons}>
      <Button disabled={obstacle !== undefined} onClick={() => void importDrawings(asImages(drawn))}>
        {text.use(count)}
      </Button>
      {obstacle !== undefined && <span className={classes.about}>{obstacle}</span>}
    </div>
  );
}
