import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core';

const float: MantineColorsTuple = [
  '#eef3ff',
  '#dbe5fd',
  '#b5c9f8',
  '#94b2fb',
  '#7aa2ff',
  '#5583ee',
  '#3f6fe0',
  '#2f5fd0',
  '#264fb0',
  '#1d3f8f',
];
const int8: MantineColorsTuple = [
  '#fff4e6',
  '#ffe8cc',
  '#ffd8a8',
  '#ffc078',
  '#ffa94d',
  '#f08c1d',
  '#d9730d',
  '#b45309',
  '#944407',
  '#753505',
];

/** Neutral tones of the dark page: Mantine's own are grey, ours lean to the blue of the cards. */
const dark: MantineColorsTuple = [
  '#e7ebf2',
  '#b4bfce',
  '#8391a6',
  '#5b6880',
  '#3a4456',
  '#2c3441',
  '#232a35',
  '#1a1f28',
  '#14181f',
  '#0e1116',
];

/**
 * Float is blue, int8 is orange; dark text on the light shades that a dark page uses. The page has its variables from
 * generated/theme-variables.css, which theme.test.ts writes.
 */
export const theme = createTheme({
  colors: { float, int8, dark },
  primaryColor: 'float',
  primaryShade: { light: 7, dark: 4 },
  // Mantine's autoContrast looks at the light page's shade alone.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    if (input.variant !== 'filled') return colours;
    return { ...colours, color: 'light-dark(var(--mantine-color-white), var(--mantine-color-black))' };
  },
  fontFamily: 'system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, monospace',
  defaultRadius: 'md',
  respectReducedMotion: true,
});
