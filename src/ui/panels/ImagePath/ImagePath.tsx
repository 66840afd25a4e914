import { useEffect, useMemo, useRef } from 'react';
import { areOneNetwork, stagePairs } from '../../../client/views/models/image-path.ts';
import { useModels } from '../../models.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { imagePathWords } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import { Arithmetic } from './Arithmetic.tsx';
import { ImageChoice } from './ImageChoice.tsx';
import classes from './ImagePath.module.css';
import { PlaceFields } from './PlaceFields.tsx';
import { StageChoice } from './StageChoice.tsx';
import { StageMaps } from './StageMaps.tsx';

const text = imagePathWords;

/** What every layer of both models makes of one image, and how each value of it comes about. */
export function ImagePathPanel() {
  const { foundPath } = usePlayground();
  const followed = usePlaygroundState((state) => state.followed);
  const isWanted = usePlaygroundState((state) => state.pathIsWanted);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    // Other panels stand above it: who came to see a path is led to it, with its heading.
    const panel = place.current?.closest('section');
    panel?.scrollIntoView();
    foundPath();
  }, [isWanted, foundPath]);
  return (
    <div ref={place}>
      <ImageChoice followed={followed} />
      {followed ? <Way /> : <p className={classes.note}>{text.waiting}</p>}
    </div>
  );
}

function Way() {
  const path = usePlaygroundState((state) => state.imagePath);
  const chosen = usePlaygroundState((state) => state.chosenPlace);
  const isTraining = usePlaygroundState(({ tasks }) => tasks.some(({ kind }) => kind === 'train'));
  const [, candidate] = useModels();
  const pairs = useMemo(() => path && stagePairs(path), [path]);
  if (!path || !pairs) return <p className={classes.note}>{words.coming}</p>;
  if (pairs.length === 0) return <p className={classes.note}>{text.noModel}</p>;
  const stage = chosen && pairs[chosen.stage];
  return (
    <>
      {!path.candidate && <p className={classes.note}>{text.noCandidate}</p>}
      {!areOneNetwork(path) && <p className={classes.note}>{text.otherNetwork(candidate?.name ?? '')}</p>}
      {isTraining && <p className={classes.note}>{text.whenTraining}</p>}
      <StageChoice pairs={pairs} chosen={chosen?.stage ?? 1} />
      {stage && chosen && (
        <>
          <StageMaps pairs={pairs} chosen={chosen} />
          <PlaceFields stage={stage.stage} chosen={chosen} />
          <Arithmetic pairs={pairs} path={path} />
        </>
      )}
    </>
  );
}
