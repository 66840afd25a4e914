import { describe, expect, it } from 'vitest';
import { drawLine, drawLines, type Pen } from './canvas-text.ts';

interface Drawn {
  readonly text: string;
  readonly size: number;
  readonly y: number;
}

/** A pen whose letters are all as wide as half their size, and what it has drawn. */
function penAndDrawn(): { pen: Pen; drawn: Drawn[] } {
  const drawn: Drawn[] = [];
  const size = () => Number(/(\d+(?:\.\d+)?)px/.exec(pen.font)?.[1]);
  const pen: Pen = {
    font: '10px sans-serif',
    fillStyle: '',
    textAlign: 'left',
    textBaseline: 'alphabetic',
    measureText: (text) => ({ width: (text.length * size()) / 2 }),
    fillText: (text, _, y) => void drawn.push({ text, size: size(), y }),
  };
  return { pen, drawn };
}

const look = { size: 20, colour: 'black' };

describe('a line', () => {
  it('that fits is drawn as it is, and its width is told', () => {
    const { pen, drawn } = penAndDrawn();
    expect(drawLine(pen, 'abcde', 0, 7, 50, look)).toBe(50);
    expect(drawn).toEqual([{ text: 'abcde', size: 20, y: 7 }]);
  });

  it('that is a little too wide is made smaller', () => {
    const { pen, drawn } = penAndDrawn();
    expect(drawLine(pen, 'abcde', 0, 7, 40, look)).toBe(40);
    expect(drawn).toEqual([{ text: 'abcde', size: 16, y: 7 }]);
  });

  it('that is far too wide is cut off, in letters of three quarters of their size', () => {
    const { pen, drawn } = penAndDrawn();
    expect(drawLine(pen, 'abcde fghij', 0, 7, 60, look)).toBeLessThanOrEqual(60);
    expect(drawn).toEqual([{ text: 'abcde f…', size: 15, y: 7 }]);
  });
});

it('breaks a text between words, and cuts off what the last line cannot hold', () => {
  const { pen, drawn } = penAndDrawn();
  const paragraph = { text: 'one two three four five', x: 0, y: 10, room: 80, limit: 2, lead: 25 };
  expect(drawLines(pen, paragraph, look)).toBe(2);
  expect(drawn.map(({ text, y }) => [text, y])).toEqual([
    ['one two', 10],
    ['three f…', 35],
  ]);
});

it('needs one line for a text that fits', () => {
  const { pen, drawn } = penAndDrawn();
  const paragraph = { text: 'one two', x: 0, y: 10, room: 80, limit: 3, lead: 25 };
  expect(drawLines(pen, paragraph, look)).toBe(1);
  expect(drawn).toHaveLength(1);
});
