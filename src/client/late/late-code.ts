/** Code that nobody needs in the first seconds: of views that are closed then, of files to save, and of pictures to open. */
import { LateModule } from '../late-module.ts';
import { told } from '../telling.ts';

/** One file of code for all of it. The page loads it ahead, so that it is there when the network is gone. */
export const lateCode = new LateModule(
  () => told('page/action'),
  () => import('./code.ts'),
);

/** Rejects with what a person can do. Each call after a failure tries anew. */
export async function loadLateCode(): ReturnType<typeof lateCode.load> {
  try {
    return await lateCode.load();
  } catch (error) {
    lateCode.forgetFailure();
    throw error;
  }
}
