import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { saveFile } from '../../../client/late/saving/save-file.ts';
import { dataSetInFileName } from '../../../core/formats/export-formats.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { shareWords as text } from '../../words/late.ts';
import { pageVersion } from '../version.ts';
import { cardInWords, cardSize } from './card.ts';
import { describeCard } from './describe-card.ts';
import { drawCard } from './draw-card.ts';

/** Shows the card as it will be saved, and saves it. */
export function ResultCard() {
  const state = usePlaygroundState((whole) => whole);
  const card = useMemo(() => describeCard(state, { version: pageVersion, now: new Date() }), [state]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (pen) drawCard(pen, card);
  }, [card]);
  const save = () =>
    canvas.current?.toBlob((picture) => {
      setProblem(picture ? '' : text.notSaved);
      if (picture) saveFile(picture, `result-card${dataSetInFileName(state.dataSet.name)}.png`, 'image/png');
    }, 'image/png');
  return (
    <>
      <canvas ref={canvas} {...cardSize} role="img" aria-label={cardInWords(card)} />
      <p>{text.cardHint}</p>
      <Button variant="default" onClick={save}>
        {text.save}
      </Button>
      {problem !== '' && <p role="alert">{problem}</p>}
    </>
  );
}
