import { Button } from '@mantine/core';
import type { Trial } from '../../../client/store/slices/try-it.ts';
import { mostWatched } from '../../../client/try-it.ts';
import { mnist } from '../../../core/dataset/dataset-info.ts';
import type { Drawing } from '../../../core/drawing/drawing.ts';
import { Picture } from '../../controls/Picture.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Answers } from './Answers.tsx';
import { Pad } from './Pad.tsx';
import { withoutLast } from './strokes.ts';
import { TestImages } from './TestImages.tsx';
import classes from './TryIt.module.css';
import { Watched } from './Watched.tsx';

const text = words.tryIt;

const { channels, classNames, side } = mnist;
const blank = new Uint8Array(side * side * channels);
const noDrawing: Drawing = [];

/** Draw a digit, or take one of the test set, and see at once what both models make of it. */
export function TryIt() {
  const playground = usePlayground();
  const trial = usePlaygroundState((state) => state.trial);
  const watched = usePlaygroundState((state) => state.watched);
  const answerMs = usePlaygroundState((state) => state.answerMs);
  const drawing = trial?.subject.kind === 'drawing' ? trial.subject.drawing : noDrawing;
  const isWatched = watched.some(({ pixels }) => pixels === trial?.pixels);
  return (
    <>
      <div className={classes.table}>
        <Pad drawing={drawing} onDraw={playground.draw} />
        <div className={classes.seen}>
          <Picture
            pixels={trial?.pixels ?? blank}
            channels={channels}
            label={trial ? text.seenLabel(inWords(trial)) : text.seenNothing}
            className={classes.picture}
          />
          <p className={classes.caption}>{trial ? inWords(trial) : text.seen}</p>
        </div>
      </div>
      <div className={classes.buttons}>
        <Button
          size="xs"
          variant="default"
          disabled={drawing.length === 0}
          onClick={() => playground.draw(withoutLast(drawing))}
        >
          {text.undo}
        </Button>
        <Button size="xs" variant="default" disabled={!trial} onClick={() => playground.draw(noDrawing)}>
          {text.clear}
        </Button>
        <TestImages />
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
        {trial ? text.alive : text.invitation}
      </p>
      <Watched classNames={classNames} channels={channels} />
    </>
  );
}

function inWords({ subject }: Trial): string {
  if (subject.kind === 'drawing') return text.drawn(side);
  return text.testImage(subject.index, classNames[subject.label] ?? String(subject.label));
}
