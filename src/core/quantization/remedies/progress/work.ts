/** Long work that tells how far it is, and that can be paused and stopped between two of its steps. */

export interface Work {
  /**
   * Awaited between two steps. done: 0 to total, in a unit of the work's own. Whoever hands it in shows the progress, resolves late
   * to pause, and rejects to stop: the work then rejects with the same error and keeps nothing.
   */
  step(done: number, total: number): Promise<void>;
}

/**
 * Divides work among its parts, which are done in this order: each has the share of the progress that it has of the costs.
 * Progress never goes back, whatever units the parts count in.
 */
export function sharesOf(work: Work, costs: readonly number[]): readonly Work[] {
  const shareOf = sharedOut(
    work,
    costs.reduce((sum, cost) => sum + cost, 0),
  );
  return costs.map(shareOf);
}

/** The same where parts are known one after the other: gives the next part, by its cost. total: of all parts. */
export function sharedOut(work: Work, total: number): (cost: number) => Work {
  let before = 0;
  return (cost) => {
    const start = before;
    before += cost;
    return { step: (done, of) => work.step(start + (of > 0 ? (cost * done) / of : 0), total) };
  };
}
