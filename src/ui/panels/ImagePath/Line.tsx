import type { ReactNode } from 'react';

interface LineProps {
  readonly name: string;
  /** To the last digit. */
  readonly value: number;
  readonly shown: string;
  /** What it is. */
  readonly children: ReactNode;
}

/** One line of an arithmetic: what it is, and the number. */
export function Line({ name, value, shown, children }: LineProps) {
  return (
    <div>
      <dt>{children}</dt>
      <dd data-testid={`path-${name}`} data-value={value}>
        {shown}
      </dd>
    </div>
  );
}
