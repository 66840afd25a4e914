import { Button } from '@mantine/core';
import { usePlaygroundState } from '../playground-context.ts';
import { words } from '../words/words.ts';

const text = words.tryIt;

/** As high as the button beside it, and square. */
const arrow = { size: 'xs', variant: 'default', w: 30, px: 0, fz: 16, fw: 400 } as const;

interface TestImageStepsProps {
  /** The place of the test image that is shown; undefined where it is none. */
  readonly shown: number | undefined;
  readonly onChoose: (index: number) => void;
}

/** Leads through the test images: any of them, and from there the one before and after. */
export function TestImageSteps({ shown, onChoose }: TestImageStepsProps) {
  const count = usePlaygroundState((state) => state.data?.testImages ?? 0);
  const goTo = (index: number) => onChoose((index + count) % count);
  return (
    <>
      <Button
        size="xs"
        data-part="random-image"
        variant="default"
        disabled={count === 0}
        onClick={() => goTo(Math.floor(Math.random() * count))}
      >
        {text.random}
      </Button>
      <Button
        {...arrow}
        aria-label={text.previous}
        disabled={shown === undefined || count === 0}
        onClick={() => goTo((shown ?? 0) - 1)}
      >
        ‹
      </Button>
      <Button
        {...arrow}
        aria-label={text.next}
        disabled={shown === undefined || count === 0}
        onClick={() => goTo((shown ?? 0) + 1)}
      >
        ›
      </Button>
    </>
  );
}
