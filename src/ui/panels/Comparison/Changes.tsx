import type { PlaygroundState } from '../../../client/store/state.ts';
import { Explained } from '../../controls/Explained.tsx';
import { ImageCount } from '../../controls/ImageCount.tsx';
import { formatPercent } from '../../format.ts';
import { comparisonWords } from '../../words/comparison.ts';
import classes from './Comparison.module.css';

const text = comparisonWords;

type Comparison = NonNullable<PlaygroundState['comparison']>;

/** Which answers differ, and whether that is more than chance. */
export function Changes({ comparison }: { readonly comparison: Comparison }) {
  const { changed, better, worse, bothWrong, pValue } = comparison;
  const kinds = [
    { name: text.better, list: 'onlyCandidateRight', count: better },
    { name: text.worse, list: 'onlyBaselineRight', count: worse },
    { name: text.bothWrong, list: 'changedBothWrong', count: bothWrong },
  ] as const;
  return (
    <section className={classes.answer}>
      <h3>{text.changedQuestion}</h3>
      <dl className={classes.changes}>
        {kinds.map(({ name, list, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <ImageCount list={list} count={count} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.caption}>
        <Explained text={changed === 0 ? text.changedNone : splitInWords(pValue)} />
      </p>
    </section>
  );
}

/** The usual 5 %: below it, chance alone is no good explanation. */
const significant = 0.05;

/** What is written with one decimal, or that it is less. */
const smallShare = (share: number): string =>
  share < 0.001 ? text.lessThan(formatPercent(0.1, 1)) : formatPercent(100 * share, 1);

function splitInWords(pValue: number): string {
  return pValue < significant
    ? text.changedForReal(smallShare(pValue))
    : text.changedByChance(formatPercent(100 * pValue, 0));
}
