import { Explained } from '../../controls/Explained.tsx';
import { formatLoss } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Training.module.css';

const text = words.training;

/** The mean loss of the last epoch, as the original script prints it. */
export function EpochLosses() {
  const last = usePlaygroundState((state) => state.run.record.epochs.at(-1));
  const epochs = usePlaygroundState((state) => state.run.plan?.epochs ?? state.settings.epochs);
  return (
    <p className={classes.epoch} data-testid="epoch-loss" data-value={last?.meanLoss}>
      <Explained
        text={last ? text.epochLoss(last.epoch, epochs, formatLoss(last.meanLoss)) : text.noEpochYet}
      />
    </p>
  );
}
