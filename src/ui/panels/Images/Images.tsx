import { useEffect, useMemo, useRef } from 'react';
import type { Selection } from '../../../client/store/slices/images.ts';
import { countOf, type ImageAnswers, listed } from '../../../client/views/models/image-answers.ts';
import type { ImageList } from '../../../core/metrics/image-lists.ts';
import { Choice } from '../../controls/Choice.tsx';
import { useDataSet } from '../../data-set.ts';
import { formatCount } from '../../format.ts';
import { useImageAnswers } from '../../image-answers.ts';
import { useModels } from '../../models.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { imagesWords } from '../../words/late.ts';
import { imageListWords } from '../../words/words.ts';
import { Gallery } from './Gallery.tsx';
import classes from './Images.module.css';

const text = imagesWords;

/** Lists that need two models, and those that one is enough for. */
const lists: readonly ImageList[] = [
  'changed',
  'onlyBaselineRight',
  'onlyCandidateRight',
  'bothWrong',
  'baselineWrong',
  'candidateWrong',
];

/** What is listed while there is one model. */
const mistakes: Selection = { kind: 'list', list: 'baselineWrong' };

/** The test images that a number of the page counts. */
export function Images() {
  const answers = useImageAnswers();
  if (!answers) return <p className={classes.empty}>{text.empty}</p>;
  return <Lists answers={answers} />;
}

function Lists({ answers }: { readonly answers: ImageAnswers }) {
  const { showImages } = usePlayground();
  const wanted = usePlaygroundState((state) => state.selection);
  const canCompare = answers.models.int8 !== undefined;
  const offered = canCompare ? lists : lists.filter((list) => list === 'baselineWrong');
  const isHad = canCompare || (wanted.kind === 'list' && wanted.list === 'baselineWrong');
  const selection: Selection = isHad || wanted.kind === 'cell' ? wanted : mistakes;
  const images = useMemo(() => listed(answers, selection), [answers, selection]);
  const options = offered.map((value) => ({
    value,
    label: text.counted(imageListWords.lists[value], formatCount(countOf(answers, value))),
  }));
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(selection);
  useEffect(() => {
    if (shown.current === selection) return;
    shown.current = selection;
    // A count further down the page was clicked: what it counts is shown here.
    top.current?.scrollIntoView({ block: 'nearest' });
  }, [selection]);
  return (
    <>
      <div ref={top}>
        <Choice
          label={text.choice}
          options={options}
          chosen={selection.kind === 'list' ? selection.list : undefined}
          onChoose={(list) => showImages({ kind: 'list', list })}
        />
      </div>
      <p className={classes.about} aria-live="polite">
        <About selection={selection} count={images.length} /> {images.length > 0 && text.howToRead}
      </p>
      <Gallery answers={answers} images={images} />
    </>
  );
}

interface AboutProps {
  readonly selection: Selection;
  readonly count: number;
}

/** What is listed, where the choice above does not say it, and in which order. */
function About({ selection, count }: AboutProps) {
  const { nameOf } = useDataSet();
  const models = useModels();
  const images = formatCount(count);
  switch (selection.kind) {
    case 'cell': {
      const { model, label, prediction } = selection;
      const name = models.find(({ id }) => id === model)?.name ?? model;
      return text.cell(name, nameOf(label), nameOf(prediction), images);
    }
    case 'difference':
      return text.difference(nameOf(selection.label), nameOf(selection.prediction), images);
    case 'list':
      return aboutList(selection.list, count);
    default:
      return selection satisfies never;
  }
}

function aboutList(list: ImageList, count: number): string {
  if (count === 0) return text.none[list];
  if (list === 'baselineWrong' || list === 'candidateWrong') return text.confidentFirst;
  return lists.includes(list) ? '' : text.counted(imageListWords.lists[list], formatCount(count));
}
