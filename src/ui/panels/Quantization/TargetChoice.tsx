import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Target, targetKinds } from '../../../core/quantization/remedies/staircase.ts';
import { integer, real } from '../../../core/settings/kinds.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Explained } from '../../controls/Explained.tsx';
import { formatTyped } from '../../format.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { findRemediesWords } from '../../words/late.ts';
import classes from './FindRemedies.module.css';

const text = findRemediesWords;

/** Of 1,000 predictions, and in percent of the squared logits. Where nothing was typed yet, the first number of each stands. */
const ofThousand = integer(10, 0, 1000);
const percent = real(1, 0, 1000, 0.1, true);

const firstOf: { readonly [Kind in Target['kind']]: Target & { readonly kind: Kind } } = {
  'no-real-loss': { kind: 'no-real-loss' },
  changed: { kind: 'changed', most: ofThousand.default },
  'logit-error': { kind: 'logit-error', most: percent.default / 100 },
};

/** What the search is to reach. isFixed: while one is under way. */
export function TargetChoice({ isFixed }: { readonly isFixed: boolean }) {
  const { chooseTarget } = usePlayground();
  const target = usePlaygroundState((state) => state.target);
  return (
    <fieldset className={classes.target} disabled={isFixed}>
      <Choice
        label={text.target}
        options={targetKinds.map((value) => ({ value, label: text.targets[value] }))}
        chosen={target.kind}
        onChoose={(kind) => void chooseTarget(firstOf[kind])}
      />
      <TargetNumber key={target.kind} target={target} choose={(chosen) => void chooseTarget(chosen)} />
    </fieldset>
  );
}

interface TargetNumberProps {
  readonly target: Target;
  readonly choose: (target: Target) => void;
}

function TargetNumber({ target, choose }: TargetNumberProps) {
  switch (target.kind) {
    case 'no-real-loss':
      return (
        <p className={classes.about}>
          <Explained text={text.chance} />
        </p>
      );
    case 'changed':
      return (
        <TypedNumber
          label={text.mostChanged}
          problem={text.changedProblem}
          value={target.most}
          parse={ofThousand.parse}
          onChange={(most) => choose({ ...target, most })}
        />
      );
    case 'logit-error':
      return (
        <TypedNumber
          label={text.mostError}
          problem={text.errorProblem}
          value={Number((100 * target.most).toPrecision(12))}
          parse={percent.parse}
          onChange={(most) => choose({ ...target, most: most / 100 })}
        />
      );
    default:
      return target satisfies never;
  }
}

interface TypedNumberProps {
  readonly label: string;
  readonly problem: string;
  readonly value: number;
  readonly parse: (typed: string) => number | undefined;
  readonly onChange: (value: number) => void;
}

/** What can't be used is answered at once, and the last good number stays in force. */
function TypedNumber({ label, problem, value, parse, onChange }: TypedNumberProps) {
  const [draft, setDraft] = useState(formatTyped(value));
  const isWrong = parse(draft) === undefined;
  return (
    <TextInput
      className={classes.number}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={draft}
      error={isWrong && problem}
      onChange={({ currentTarget }) => {
        setDraft(currentTarget.value);
        const typed = parse(currentTarget.value);
        if (typed !== undefined) onChange(typed);
      }}
      onBlur={() => setDraft(formatTyped(value))}
    />
  );
}
