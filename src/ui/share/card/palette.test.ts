import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { palette } from './palette.ts';

const theme = readFileSync(new URL('../../theme.css', import.meta.url), 'utf8');

it.each(Object.entries(palette))('%s is %s in the light theme too', (name, colour) => {
  expect(theme).toContain(`  --${name}: light-dark(${colour}, `);
});
