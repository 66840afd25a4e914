import { Button } from '@mantine/core';
import { type ComponentType, Suspense, use } from 'react';
import { LateModule } from '../../client/late-module.ts';
import { type PanelEntry, type PanelId, panels } from '../panels.ts';
import { words } from '../words/words.ts';
import { Boundary } from './Boundary.tsx';
import classes from './Panel.module.css';

/** A card of the page: a heading, its question, and what answers it. Where that fails, the card says so and the others stay. */
export function Panel({ id }: { readonly id: PanelId }) {
  const { heading, question, half, content }: PanelEntry = panels[id];
  return (
    <section id={id} className={classes.panel} data-half={half} aria-labelledby={`${id}-heading`}>
      <div className={classes.head}>
        <h2 id={`${id}-heading`} className={classes.heading}>
          {heading}
        </h2>
        <p className={classes.question}>{question}</p>
      </div>
      <Boundary
        fallback={({ message, retry }) => (
          <div className={classes.failed} role="alert">
            <p>{words.failure.panel(message)}</p>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                if (content instanceof LateModule) content.forgetFailure();
                retry();
              }}
            >
              {words.failure.retry}
            </Button>
          </div>
        )}
      >
        <Suspense fallback={<p className={classes.coming}>{words.coming}</p>}>
          <Content content={content} />
        </Suspense>
      </Boundary>
    </section>
  );
}

/** Suspends until the panel's code is there, and throws when it could not be loaded. */
function Content({ content }: Pick<PanelEntry, 'content'>) {
  const Shown: ComponentType = content instanceof LateModule ? use(content.load()) : content;
  return <Shown />;
}
