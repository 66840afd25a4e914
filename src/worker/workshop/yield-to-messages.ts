/**
 * Resolves in a later task, so that messages to the worker (pause, stop, a new learning rate) are heard between steps.
 * A message channel, because timers are slowed in hidden tabs and clamped to 4 ms.
 */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

export function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(undefined);
  });
}
