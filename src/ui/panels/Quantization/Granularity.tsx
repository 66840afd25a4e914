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

type Sharing = 'tensor' | 'channel' | 'group';

interface Said {
  readonly name: string;
  readonly about: string;
}

interface GranularityProps {
  /** What is said of groups, where neighbours within a channel may share a scale too. */
  readonly group?: Said;
  /** Controls that stand beside it. */
  readonly children?: ReactNode;
}

/** Which weights of a layer share a scale. */
export function Granularity({ group, children }: GranularityProps) {
  const withGroups = group !== undefined;
  const sharings: readonly (Said & { readonly value: Sharing })[] = [
    { value: 'tensor', ...text.granularities.tensor },
    { value: 'channel', ...text.granularities.channel },
    ...(group ? [{ value: 'group' as const, ...group }] : []),
  ];
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
            options={sharings.map(({ value, name }) => ({ value, label: name }))}
            chosen={chosen}
            onChoose={choose}
          />
        </Fixable>
        {children}
      </div>
      <p className={classes.hint}>
        <Explained text={sharings.find(({ value }) => value === chosen)?.about ?? ''} />
      </p>
    </>
  );
}

function sharingOf({ groupSize, perChannel }: PlaygroundState['settings'], withGroups: boolean): Sharing {
  if (withGroups && groupSize !== 0) return 'group';
  return perChannel ? 'channel' : 'tensor';
}
