import { Button } from '@mantine/core';
import { type PanelId, panels } from '../panels.ts';
import { words } from '../words/words.ts';
import { Boundary } from './Boundary.tsx';
import classes from './Panel.module.css';

/** A card of the page: a heading, its question, and what answers it. Where that fails, the card says so and the others stay. */
export function Panel({ id }: { readonly id: PanelId }) {
  const { heading, question, Content } = panels[id];
  return (
    <section id={id} className={classes.panel} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className={classes.heading}>
        {heading}
      </h2>
      <p className={classes.question}>{question}</p>
      <Boundary
        fallback={({ message, retry }) => (
          <div className={classes.failed} role="alert">
            <p>{words.failure.panel(message)}</p>
            <Button size="xs" variant="default" onClick={retry}>
              {words.failure.retry}
            </Button>
          </div>
        )}
      >
        <Content />
      </Boundary>
    </section>
  );
}
