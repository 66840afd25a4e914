/** The pen of the pad: it gathers the points that it goes through, and hands them on as often as the page has time for them. */
import type { Drawing, Point, Stroke } from '../../../core/drawing/drawing.ts';
import { extended, withoutLast } from './strokes.ts';

export interface Paper {
  /** What has been drawn so far. */
  read(): Drawing;
  /** since: when the pen was at the first of the points that are new, as `performance.now()` has it. */
  write(drawing: Drawing, since: number): void;
  /** Milliseconds that lie between two writings, at least. */
  restMs(): number;
}

export class Pen {
  readonly #paper: Paper;
  #isDown = false;
  /** Points that nobody has heard of yet. */
  #points: Point[] = [];
  #since = 0;
  #writtenAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  get isDown(): boolean {
    return this.#isDown;
  }

  /** Begins a stroke. */
  press(at: Point): void {
    this.lift();
    this.#isDown = true;
    this.#write([...this.#paper.read(), [at]], performance.now());
  }

  /** A pen that is lifted leaves no ink. */
  move(points: Stroke): void {
    if (!this.#isDown) return;
    const now = performance.now();
    if (this.#points.length === 0) this.#since = now;
    this.#points.push(...points);
    const rest = this.#writtenAt + this.#paper.restMs() - now;
    if (rest <= 0) this.#handOn();
    else this.#timer ??= setTimeout(() => this.#handOn(), rest);
  }

  lift(): void {
    this.#handOn();
    this.#isDown = false;
  }

  takeBack(): void {
    this.lift();
    this.#write(withoutLast(this.#paper.read()), performance.now());
  }

  #handOn(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#points.length === 0) return;
    const points = this.#points;
    this.#points = [];
    this.#write(extended(this.#paper.read(), points), this.#since);
  }

  #write(drawing: Drawing, since: number): void {
    this.#writtenAt = performance.now();
    this.#paper.write(drawing, since);
  }
}
