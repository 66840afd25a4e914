import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { useSentence } from '../../words/sentence.ts';
import { words } from '../../words/words.ts';
import classes from './PageFailure.module.css';

const text = words.failure;

/**
 * What is left when the page itself cannot be drawn: the way to the weights, which the worker still has. Made of plain
 * elements, since anything else may be what failed.
 */
export function PageFailure({ message }: { readonly message: string }) {
  const playground = usePlayground();
  const notice = useSentence(usePlaygroundState((state) => state.notices.at(-1)?.message ?? ''));
  const cause = useSentence(message);
  return (
    <main className={classes.failure}>
      <h1>{text.heading}</h1>
      <p role="alert" data-testid="error" data-value={cause}>
        {text.page(cause)}
      </p>
      <p className={classes.ways}>
        <button type="button" onClick={() => void playground.exportModel('float', 'safetensors')}>
          {text.save}
        </button>
        <button type="button" onClick={() => window.location.reload()}>
          {text.reload}
        </button>
      </p>
      <p role="status">{notice}</p>
    </main>
  );
}
