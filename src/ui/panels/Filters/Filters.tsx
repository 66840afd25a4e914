import { useDeferredValue, useMemo } from 'react';
import type { ShownFilters } from '../../../client/store/slices/late/weights.ts';
import { filterGallery } from '../../../client/views/models/filter-gallery.ts';
import { Choice } from '../../controls/Choice.tsx';
import { CountField } from '../../controls/fields/CountField.tsx';
import { formatCount } from '../../format.ts';
import { useModels } from '../../models.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';
import { formatSmall } from '../../significant.ts';
import { filtersWords } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import { Filter } from './Filter.tsx';
import classes from './Filters.module.css';

const text = filtersWords;

/** The kernels of a convolution as pictures: of the baseline, of the candidate, and how they differ. */
export function Filters() {
  const filters = useDeferredValue(usePlaygroundState((state) => state.filters));
  const isAnswered = usePlaygroundState((state) => state.layerWeights !== undefined && !state.filters);
  if (filters) return <Gallery filters={filters} />;
  return <p className={classes.about}>{isAnswered ? text.empty : words.coming}</p>;
}

function Gallery({ filters }: { readonly filters: ShownFilters }) {
  const { chooseFilters } = usePlayground();
  const gallery = useMemo(() => filterGallery(filters), [filters]);
  const wanted = usePlaygroundState((state) => state.wantedFilters.layer);
  const [float, int8] = useModels();
  const hasCandidate = usePlaygroundState((state) => state.chosen.int8 !== undefined);
  const [baseline, candidate] = [float?.name ?? '', int8?.name ?? ''];
  const { layer, layers, channel, channels } = filters;
  return (
    <>
      {(layers.length > 1 || channels > 1) && (
        <div className={classes.choices}>
          <Choice
            label={text.layer}
            options={layers.map((name) => ({ value: name, label: name }))}
            chosen={layers.find((name) => name === wanted) ?? layer}
            onChoose={(name) => chooseFilters({ layer: name, channel: 0 })}
          />
          {channels > 1 && (
            <CountField
              label={text.channel}
              value={channel}
              last={channels - 1}
              problem={text.channelProblem(formatCount(channels - 1))}
              onChange={(chosen) => chooseFilters({ layer, channel: chosen })}
            />
          )}
        </div>
      )}
      <p className={classes.about}>
        {about()} {text.scaleOfGreys(formatSmall(gallery.most))}
      </p>
      <ul className={gallery.factor === undefined ? classes.singles : classes.triples}>
        {gallery.filters.map(({ pictures, largest }, filter) => (
          <Filter
            // biome-ignore lint/suspicious/noArrayIndexKey: a filter has no name but its number
            key={filter}
            pictures={pictures}
            kernel={filters.kernel}
            largestDifference={largest}
            label={
              gallery.factor !== undefined
                ? text.filterPair(formatCount(filter), baseline, candidate, formatSmall(largest))
                : text.filter(formatCount(filter))
            }
          />
        ))}
      </ul>
    </>
  );

  function about(): string {
    if (!gallery.isPair) return hasCandidate ? text.otherNetwork(baseline, candidate) : text.alone(baseline);
    if (gallery.factor === undefined) return text.same(layer, baseline, candidate);
    return text.pair(baseline, candidate, formatCount(gallery.factor));
  }
}
