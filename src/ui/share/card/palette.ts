/** The page's colours in the light theme: a card looks the same whatever the theme is. `theme.css` has the same. */
export const palette = {
  page: '#f6f7f9',
  card: '#ffffff',
  ink: '#1c2330',
  dim: '#5b6678',
  line: '#e2e6ec',
  float: '#2f5fd0',
  'float-soft': '#9db4ea',
  int8: '#b45309',
} as const;
