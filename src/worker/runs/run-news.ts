/** Tells the workers of all tabs that the list of runs is another one. */

const channelName = 'quantization-playground-runs';

const newChannel = (): BroadcastChannel | undefined =>
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName);

export class RunNews {
  readonly #hear: () => void;
  #channel: BroadcastChannel | undefined;

  constructor(hear: () => void) {
    this.#hear = hear;
  }

  /** From now on, news of any tab are heard, this one's too. */
  listen(): void {
    if (this.#channel) return;
    this.#channel = newChannel();
    this.#channel?.addEventListener('message', this.#hear);
  }

  spread(): void {
    // Another object than the one that listens: a channel does not hear itself.
    const channel = newChannel();
    channel?.postMessage('changed');
    channel?.close();
    if (!channel) this.#hear();
  }
}
