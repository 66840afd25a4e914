import { type ReactNode, useState } from 'react';

/** The names of those that are open: views come and go, and what was opened in one is found open again. */
const open = new Set<string>();

interface DetailsProps {
  /** Its own on the page. */
  readonly name: string;
  readonly className: string | undefined;
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** What is shown when it is asked for. */
export function Details({ name, className, summary, children }: DetailsProps) {
  const [isOpen, setOpen] = useState(open.has(name));
  return (
    <details
      className={className}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open) open.add(name);
        else open.delete(name);
      }}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
