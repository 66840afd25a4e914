import { Button } from '@mantine/core';
import { useRef } from 'react';
import { usePlayground } from '../../playground-context.ts';
import { words } from '../../words/words.ts';

const text = words.tryIt;

/** Tries a picture that a person has: a photo, a scan, a file of one's own data. */
export function OpenPicture() {
  const { tryPicture } = usePlayground();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="xs" variant="default" onClick={() => input.current?.click()}>
        {text.open}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept="image/*"
        aria-label={text.openLabel}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // Without this, choosing the same file again would change nothing and do nothing.
          currentTarget.value = '';
          if (file) void tryPicture(file, file.name);
        }}
      />
    </>
  );
}
