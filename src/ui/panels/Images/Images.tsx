import { countOf, type ImageAnswers, listed } from '../../../client/views/image-answers.ts';
import { mnist } from '../../../core/dataset/dataset-info.ts';
import type { ImageList } from '../../../core/metrics/image-lists.ts';
import { Choice } from '../../controls/Choice.tsx';
import { formatCount } from '../../format.ts';
import { useImageAnswers } from '../../image-answers.ts';
import { useModels } from '../../models.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import { Gallery } from './Gallery.tsx';
import classes from './Images.module.css';

const text = words.images;

/** Lists that need two models, and those that one is enough for. */
const lists: readonly ImageList[] = [
  'changed',
  'onlyBaselineRight',
  'onlyCandidateRight',
  'bothWrong',
  'baselineWrong',
  'candidateWrong',
];

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
  const isOffered = wanted.kind === 'cell' || offered.includes(wanted.list);
  const selection = isOffered ? wanted : ({ kind: 'list', list: 'baselineWrong' } as const);
  const images = listed(answers, selection);
  const options = offered.map((value) => ({
    value,
    label: text.counted(text.lists[value], formatCount(countOf(answers, value))),
  }));
  return (
    <>
      <Choice
        label={text.choice}
        options={options}
        chosen={selection.kind === 'list' ? selection.list : undefined}
        onChoose={(list) => showImages({ kind: 'list', list })}
      />
      <p className={classes.about}>
        {selection.kind === 'cell' ? (
          <Cell {...selection} count={images.length} />
        ) : (
          aboutList(selection.list, images.length)
        )}
      </p>
      <Gallery answers={answers} images={images} />
    </>
  );
}

function aboutList(list: ImageList, count: number): string {
  if (count === 0) return text.none[list];
  return list === 'baselineWrong' || list === 'candidateWrong' ? text.confidentFirst : '';
}

interface CellProps {
  readonly model: 'float' | 'int8';
  readonly label: number;
  readonly prediction: number;
  readonly count: number;
}

function Cell({ model, label, prediction, count }: CellProps) {
  const look = useModels().find(({ id }) => id === model);
  const name = (index: number) => mnist.classNames[index] ?? String(index);
  return <span>{text.cell(look?.name ?? model, name(label), name(prediction), formatCount(count))}</span>;
}
