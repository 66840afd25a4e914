import { createTheme, type MantineColorsTuple } from '@mantine/core';

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

/** Float is blue, int8 is orange; dark text on the light shades that a dark page uses. */
export const theme = createTheme({
  colors: { float, int8 },
  primaryColor: 'float',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", sans-serif',
  defaultRadius: 'md',
  respectReducedMotion: true,
});
