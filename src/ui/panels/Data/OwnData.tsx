import { Button } from '@mantine/core';
import { useRef } from 'react';
import { taskOf } from '../../../client/store/slices/tasks.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Explained } from '../../controls/Explained.tsx';
import { FilesInput } from '../../controls/FilesInput.tsx';
import { Progress } from '../../controls/Progress.tsx';
import { formatBytes } from '../../format.ts';
import { chooseData } from '../../frame/FileInputs.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { ownDataWords as text } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import classes from './Data.module.css';
import { DrawnSet } from './DrawnSet.tsx';
import { Names } from './Names.tsx';

/** The ways to bring images of one's own. */
export function OwnData() {
  const isOwn = usePlaygroundState((state) => state.dataIsOwn);
  return (
    <section className={classes.own} aria-labelledby="own-data">
      <h3 id="own-data">{text.heading}</h3>
      <p className={classes.about}>
        <Explained text={text.about} />
      </p>
      <Ways isOwn={isOwn} />
      <Reading />
      {isOwn && <Names />}
      <DrawnSet />
    </section>
  );
}

const sideOptions = [undefined, 16, 24, 28, 32, 48, 64].map((value) => ({
  value,
  label: value === undefined ? text.asTheyAre : String(value),
}));

function Ways({ isOwn }: { readonly isOwn: boolean }) {
  const playground = usePlayground();
  const side = usePlaygroundState((state) => state.pictureSide);
  return (
    <div className={classes.ways}>
      <div className={classes.buttons}>
        <Button variant="default" onClick={chooseData}>
          {words.data.import}
        </Button>
        <FolderButton />
        <Button variant="default" onClick={() => void playground.exportData()}>
          {text.export}
        </Button>
        {isOwn && (
          <Button variant="default" onClick={() => void playground.giveUpOwnData()}>
            {text.giveUp}
          </Button>
        )}
        <p className={classes.about}>{text.kinds}</p>
      </div>
      <div>
        <Choice
          label={text.side}
          options={sideOptions}
          chosen={side}
          onChoose={playground.choosePictureSide}
        />
        <p className={classes.about}>{text.sideHint}</p>
      </div>
    </div>
  );
}

function FolderButton() {
  const { importData } = usePlayground();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" onClick={() => input.current?.click()}>
        {text.folder}
      </Button>
      <FilesInput ref={input} label={text.folder} folder take={(files) => void importData(files)} />
    </>
  );
}

/** How far an import is. */
function Reading() {
  const { stop } = usePlayground();
  const task = usePlaygroundState((state) => taskOf(state, 'importData'));
  if (!task) return null;
  const { done = 0, total = 1 } = task.progress ?? {};
  return (
    <div className={classes.reading} role="status">
      <Progress value={(100 * done) / total} aria-label={text.readingLabel} />
      <p className={classes.caption}>
        {text.reading(formatBytes(done), formatBytes(total))}{' '}
        <Button size="compact-xs" variant="default" onClick={() => void stop()}>
          {text.stop}
        </Button>
      </p>
    </div>
  );
}
