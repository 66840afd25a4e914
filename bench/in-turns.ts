// Two measurements in turns: what slows the machine down for a while slows down both.

export interface Speeds {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** Makes both measurements one after the other, and that several times. */
export async function inTurns(
  runs: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Speeds> {
  const results = { ours: [] as number[], theirs: [] as number[] };
  for (let run = 0; run < runs; run++) {
    results.ours.push(await ours());
    results.theirs.push(await theirs());
  }
  return results;
}
