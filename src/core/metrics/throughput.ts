/** Images per second, over the last moments and over the whole run. */

export interface Throughput {
  /** A piece of work that is done: how many images it took in how long. Pauses are simply not reported. */
  add(images: number, milliseconds: number): void;
  /** Over the window, images/s; 0 before anything was measured. */
  moving(): number;
  /** Over everything, images/s; 0 before anything was measured. */
  mean(): number;
}

interface Work {
  readonly images: number;
  readonly milliseconds: number;
}

/** windowMs: how far back the moving figure looks. */
export function createThroughput(windowMs = 3000): Throughput {
  let recent: Work[] = [];
  let allImages = 0;
  let allMs = 0;
  return {
    add(images, milliseconds) {
      recent = within(windowMs, [...recent, { images, milliseconds }]);
      allImages += images;
      allMs += milliseconds;
    },
    moving() {
      return rate(sum(recent, 'images'), sum(recent, 'milliseconds'));
    },
    mean() {
      return rate(allImages, allMs);
    },
  };
}

/** The last pieces that together reach the window; all of them where they don't. */
function within(windowMs: number, work: Work[]): Work[] {
  let covered = 0;
  let first = work.length;
  while (first > 0 && covered < windowMs) {
    first--;
    covered += work[first]?.milliseconds ?? 0;
  }
  return work.slice(first);
}

function sum(work: readonly Work[], field: keyof Work): number {
  return work.reduce((total, piece) => total + piece[field], 0);
}

function rate(images: number, milliseconds: number): number {
  return milliseconds > 0 ? (1000 * images) / milliseconds : 0;
}
