/** Lets so many turns of the event loop pass. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Lets everything that could go on meanwhile go on. */
export const someTurns = (): Promise<void> => turns(10);
