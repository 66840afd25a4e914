import { createRef } from 'react';
import { usePlayground } from '../playground-context.ts';
import { words } from '../words/words.ts';

const input = createRef<HTMLInputElement>();

/** Opens the browser's dialogue in which a person chooses files of images. */
export const chooseData = (): void => input.current?.click();

/** The page's one input for data sets, out of sight. It takes any files, as the one for weights does. */
export function DataInput() {
  const { importData } = usePlayground();
  return (
    <input
      ref={input}
      hidden
      multiple
      type="file"
      aria-label={words.data.import}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // Without this, choosing the same files again would change nothing and do nothing.
        currentTarget.value = '';
        if (files.length > 0) void importData(files);
      }}
    />
  );
}
