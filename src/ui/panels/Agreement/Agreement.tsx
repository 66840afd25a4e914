import { countOf, type ImageAnswers } from '../../../client/views/models/image-answers.ts';
import { type Agreement as Agreed, compare } from '../../../core/metrics/compare.ts';
import { differenceInterval } from '../../../core/metrics/difference-interval.ts';
import type { ImageList } from '../../../core/metrics/image-lists.ts';
import { isRealDifference } from '../../../core/metrics/significance.ts';
import { formatChance } from '../../chance.ts';
import { Explained } from '../../controls/Explained.tsx';
import { ImageCount } from '../../controls/ImageCount.tsx';
import { formatFixed } from '../../format.ts';
import { useImageAnswers } from '../../image-answers.ts';
import { useModels } from '../../models.ts';
import { agreementWords } from '../../words/late.ts';
import classes from './Agreement.module.css';

const text = agreementWords;

/** The four kinds of images, row by row: what the baseline makes of them, and in each row what the candidate does. */
const rows: readonly (readonly [ImageList, ImageList])[] = [
  ['bothRight', 'onlyBaselineRight'],
  ['onlyCandidateRight', 'bothWrong'],
];

/** Who is right about how many images, and whether that tells the two models apart. */
export function Agreement() {
  const answers = useImageAnswers();
  const { float, int8 } = answers?.models ?? {};
  if (!answers || !float || !int8) return <p className={classes.about}>{text.empty}</p>;
  return (
    <>
      <Table answers={answers} />
      <Verdict agreement={compare(float.predictions, int8.predictions, answers.labels)} />
    </>
  );
}

function Table({ answers }: { readonly answers: ImageAnswers }) {
  const [baseline, candidate] = useModels();
  if (!baseline || !candidate) return null;
  const [right, wrong] = [text.right, text.wrong];
  return (
    <table className={classes.table} aria-label={text.table}>
      <thead>
        <tr>
          <td />
          {[right, wrong].map((say) => (
            <th key={say('')} scope="col" style={{ color: candidate.colour }}>
              {say(candidate.name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((lists, row) => (
          <tr key={lists[0]}>
            <th scope="row" style={{ color: baseline.colour }}>
              {(row === 0 ? right : wrong)(baseline.name)}
            </th>
            {lists.map((list) => (
              <td key={list} className={classes.count}>
                <ImageCount list={list} count={countOf(answers, list)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Verdict({ agreement }: { readonly agreement: Agreed }) {
  const [baseline, candidate] = useModels();
  const { low, high } = differenceInterval(agreement);
  return (
    <>
      <p className={classes.verdict}>{inWords(agreement)}</p>
      <p className={classes.verdict}>
        <Explained
          text={text.interval(
            candidate?.name ?? '',
            baseline?.name ?? '',
            pointsInWords(low),
            pointsInWords(high),
          )}
        />
      </p>
      <p className={classes.about}>
        <Explained text={text.test} />
      </p>
    </>
  );
}

const pointsInWords = (difference: number) => text.points(difference, formatFixed(Math.abs(difference), 2));

function inWords({ better, worse, pValue }: Agreed): string {
  if (better + worse === 0) return text.same;
  const chance = formatChance(pValue);
  return isRealDifference(pValue) ? text.real(better, worse, chance) : text.chance(better, worse, chance);
}
