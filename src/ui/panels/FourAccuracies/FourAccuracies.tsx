import type { PlaygroundState } from '../../../client/store/state.ts';
import { changesOf } from '../../../client/views/models/layer-findings.ts';
import { Explained } from '../../controls/Explained.tsx';
import { formatCount, formatPercent } from '../../format.ts';
import { useLayerAnswer } from '../../layer-answers.ts';
import { useModels } from '../../models.ts';
import { fourAccuraciesWords } from '../../words/late.ts';
import classes from './FourAccuracies.module.css';

const text = fourAccuraciesWords;

type Accuracies = Exclude<PlaygroundState['layerAnswers']['fourAccuracies'], string | undefined>;
type Form = keyof typeof text.weights;

const forms: readonly Form[] = ['float', 'quantized'];

/** Which of the four ways a cell of the table is. */
const ways = {
  float: { float: 'neither', quantized: 'activations' },
  quantized: { float: 'weights', quantized: 'both' },
} as const;

/** Right answers with weights, activations, both or neither quantized. */
export function FourAccuracies() {
  const accuracies = useLayerAnswer((answers) => answers.fourAccuracies);
  const [, candidate] = useModels();
  if (typeof accuracies === 'string') return <p className={classes.about}>{accuracies}</p>;
  return (
    <>
      <p className={classes.about}>
        <Explained text={text.about(candidate?.name ?? '', formatCount(accuracies.images))} />
      </p>
      <table className={classes.table} aria-label={text.tableLabel}>
        <thead>
          <tr>
            <td />
            {forms.map((activations) => (
              <th key={activations} scope="col">
                {text.activations[activations]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forms.map((weights) => (
            <tr key={weights}>
              <th scope="row">{text.weights[weights]}</th>
              {forms.map((activations) => (
                <Cell key={activations} accuracies={accuracies} weights={weights} activations={activations} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.verdict}>{verdict(accuracies)}</p>
    </>
  );
}

interface CellProps {
  readonly accuracies: Accuracies;
  readonly weights: Form;
  readonly activations: Form;
}

function Cell({ accuracies: { images, correct }, weights, activations }: CellProps) {
  const count = ways[weights][activations];
  const right = correct[count];
  // With weights alone, the model as it is stands where its activations are: in floats.
  if (right === undefined || (count === 'both' && correct.activations === undefined))
    return <td className={classes.none}>{text.none}</td>;
  const percent = (100 * right) / images;
  const change = right - correct.neither;
  return (
    <td
      data-testid="four-accuracy"
      data-weights={weights}
      data-activations={activations}
      data-value={percent}
    >
      <span className={classes.figure} data-kind={count}>
        {formatPercent(percent)}
      </span>
      <small>{count === 'neither' ? text.start : inWords(change)}</small>
    </td>
  );
}

const inWords = (change: number): string => (change === 0 ? text.same : text.change(change));

function verdict(accuracies: Accuracies): string {
  const { weights, activations, both } = changesOf(accuracies);
  if (activations === undefined) return both === 0 ? `${text.weightsOnly} ${text.free}` : text.weightsOnly;
  if (weights === 0 && activations === 0 && both === 0) return text.free;
  const which = weights < activations ? text.weightsCost : text.activationsCost;
  return `${weights === activations ? text.alike : which} ${text.chance}`;
}
