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
  let frames: (() => void)[];
  let idle: (() => void)[];
  /** Lets the page draw a frame, or have nothing to do for once. */
  const next = (due: (() => void)[]) => {
    for (const callback of due.splice(0)) callback();
  };

  beforeEach(() => {
    [frames, idle] = [[], []];
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
    vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback));
  });

  it('gives it back once the page has drawn and has nothing else to do', () => {
    const right = new RightOfWay();
    right.takeToDraw(40);
    next(idle);
    expect(word(right)).toBeGreaterThan(0);
    next(frames);
    expect(word(right)).toBeGreaterThan(0);
    next(idle);
    expect(word(right)).toBe(0);
  });

  it('gives it back when the time is over', () => {
    const right = new RightOfWay();
    right.takeToDraw(40);
    vi.advanceTimersByTime(39);
    expect(word(right)).toBeGreaterThan(0);
    vi.advanceTimersByTime(1);
    expect(word(right)).toBe(0);
  });

  it('keeps it for what was told while it drew', () => {
    const right = new RightOfWay();
    right.takeToDraw(40);
    next(frames);
    right.takeToDraw(40);
    next(idle);
    expect(word(right)).toBeGreaterThan(0);
    next(frames);
    next(idle);
    expect(word(right)).toBe(0);
  });

  it('keeps it for whoever wants it for sure', () => {
    const right = new RightOfWay();
    right.take(150);
    right.takeToDraw(40);
    next(frames);
    next(idle);
    expect(word(right)).toBeGreaterThan(0);
    vi.advanceTimersByTime(150);
    expect(word(right)).toBe(0);
  });

  it('waits for one frame, however often a hidden page is told something', () => {
    const right = new RightOfWay();
    for (let report = 0; report < 100; report++) right.takeToDraw(40);
    expect(frames).toHaveLength(1);
  });
});

it('asks for nothing where memory cannot be shared', () => {
  vi.stubGlobal('SharedArrayBuffer', undefined);
  const right = new RightOfWay();
  right.take(40);
  expect(right.shared).toBeUndefined();
});
