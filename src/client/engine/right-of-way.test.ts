import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RightOfWay } from './right-of-way.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const word = ({ shared }: RightOfWay) => shared?.[0];

it('is taken for as long as was asked, then given back', () => {
  const right = new RightOfWay();
  expect(word(right)).toBe(0);
  right.take(40);
  vi.advanceTimersByTime(39);
  expect(word(right)).toBeGreaterThan(0);
  vi.advanceTimersByTime(1);
  expect(word(right)).toBe(0);
});

it('holds until the longest request is over, and each request is a number of its own', () => {
  const right = new RightOfWay();
  right.take(150);
  const first = word(right);
  vi.advanceTimersByTime(100);
  right.take(100);
  right.take(10);
  expect(word(right)).not.toBe(first);
  vi.advanceTimersByTime(99);
  expect(word(right)).toBeGreaterThan(0);
  vi.advanceTimersByTime(1);
  expect(word(right)).toBe(0);
});

describe('to draw', () => {
  /** A page that draws its next frame, and then has nothing to do. */
  let draw: () => void;

  beforeEach(() => {
    const due: (() => void)[] = [];
    const ask = (callback: () => void) => due.push(callback);
    vi.stubGlobal('requestAnimationFrame', ask);
    vi.stubGlobal('requestIdleCallback', ask);
    draw = () => {
      while (due.length > 0) due.shift()?.();
    };
  });

  it('gives it back once the page has drawn, or when the time is over', () => {
    const right = new RightOfWay();
    right.takeToDraw(40);
    vi.advanceTimersByTime(12);
    expect(word(right)).toBeGreaterThan(0);
    draw();
    expect(word(right)).toBe(0);
    right.takeToDraw(40);
    vi.advanceTimersByTime(40);
    expect(word(right)).toBe(0);
  });

  it('keeps it for what was told meanwhile, and for whoever wants it for sure', () => {
    const right = new RightOfWay();
    right.takeToDraw(40);
    requestAnimationFrame(() => right.takeToDraw(40));
    draw();
    expect(word(right)).toBe(0);
    right.take(150);
    right.takeToDraw(40);
    draw();
    expect(word(right)).toBeGreaterThan(0);
    vi.advanceTimersByTime(150);
    expect(word(right)).toBe(0);
  });
});

it('asks for nothing where memory cannot be shared', () => {
  vi.stubGlobal('SharedArrayBuffer', undefined);
  const right = new RightOfWay();
  right.take(40);
  expect(right.shared).toBeUndefined();
});
