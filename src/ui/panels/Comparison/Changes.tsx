import type { PlaygroundState } from '../../../client/store/state.ts';
import { isRealDifference } from '../../../core/metrics/significance.ts';
import { formatChance } from '../../chance.ts';
import { Explained } from '../../controls/Explained.tsx';
import { ImageCount } from '../../controls/ImageCount.tsx';
import { formatSmall } from '../../significant.ts';
import { comparisonWords } from '../../words/late.ts';
import classes from './Comparison.module.css';

const text = comparisonWords;

type Comparison = NonNullable<PlaygroundState['comparison']>;

/** Which answers differ, and whether that is more than chance. */
export function Changes({ comparison }: { readonly comparison: Comparison }) {
  const { changed, better, worse, bothWrong, pValue, logitError } = comparison;
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
      {logitError !== undefined && (
        <p className={classes.caption} data-testid="logit-error" data-value={100 * logitError}>
          <Explained text={text.logits(formatShare(logitError))} />
        </p>
      )}
    </section>
  );
}

/** Of a thousandth of a percent as of many times the whole. */
const formatShare = (share: number): string => `${formatSmall(100 * share)} %`;

function splitInWords(pValue: number): string {
  const chance = formatChance(pValue);
  return isRealDifference(pValue) ? text.changedForReal(chance) : text.changedByChance(chance);
}
