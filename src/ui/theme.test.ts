import { MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { theme } from './theme.ts';

/** What Mantine would put into a style element, a declaration on each line. */
function variablesOfMantine(): string {
  const markup = renderToStaticMarkup(createElement(MantineProvider, { theme, withGlobalClasses: false }));
  const [, css = ''] = /^<style data-mantine-styles="true">(.+)<\/style>$/s.exec(markup) ?? [];
  return css.replaceAll('{', ' {\n').replaceAll(';', ';\n').replaceAll(/^--/gm, '  --').concat('\n');
}

test('the style sheet of variables is what Mantine makes of the theme; vitest -u writes it anew', async () => {
  await expect(variablesOfMantine()).toMatchFileSnapshot('generated/theme-variables.css');
});
