import { ActionIcon, Button } from '@mantine/core';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';

const text = words.tryIt;

/** Leads through the test images: any of them, and from there the one before and after. */
export function TestImages() {
  const { tryTestImage } = usePlayground();
  const count = usePlaygroundState((state) => state.data?.testImages ?? 0);
  const shown = usePlaygroundState((state) =>
    state.trial?.subject.kind === 'test-image' ? state.trial.subject.index : undefined,
  );
  const goTo = (index: number) => void tryTestImage((index + count) % count);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        disabled={count === 0}
        onClick={() => goTo(Math.floor(Math.random() * count))}
      >
        {text.random}
      </Button>
      <ActionIcon
        size={30}
        variant="default"
        aria-label={text.previous}
        disabled={shown === undefined}
        onClick={() => goTo((shown ?? 0) - 1)}
      >
        ‹
      </ActionIcon>
      <ActionIcon
        size={30}
        variant="default"
        aria-label={text.next}
        disabled={shown === undefined}
        onClick={() => goTo((shown ?? 0) + 1)}
      >
        ›
      </ActionIcon>
    </>
  );
}
