import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

interface CountFieldProps {
  readonly label: string;
  readonly value: number;
  /** The largest one. The smallest is 0. */
  readonly last: number;
  /** Says what may be typed. */
  readonly problem: string;
  readonly onChange: (value: number) => void;
}

/** One of many things by its number. Arrow keys count up and down. What there is not is answered at once. */
export function CountField({ label, value, last, problem, onChange }: CountFieldProps) {
  const [draft, setDraft] = useState(String(value));
  useEffect(() => setDraft(String(value)), [value]);
  return (
    <TextInput
      label={label}
      type="number"
      min={0}
      max={last}
      step={1}
      value={draft}
      error={numberIn(draft, last) === undefined && problem}
      onChange={({ currentTarget }) => {
        setDraft(currentTarget.value);
        const number = numberIn(currentTarget.value, last);
        if (number !== undefined) onChange(number);
      }}
      onBlur={() => setDraft(String(value))}
    />
  );
}

/** Undefined where it is no whole number from 0 to the last. */
function numberIn(text: string, last: number): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(number) && number >= 0 && number <= last ? number : undefined;
}
