import { Button } from '@mantine/core';
import { type ComponentType, Suspense, use } from 'react';
import { LateModule } from '../../../client/late-module.ts';
import { useSentence } from '../../words/sentence.ts';
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
          <Failed message={message} />
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
      <Suspense
        fallback={
          <p className={classes.coming} data-coming>
            {words.coming}
          </p>
        }
      >
        <Content content={content} />
      </Suspense>
    </Boundary>
  );
}

function Failed({ message }: { readonly message: string }) {
  return <p>{words.failure.panel(useSentence(message))}</p>;
}

/** Suspends until the code is there, and throws when it could not be loaded. */
function Content({ content }: LateContentProps) {
  const Shown: ComponentType = content instanceof LateModule ? use(content.load()) : content;
  return <Shown />;
}
