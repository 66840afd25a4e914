import type { RefObject } from 'react';

interface FilesInputProps {
  /** A button clicks it. */
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** Whether a folder is chosen, with all that is in it. */
  readonly folder?: boolean;
  readonly take: (files: readonly File[]) => void;
}

/** Opens the browser's dialogue, out of sight. It takes any files: iPhones grey out endings that they don't know. */
export function FilesInput({ ref, label, folder = false, take }: FilesInputProps) {
  return (
    <input
      ref={ref}
      hidden
      multiple
      type="file"
      // React knows this attribute by no other name.
      {...(folder && { webkitdirectory: '' })}
      aria-label={label}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // Without this, choosing the same files again would change nothing and do nothing.
        currentTarget.value = '';
        if (files.length > 0) take(files);
      }}
    />
  );
}
