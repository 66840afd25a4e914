/** What systems leave in folders and archives: macOS's copies of metadata, and lists of icons and previews. */

const names = new Set(['Thumbs.db', 'desktop.ini', '__MACOSX', '@eaDir']);

export const isJunk = (path: string): boolean =>
  path.split('/').some((segment) => names.has(segment) || /^\.[^./]/.test(segment));
