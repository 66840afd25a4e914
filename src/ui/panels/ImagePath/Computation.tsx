import type {
  Explanation,
  FloatExplanation,
  IntegerExplanation,
} from '../../../core/quantization/explain/explanation.ts';
import { Explained } from '../../controls/Explained.tsx';
import { formatPrecise, formatWhole } from '../../format.ts';
import { imagePathWords } from '../../words/late.ts';
import classes from './Arithmetic.module.css';
import { Line } from './Line.tsx';
import { FloatTerms, IntegerTerms } from './Terms.tsx';

const text = imagePathWords;

interface ComputationProps<Kind extends Explanation = Explanation> {
  readonly explanation: Kind;
  /** What the kernel gave. */
  readonly given: number;
}

/** What is multiplied, what it adds up to, and what becomes of the sum, before a ReLU. */
export function Computation({ explanation, given }: ComputationProps) {
  return explanation.kind === 'integer' ? (
    <Integers explanation={explanation} given={given} />
  ) : (
    <Floats explanation={explanation} given={given} />
  );
}

function Integers({ explanation, given }: ComputationProps<IntegerExplanation>) {
  const { rangeFrom, input, weightScale, sum, weightSum, correction, multiplier, bias } = explanation;
  const zeroPoint = formatWhole(input.zeroPoint);
  return (
    <>
      <p className={classes.about}>
        <Explained text={text.levelsFrom[rangeFrom](formatPrecise(input.scale), zeroPoint)} />
      </p>
      <IntegerTerms {...explanation} />
      <dl className={classes.lines}>
        <Line name="sum" value={sum} shown={formatWhole(sum)}>
          {text.lines.sum}
        </Line>
        <Line name="correction" value={correction} shown={formatWhole(-correction)}>
          {text.lines.correction(zeroPoint, formatWhole(weightSum))}
        </Line>
        <Line name="total" value={sum - correction} shown={formatWhole(sum - correction)}>
          {text.lines.rest}
        </Line>
        <Line name="multiplier" value={multiplier} shown={formatPrecise(multiplier)}>
          {text.lines.multiplier(formatPrecise(input.scale), formatPrecise(weightScale))}
        </Line>
        <Bias bias={bias} />
        <Outcome value={explanation.value} given={given} />
      </dl>
    </>
  );
}

function Floats({ explanation, given }: ComputationProps<FloatExplanation>) {
  const { terms, sum, bias } = explanation;
  return (
    <>
      <Codes terms={terms} />
      <FloatTerms {...explanation} />
      <dl className={classes.lines}>
        <Line name="sum" value={sum} shown={formatPrecise(sum)}>
          {text.lines.sumOfFloats}
        </Line>
        <Bias bias={bias} />
        <Outcome value={explanation.value} given={given} />
      </dl>
    </>
  );
}

/** How the weights are stored, where that is in few bits. */
function Codes({ terms }: Pick<FloatExplanation, 'terms'>) {
  const codes = terms.flatMap(({ code }) => code ?? []);
  const [first] = codes;
  if (!first) return null;
  const { scale, zeroPoint } = first;
  const isOneGroup = codes.every((code) => code.scale === scale && code.zeroPoint === zeroPoint);
  if (zeroPoint === undefined) return <p className={classes.about}>{text.codesOfFormat}</p>;
  return (
    <p className={classes.about}>
      <Explained
        text={isOneGroup ? text.codes(formatPrecise(scale), formatWhole(zeroPoint)) : text.codesOfGroups}
      />
    </p>
  );
}

function Bias({ bias }: { readonly bias: number }) {
  return (
    <Line name="bias" value={bias} shown={formatPrecise(bias)}>
      <Explained text={text.lines.bias} />
    </Line>
  );
}

/** The outcome, and what the kernel gave where a person can see that it differs. */
function Outcome({ value, given }: { readonly value: number; readonly given: number }) {
  const [shown, shownGiven] = [formatPrecise(value), formatPrecise(given)];
  return (
    <>
      <Line name="value" value={value} shown={shown}>
        {text.lines.value}
      </Line>
      {shown !== shownGiven && (
        <>
          <Line name="given" value={given} shown={shownGiven}>
            {text.lines.given}
          </Line>
          <div className={classes.remark}>
            <dt>{text.otherOrder}</dt>
            <dd />
          </div>
        </>
      )}
    </>
  );
}
