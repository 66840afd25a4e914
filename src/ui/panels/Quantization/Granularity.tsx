import type { ReactNode } from 'react';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { groupSizes } from '../../../core/quantization/grid/grouping.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Explained } from '../../controls/Explained.tsx';
import { Fixable } from '../../controls/fields/Fixable.tsx';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { words } from '../../words/words.ts';
import classes from './Quantization.module.css';

const text = words.quantization;

type Sharing = keyof typeof text.granularities;

const toOptions = (values: readonly Sharing[]) =>
  values.map((value) => ({ value, label: text.granularities[value].name }));

const wholeOptions = ['tensor', 'channel'] as const;
const allOptions = [...wholeOptions, 'group'] as const;

interface GranularityProps {
  /** Whether neighbours within a channel may share a scale too. */
  readonly withGroups: boolean;
  /** Controls that stand beside it. */
  readonly children?: ReactNode;
}

/** Which weights of a layer share a scale. */
export function Granularity({ withGroups, children }: GranularityProps) {
  const { change } = usePlayground();
  const chosen = usePlaygroundState(({ settings }) => sharingOf(settings, withGroups));
  const choose = (sharing: Sharing) => {
    // `perChannel` is left as it is: what to go back to.
    if (sharing === 'group') change('groupSize', groupSizes[0]);
    else {
      if (withGroups) change('groupSize', 0);
      change('perChannel', sharing === 'channel');
    }
  };
  return (
    <>
      <div className={classes.options}>
        <Fixable name="perChannel">
          <Choice
            label={text.granularity}
            options={toOptions(withGroups ? allOptions : wholeOptions)}
            chosen={chosen}
            onChoose={choose}
          />
        </Fixable>
        {children}
      </div>
      <p className={classes.hint}>
        <Explained text={text.granularities[chosen].about} />
      </p>
    </>
  );
}

function sharingOf({ groupSize, perChannel }: PlaygroundState['settings'], withGroups: boolean): Sharing {
  if (withGroups && groupSize !== 0) return 'group';
  return perChannel ? 'channel' : 'tensor';
}
