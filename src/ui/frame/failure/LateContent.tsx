import { Button } from '@mantine/core';
import { type ComponentType, Suspense, use } from 'react';
import { LateModule } from '../../../client/late-module.ts';
import { words } from '../../words/words.ts';
import { Boundary } from './Boundary.tsx';
import classes from './LateContent.module.css';

interface LateContentProps {
  readonly content: ComponentType | LateModule<ComponentType>;
}

/** A part of the page whose code may be on its way. Where it fails, it says so in its place and the others stay. */
export function LateContent({ content }: LateContentProps) {
  return (
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
  );
}

/** Suspends until the code is there, and throws when it could not be loaded. */
function Content({ content }: LateContentProps) {
  const Shown: ComponentType = content instanceof LateModule ? use(content.load()) : content;
  return <Shown />;
}
