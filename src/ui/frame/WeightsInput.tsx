import { createRef } from 'react';
import { usePlayground } from '../playground-context.ts';
import { words } from '../words/words.ts';

const input = createRef<HTMLInputElement>();

/** Opens the browser's dialogue in which a person chooses a file of weights, or several that belong together. */
export const chooseWeights = (): void => input.current?.click();

/** The page's one input for weights. It is out of sight; buttons open it. It takes any file: iPhones grey out endings that they don't know. */
export function WeightsInput() {
  const { importWeights } = usePlayground();
  return (
    <input
      ref={input}
      hidden
      type="file"
      multiple
      aria-label={words.files.import}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // Without this, choosing the same file again would change nothing and do nothing.
        currentTarget.value = '';
        if (files.length > 0) void importWeights(files);
      }}
    />
  );
}
