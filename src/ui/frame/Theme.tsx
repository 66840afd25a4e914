import {
  localStorageColorSchemeManager,
  MantineContext,
  MantineThemeProvider,
  useProviderColorScheme,
} from '@mantine/core';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { theme } from '../theme.ts';

const getRootElement = () => document.documentElement;

const manager = localStorageColorSchemeManager();

/**
 * Mantine's provider without what writes style elements, which the page's policy refuses (theme.test.ts writes the variables as a file):
 * `MantineProvider` would bring that code along, 2 kB that nobody needs before the page can be used.
 */
export function Theme({ children }: { readonly children: ReactNode }) {
  const { colorScheme, setColorScheme, clearColorScheme } = useProviderColorScheme({
    manager,
    defaultColorScheme: 'auto',
    forceColorScheme: undefined,
    getRootElement,
  });
  useLayoutEffect(() => getRootElement().setAttribute('data-respect-reduced-motion', 'true'), []);
  const context = useMemo(
    () => ({
      ...{ colorScheme, setColorScheme, clearColorScheme, getRootElement },
      ...{ classNamesPrefix: 'mantine', cssVariablesSelector: ':root', withStaticClasses: true },
    }),
    [colorScheme, setColorScheme, clearColorScheme],
  );
  return (
    <MantineContext value={context}>
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </MantineContext>
  );
}
