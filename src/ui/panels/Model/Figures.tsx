import type { ReactNode } from 'react';
import { describeNetwork } from '../../../core/network/describe.ts';
import { multiplyAdds, trainingMemory } from '../../../core/network/figures/costs.ts';
import { epochMs, isOwnPace } from '../../../core/network/figures/pace.ts';
import { networkName } from '../../../core/network/presets.ts';
import type { NetworkSpec } from '../../../core/network/spec.ts';
import { Explained } from '../../controls/Explained.tsx';
import { Term } from '../../controls/Term.tsx';
import { formatBytes, formatCount, formatDuration, formatRate } from '../../format.ts';
import { usePlaygroundState } from '../../playground-context.ts';
import { inWords } from '../../words/in-words.ts';
import { networkWords } from '../../words/late.ts';
import classes from './Figures.module.css';

const text = networkWords.figures;

/** What the network costs: to store, to compute, to train. */
export function Figures({ spec }: { readonly spec: NetworkSpec }) {
  return (
    <dl className={classes.figures} aria-label={text.label}>
      <Figure name={<Term of="parameters">{text.parameters}</Term>}>
        {formatCount(describeNetwork(spec).parameterCount)}
      </Figure>
      <Figure name={text.multiplyAdds} about={text.multiplyAddsAbout}>
        <span data-testid="multiply-adds" data-value={multiplyAdds(spec)}>
          {formatCount(multiplyAdds(spec))}
        </span>
      </Figure>
      <Memory spec={spec} />
      <EpochTime spec={spec} />
    </dl>
  );
}

interface FigureProps {
  readonly name: ReactNode;
  readonly about?: string;
  readonly children: ReactNode;
}

function Figure({ name, about, children }: FigureProps) {
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd>
        <b>{children}</b>
        {about !== undefined && (
          <span className={classes.about}>
            <Explained text={about} />
          </span>
        )}
      </dd>
    </div>
  );
}

function Memory({ spec }: { readonly spec: NetworkSpec }) {
  const { optimizer, batchSize } = usePlaygroundState((state) => state.settings);
  const memory = trainingMemory(spec, { optimizer, batchSize });
  const [weights, gradients, moments, activations] = [
    memory.weights,
    memory.gradients,
    memory.moments,
    memory.activations,
  ].map(formatBytes);
  return (
    <Figure
      name={text.memory}
      about={text.memoryAbout(weights ?? '', gradients ?? '', moments ?? '', activations ?? '', batchSize)}
    >
      <span data-testid="training-memory" data-value={memory.total}>
        {text.about(formatBytes(memory.total))}
      </span>
    </Figure>
  );
}

/** Judged by the last training on this backend. */
function EpochTime({ spec }: { readonly spec: NetworkSpec }) {
  const pace = usePlaygroundState((state) => state.pace);
  const backend = usePlaygroundState((state) => state.backend?.name ?? '');
  const { trainSize, batchSize } = usePlaygroundState((state) => state.settings);
  const available = usePlaygroundState((state) => state.dataSet.counts.train);
  if (!pace) {
    return (
      <Figure name={text.epoch} about={text.noPaceAbout}>
        {text.noPace}
      </Figure>
    );
  }
  const rate = formatRate(pace.imagesPerSecond);
  const ms = epochMs(spec, { images: Math.min(trainSize, available), batchSize }, pace);
  return (
    <Figure
      name={text.epoch}
      about={
        isOwnPace(spec, batchSize, pace)
          ? text.ownPace(rate, backend)
          : text.otherPace(inWords(networkName(pace.spec)), rate, backend)
      }
    >
      <span data-testid="epoch-time" data-value={ms}>
        {text.about(formatDuration(Math.max(ms, 1000)))}
      </span>
    </Figure>
  );
}
