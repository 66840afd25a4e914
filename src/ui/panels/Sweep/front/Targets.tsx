import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { bestWithin, type JudgedMix, smallestWith } from '../../../../client/views/front-findings.ts';
import { percentCorrect } from '../../../../core/results/accuracy.ts';
import { formatBytes, formatPercent } from '../../../format.ts';
import { sweepWords } from '../../../words/late.ts';
import classes from '../Sweep.module.css';
import { MixName } from './MixName.tsx';
import type { ChooseMix } from './use-mix.ts';

const text = sweepWords.front.targets;

interface TargetsProps {
  readonly mixes: readonly JudgedMix[];
  readonly onChoose: ChooseMix | undefined;
}

/** What a person has room for, or needs: the mix that is best then. */
export function Targets({ mixes, onChoose }: TargetsProps) {
  return (
    <div className={classes.targets}>
      <Target
        name="bytes"
        label={text.bytes}
        mixes={mixes}
        onChoose={onChoose}
        find={(kilobytes) => bestWithin(mixes, 1000 * kilobytes)}
      />
      <Target
        name="accuracy"
        label={text.accuracy}
        mixes={mixes}
        onChoose={onChoose}
        find={(percent) => smallestWith(mixes, percent)}
      />
    </div>
  );
}

interface TargetProps extends TargetsProps {
  readonly name: 'bytes' | 'accuracy';
  readonly label: string;
  readonly find: (number: number) => JudgedMix | undefined;
}

/** What was typed, so that a person who comes back finds it. */
const typed: Record<TargetProps['name'], string> = { bytes: '', accuracy: '' };

function Target({ name, label, find, onChoose }: TargetProps) {
  const [draft, setDraft] = useState(typed[name]);
  const isEmpty = draft.trim() === '';
  const number = isEmpty ? Number.NaN : Number(draft.replace(',', '.'));
  const isWrong = !isEmpty && !(number >= 0);
  const found = isEmpty || isWrong ? undefined : find(number);
  return (
    <div data-target={name}>
      <TextInput
        size="xs"
        label={label}
        inputMode="decimal"
        autoComplete="off"
        value={draft}
        error={isWrong && text.wrong}
        onChange={({ currentTarget: { value } }) => {
          typed[name] = value;
          setDraft(value);
        }}
      />
      <p className={classes.found} aria-live="polite">
        {found && (
          <>
            <MixName widths={found.widths} onChoose={onChoose} />
            <span>
              {text.found(formatBytes(found.fileBytes), formatPercent(percentCorrect(found.accuracy)))}
            </span>
          </>
        )}
        {!(isEmpty || isWrong || found) && <span>{text.none}</span>}
      </p>
    </div>
  );
}
