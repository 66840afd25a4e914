import { expect, it, vi } from 'vitest';
import { LateModule } from './late-module.ts';
import { told } from './telling.ts';

interface Charts {
  readonly loss: string;
}

const charts: Charts = { loss: 'drawn' };
const lost = () =>
  Promise.reject<Charts>(new TypeError('Failed to fetch dynamically imported module: /charts.js'));

it('is imported once, however often it is asked for', async () => {
  const importIt = vi.fn(() => Promise.resolve(charts));
  const late = new LateModule(() => told('page/charts'), importIt);
  expect(importIt).not.toHaveBeenCalled();
  expect(late.load()).toBe(late.load());
  expect(await late.load()).toBe(charts);
  expect(importIt).toHaveBeenCalledTimes(1);
});

it('that fails says what, why and what to do, and stays failed until that is forgotten', async () => {
  const importIt = vi.fn(lost);
  const late = new LateModule(() => told('page/charts'), importIt);
  await expect(late.load()).rejects.toThrow(told('page/code-not-loaded', { what: told('page/charts') }));
  await expect(late.load()).rejects.toMatchObject({ cause: expect.any(TypeError) });
  expect(importIt).toHaveBeenCalledTimes(1);

  const heard = vi.fn();
  const stop = late.subscribe(heard);
  importIt.mockImplementation(() => Promise.resolve(charts));
  late.forgetFailure();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(await late.load()).toBe(charts);
  stop();
  late.forgetFailure();
  expect(await late.load()).toBe(charts);
  expect(heard).toHaveBeenCalledTimes(1);
});

it('loaded ahead in vain is silent, and is tried again when it is needed', async () => {
  const importIt = vi.fn(lost);
  const late = new LateModule(() => told('page/charts'), importIt);
  await late.loadAhead();
  importIt.mockImplementation(() => Promise.resolve(charts));
  expect(await late.load()).toBe(charts);
});

it('is asked for under another address where the browser refuses its own from then on', async () => {
  const address = 'data:text/javascript,export const loss = "drawn"//';
  const late = new LateModule(
    () => told('page/charts'),
    () =>
      Promise.reject<Charts>(
        new TypeError(`error loading dynamically imported module: ${address.replaceAll(' ', '%20')}`),
      ),
  );
  await late.loadAhead();
  expect((await late.load()).loss).toBe('drawn');
});

it('gives the part of a module that is wanted, from another address too', async () => {
  const address = 'data:text/javascript,export const loss = "drawn"//';
  const refused = new TypeError(
    `error loading dynamically imported module: ${address.replaceAll(' ', '%20')}`,
  );
  const importIt = vi.fn(() => Promise.resolve(charts));
  const late = LateModule.part(
    () => told('page/charts'),
    importIt,
    ({ loss }) => loss,
  );
  expect(await late.load()).toBe('drawn');

  const again = LateModule.part(
    () => told('page/charts'),
    () => Promise.reject<Charts>(refused),
    ({ loss }) => loss,
  );
  await again.loadAhead();
  expect(await again.load()).toBe('drawn');
});
