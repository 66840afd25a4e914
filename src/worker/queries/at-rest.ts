/** Questions that take a second or more are worked on while nothing else computes, and given up when something begins. */
import type { Model } from '../shelf/model.ts';
import type { Workshop } from '../workshop/workshop.ts';
import { yieldToMessages } from '../workshop/yield-to-messages.ts';

/** Lets messages in. Rejects once a task computes. */
export type Breathe = () => Promise<void>;

class GivenUp extends Error {}

/** Resolves with 'busy' where a task computes, or begins to. The model does not move or change meanwhile. */
export async function whileAtRest<Answer>(
  { tasks, live }: Pick<Workshop, 'tasks' | 'live'>,
  work: (model: Model, breathe: Breathe) => Promise<Answer>,
): Promise<Answer | 'busy'> {
  const breathe = async () => {
    await yieldToMessages();
    if (tasks.computing) throw new GivenUp();
  };
  try {
    return await live.use(async (model) => {
      await breathe();
      return await work(model, breathe);
    });
  } catch (error) {
    if (error instanceof GivenUp) return 'busy';
    throw error;
  }
}
