// docs/faults.md says which test shows each fault: those tests are there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './setup/project.mjs';

const paper = readFileSync(join(root, 'docs', 'faults.md'), 'utf8');
const named = [...paper.matchAll(/`([\w/.-]+\.(?:spec|test)\.ts)`: "([^"]+)"/g)].map(
  ([, file = '', title = '']) => ({ file, title }),
);

it('names tests in every row', () => {
  const rows = paper
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(row).toMatch(/`[\w/.-]+\.(spec|test)\.ts`: "[^"]+"/);
});

describe.each(named)('$file: $title', ({ file, title }) => {
  it('is there', () => {
    const path = join(root, file);
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain(title);
  });
});
