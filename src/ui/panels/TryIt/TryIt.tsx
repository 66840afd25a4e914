import { Button } from '@mantine/core';
import type { Trial } from '../../../client/store/slices/try-it.ts';
import { mostWatched } from '../../../client/try-it.ts';
import type { Drawing } from '../../../core/drawing/drawing.ts';
import { Explained } from '../../controls/Explained.tsx';
import { Picture } from '../../controls/Picture.tsx';
import { type DataSet, useDataSet } from '../../data-set.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Answers } from './Answers.tsx';
import { OpenPicture } from './OpenPicture.tsx';
import { Pad } from './Pad.tsx';
import { withoutLast } from './strokes.ts';
import { TestImages } from './TestImages.tsx';
import classes from './TryIt.module.css';
import { Watched } from './Watched.tsx';

const text = words.tryIt;

const noDrawing: Drawing = [];

/** Draw a digit, or take one of the test set, and see at once what both models make of it. */
export function TryIt() {
  const playground = usePlayground();
  const dataSet = useDataSet();
  const trial = usePlaygroundState((state) => state.trial);
  const watched = usePlaygroundState((state) => state.watched);
  const answerMs = usePlaygroundState((state) => state.answerMs);
  const drawing = trial?.subject.kind === 'drawing' ? trial.subject.drawing : noDrawing;
  const { channels, classNames } = dataSet;
  const isWatched = watched.some(({ pixels }) => pixels === trial?.pixels);
  return (
    <>
      <div className={classes.table}>
        {canDraw(dataSet) && <Pad drawing={drawing} onDraw={playground.draw} />}
        <div>
          <Picture
            pixels={trial?.pixels}
            channels={channels}
            label={trial ? text.seenLabel(inWords(trial, dataSet)) : text.seenNothing}
            className={classes.picture}
          />
          <p className={classes.caption}>{trial ? inWords(trial, dataSet) : text.seen}</p>
          {trial && (
            <button type="button" className={classes.path} onClick={() => void playground.showPath('trial')}>
              {text.seePath}
            </button>
          )}
        </div>
      </div>
      <div className={classes.buttons}>
        {canDraw(dataSet) && (
          <Button
            size="xs"
            variant="default"
            disabled={drawing.length === 0}
            onClick={() => playground.draw(withoutLast(drawing))}
          >
            {text.undo}
          </Button>
        )}
        <Button size="xs" variant="default" disabled={!trial} onClick={() => playground.draw(noDrawing)}>
          {text.clear}
        </Button>
        <TestImages />
        <OpenPicture />
        <Button
          size="xs"
          variant="default"
          disabled={!trial || isWatched || watched.length >= mostWatched}
          onClick={playground.watch}
        >
          {text.watch}
        </Button>
      </div>
      <Answers answers={trial?.answers ?? {}} classNames={classNames} />
      <p className={classes.caption} data-testid="drawn-latency" data-value={answerMs}>
        <Explained text={trial ? text.alive : invitation(dataSet)} />
      </p>
      <Watched classNames={classNames} channels={channels} />
    </>
  );
}

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
