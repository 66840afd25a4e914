import { expect, it } from 'vitest';
import { createThroughput } from './throughput.ts';

it('is 0 before anything was measured', () => {
  const throughput = createThroughput();
  expect([throughput.moving(), throughput.mean()]).toEqual([0, 0]);
  throughput.add(0, 0);
  expect(throughput.moving()).toBe(0);
});

it('follows the last moments, while the mean remembers all', () => {
  const throughput = createThroughput(1000);
  for (let i = 0; i < 10; i++) throughput.add(100, 1000);
  expect(throughput.moving()).toBe(100);
  for (let i = 0; i < 5; i++) throughput.add(100, 200);
  expect(throughput.moving()).toBe(500);
  expect(throughput.mean()).toBeCloseTo((1000 * 1500) / 11_000, 10);
});

it('counts a piece of work longer than its window', () => {
  const throughput = createThroughput(1000);
  throughput.add(50, 10_000);
  expect(throughput.moving()).toBe(5);
});
