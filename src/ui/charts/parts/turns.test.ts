import { beforeEach, expect, it, vi } from 'vitest';
import { inTurn } from './turns.ts';

let arrived: string[] = [];
const arrive = (name: string) => () => arrived.push(name);

beforeEach(() => {
  arrived = [];
  vi.useFakeTimers();
  return () => {
    vi.runAllTimers();
    vi.useRealTimers();
  };
});

it('calls each in a task of its own, in the order in which they asked', () => {
  for (const name of ['accuracy', 'bytes', 'latency']) inTurn(arrive(name));
  expect(arrived).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(arrived).toEqual(['accuracy']);
  vi.advanceTimersToNextTimer();
  expect(arrived).toEqual(['accuracy', 'bytes']);
  vi.runAllTimers();
  expect(arrived).toEqual(['accuracy', 'bytes', 'latency']);
});

it('begins again for those who come later, and leaves out who is gone', () => {
  inTurn(arrive('first'));
  vi.runAllTimers();
  const callOff = inTurn(arrive('gone'));
  inTurn(arrive('last'));
  callOff();
  vi.runAllTimers();
  expect(arrived).toEqual(['first', 'last']);
});
