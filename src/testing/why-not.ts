import { messageOf } from '../core/told.ts';

/** What a call says as it throws. */
export function whyNot(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return messageOf(error);
  }
  throw new Error('It throws nothing.');
}
