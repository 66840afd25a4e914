import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { drawingOf, noDrawing, type Probabilities, type Trial } from '../../../client/store/slices/try-it.ts';
import { mostWatched } from '../../../client/try-it.ts';
import { Explained } from '../../controls/Explained.tsx';
import { Pad, type Sheet } from '../../controls/pad/Pad.tsx';
import { withoutLast } from '../../controls/pad/strokes.ts';
import { Picture } from '../../controls/pictures/Picture.tsx';
import { type DataSet, useDataSet } from '../../data-set.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Answers } from './Answers.tsx';
import { OpenPicture } from './OpenPicture.tsx';
import { TestImages } from './TestImages.tsx';
import classes from './TryIt.module.css';
import { Watched } from './Watched.tsx';

const text = words.tryIt;

/**
 * Draw a digit, or take one of the test set, and see at once what both models make of it. Each part hears of what it shows and of nothing
 * else: a pen moves sixty times a second, and training needs the processor too.
 */
export function TryIt() {
  return (
    <>
      <Subject />
      <Buttons />
      <AnswersNow />
      <Hint />
      <Watched />
    </>
  );
}

/** The pad, and what the network sees. */
function Subject() {
  const { store, draw, showPath } = usePlayground();
  const sheet = useMemo<Sheet>(
    () => ({
      drawing: () => drawingOf(store.getState()),
      draw,
      follow: (listener) =>
        store.subscribe((state, before) => {
          if (drawingOf(state) !== drawingOf(before)) listener();
        }),
    }),
    [store, draw],
  );
  const dataSet = useDataSet();
  const trial = usePlaygroundState((state) => state.trial);
  return (
    <div className={classes.table}>
      {canDraw(dataSet) && <Pad sheet={sheet} label={text.pad} hint={text.padHint} />}
      <div>
        <Picture
          pixels={trial?.pixels}
          channels={dataSet.channels}
          label={trial ? text.seenLabel(inWords(trial, dataSet)) : text.seenNothing}
          className={classes.picture}
        />
        <p className={classes.caption}>{trial ? inWords(trial, dataSet) : text.seen}</p>
        {trial && (
          <button type="button" className={classes.path} onClick={() => void showPath('trial')}>
            {text.seePath}
          </button>
        )}
      </div>
    </div>
  );
}

function Buttons() {
  const { draw, watch } = usePlayground();
  const dataSet = useDataSet();
  const canUndo = usePlaygroundState((state) => drawingOf(state).length > 0);
  const isEmpty = usePlaygroundState(({ trial }) => trial === undefined);
  const canWatch = usePlaygroundState(
    ({ trial, watched }) =>
      trial !== undefined &&
      watched.length < mostWatched &&
      !watched.some(({ pixels }) => pixels === trial.pixels),
  );
  return (
    <div className={classes.buttons}>
      {canDraw(dataSet) && (
        <Button size="xs" variant="default" disabled={!canUndo} onClick={() => draw(withoutLast)}>
          {text.undo}
        </Button>
      )}
      <Button size="xs" variant="default" disabled={isEmpty} onClick={() => draw(() => noDrawing)}>
        {text.clear}
      </Button>
      <TestImages />
      <OpenPicture />
      <Button size="xs" variant="default" disabled={!canWatch} onClick={watch}>
        {text.watch}
      </Button>
    </div>
  );
}

function AnswersNow() {
  const { classNames } = useDataSet();
  const answers = usePlaygroundState(({ trial }) => trial?.answers ?? silence);
  return <Answers answers={answers} classNames={classNames} />;
}

function Hint() {
  const dataSet = useDataSet();
  const isEmpty = usePlaygroundState(({ trial }) => trial === undefined);
  const answerMs = usePlaygroundState((state) => state.answerMs);
  return (
    <p className={classes.caption} data-testid="drawn-latency" data-value={answerMs}>
      <Explained text={isEmpty ? invitation(dataSet) : text.alive} />
    </p>
  );
}

/** Before there is anything to answer. */
const silence: Probabilities = {};

/** Ink is black or white: a data set of colour images is tried with pictures. */
const canDraw = ({ channels }: DataSet) => channels === 1;

const invitation = (dataSet: DataSet) => (canDraw(dataSet) ? text.invitation : text.invitationToPick);

function inWords({ subject }: Trial, { side, nameOf }: DataSet): string {
  switch (subject.kind) {
    case 'drawing':
      return text.drawn(side);
    case 'picture':
      return text.picture(subject.name, side);
    case 'test-image':
      return text.testImage(subject.index, nameOf(subject.label));
    default:
      return subject satisfies never;
  }
}
