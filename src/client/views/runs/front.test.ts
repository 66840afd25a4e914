import { expect, it } from 'vitest';
import { fakeRow } from '../../../testing/fakes/run-row.ts';
import { frontPoints } from './front.ts';

const row = (id: string, fileBytes: number, correct?: number) =>
  fakeRow(id, {
    fileBytes,
    ...(correct !== undefined && { accuracy: { correct, images: 200 } }),
  });

it('is made of the models that no other one beats in both bytes and accuracy', () => {
  const rows = [
    row('large', 400, 198),
    row('small', 100, 190),
    row('beaten', 300, 185),
    row('twin', 100, 180),
    row('as good, but larger', 500, 198),
    row('not measured', 50),
  ];
  const points = frontPoints(rows);
  expect(points.map((point) => [point.row.id, point.accuracy, point.isOnFront])).toEqual([
    ['small', 95, true],
    ['twin', 90, false],
    ['beaten', 92.5, false],
    ['large', 99, true],
    ['as good, but larger', 99, false],
  ]);
});
