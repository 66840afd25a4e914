import type { ReactNode } from 'react';
import classes from './Panel.module.css';

interface PanelProps {
  readonly id: string;
  readonly heading: string;
  /** What the panel answers. */
  readonly question: string;
  readonly children: ReactNode;
}

/** A card of the workbench: a heading, its question, and what answers it. */
export function Panel({ id, heading, question, children }: PanelProps) {
  return (
    <section id={id} className={classes.panel} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className={classes.heading}>
        {heading}
      </h2>
      <p className={classes.question}>{question}</p>
      {children}
    </section>
  );
}
