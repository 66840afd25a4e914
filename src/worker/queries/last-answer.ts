/** Keeps the last answer to a question for as long as all that it depends on is the same. */
export class LastAnswer<Answer> {
  #parts: readonly unknown[] = [];
  #answer: Answer | undefined;

  /** parts: compared by identity. */
  async of(parts: readonly unknown[], work: () => Promise<Answer>): Promise<Answer> {
    const same = parts.length === this.#parts.length && parts.every((part, i) => part === this.#parts[i]);
    if (same && this.#answer !== undefined) return this.#answer;
    this.#answer = undefined;
    const answer = await work();
    this.#parts = parts;
    this.#answer = answer;
    return answer;
  }
}
