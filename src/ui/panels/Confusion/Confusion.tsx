import { useMemo } from 'react';
import type { ImageAnswers } from '../../../client/views/models/image-answers.ts';
import { type Confusion as Counts, confusionOf } from '../../../core/metrics/confusion.ts';
import { Explained } from '../../controls/Explained.tsx';
import { useImageAnswers } from '../../image-answers.ts';
import { type ModelLook, useModels } from '../../models.ts';
import { confusionWords } from '../../words/late.ts';
import classes from './Confusion.module.css';
import { Difference } from './Difference.tsx';
import { Matrix } from './Matrix.tsx';

const text = confusionWords;

/** What is taken for what, by each of the two models and from one to the other, with precision and recall of each class. */
export function Confusion() {
  const answers = useImageAnswers();
  if (!answers) return <p className={classes.about}>{text.empty}</p>;
  return (
    <>
      <p className={classes.about}>
        <Explained text={text.about} />
      </p>
      <Matrices answers={answers} />
      <p className={classes.about}>
        <Explained text={text.qualityAbout} />
      </p>
    </>
  );
}

function Matrices({ answers: { labels, classes: count, models } }: { readonly answers: ImageAnswers }) {
  const [baseline, candidate] = useModels();
  const counts = useMemo(() => {
    const of = (predictions: Uint8Array | undefined): Counts | undefined =>
      predictions && confusionOf(labels, predictions, count);
    return { float: of(models.float?.predictions), int8: of(models.int8?.predictions) };
  }, [labels, models, count]);
  const matrix = (look: ModelLook | undefined) => {
    const of = look && counts[look.id];
    return of && <Matrix look={look} counts={of} classCount={count} />;
  };
  return (
    <div className={classes.matrices}>
      {matrix(baseline)}
      {matrix(candidate)}
      {baseline && candidate && counts.float && counts.int8 && (
        <Difference
          names={[baseline.name, candidate.name]}
          baseline={counts.float}
          candidate={counts.int8}
          classCount={count}
        />
      )}
    </div>
  );
}
