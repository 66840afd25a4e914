/** Reads what can be read back of something stored, and remembers what can't. */
export class Salvage {
  /** A few words each: what it was, and why it can't be read. */
  readonly lost: string[] = [];

  /** what: as in "the answers of the model". Undefined where reading throws. */
  attempt<Value>(what: string, read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      this.lost.push(`${what} (${error instanceof Error ? error.message : String(error)})`);
      return undefined;
    }
  }
}
