import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { sweepWords } from '../../words/late.ts';
import classes from './Sweep.module.css';

interface PointNameProps {
  /** The id of its entry on the shelf. */
  readonly entry: string;
  readonly name: string;
}

/** A point of the sweep by its name: a click puts its model into the candidate's place, as long as it stands on the shelf. */
export function PointName({ entry, name }: PointNameProps) {
  const { assign } = usePlayground();
  const onShelf = usePlaygroundState((state) => state.entries.some(({ id }) => id === entry));
  const shown = usePlaygroundState((state) => state.chosen.int8?.id === entry);
  // An element, not bare text: a browser that translates the page may have wrapped the text in one of its own.
  if (!onShelf) return <span>{name}</span>;
  return (
    <button
      type="button"
      className={classes.point}
      aria-pressed={shown}
      title={sweepWords.compare(name)}
      onClick={() => void assign('int8', entry)}
    >
      {name}
    </button>
  );
}
