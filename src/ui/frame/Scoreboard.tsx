/** What people came for, always in sight: accuracy, size, speed and changed answers, float beside int8, the difference in words. */

import { Fragment } from 'react';
import type { PlaygroundState } from '../../client/store/state.ts';
import { percentCorrect } from '../../core/results/accuracy.ts';
import { Explained } from '../controls/Explained.tsx';
import { ImageCount } from '../controls/ImageCount.tsx';
import { accuracyInWords, bytesInWords, latencyInWords } from '../differences.ts';
import { formatBytes, formatCount, formatMilliseconds, formatPercent } from '../format.ts';
import { type ModelId, useModels } from '../models.ts';
import { usePlayground, usePlaygroundState } from '../playground-context.ts';
import { words } from '../words/words.ts';
import { ModelChoice } from './ModelChoice.tsx';
import classes from './Scoreboard.module.css';

const text = words.scoreboard;

export function Scoreboard() {
  const { showImages } = usePlayground();
  const reports = usePlaygroundState((state) => state.reports);
  const floatBytes = usePlaygroundState((state) => state.reports.float?.fileBytes ?? state.model?.floatBytes);
  const comparison = usePlaygroundState((state) => state.comparison);
  const accuracy = (id: ModelId) => {
    const measured = reports[id]?.accuracy;
    return measured && percentCorrect(measured);
  };
  const bytes = (id: ModelId) => (id === 'float' ? floatBytes : reports[id]?.fileBytes);
  return (
    <section aria-label={text.label} data-part="scoreboard">
      <div className={classes.board}>
        <ModelChoice />
        <Cell
          title={text.accuracy(reports.float?.accuracy?.images)}
          metric="accuracy"
          value={accuracy}
          format={formatPercent}
          delta={accuracyInWords(reports, comparison)}
        />
        <Cell
          title={text.bytes}
          metric="bytes"
          value={bytes}
          format={formatBytes}
          delta={bytesInWords(floatBytes, reports.int8?.fileBytes)}
        />
        <Cell
          title={text.latency}
          metric="latency"
          value={(id) => reports[id]?.latency?.median}
          format={formatMilliseconds}
          delta={latencyInWords(reports.float, reports.int8)}
        />
        <div className={classes.cell}>
          <h2 className={classes.title}>{text.changed}</h2>
          <p className={classes.values}>
            <span
              className={classes.value}
              data-testid="predictions-changed"
              data-value={comparison?.changed}
            >
              {comparison ? formatCount(comparison.changed) : '–'}
            </span>
            {comparison && comparison.changed > 0 && (
              <button
                type="button"
                className={classes.see}
                onClick={() => showImages({ kind: 'list', list: 'changed' })}
              >
                {text.see}
              </button>
            )}
          </p>
          <p className={classes.delta}>
            {comparison ? <Changed comparison={comparison} /> : text.quantizeForChanged}
          </p>
        </div>
      </div>
    </section>
  );
}

/** How the changed answers changed: each count opens its images. */
function Changed({
  comparison: { better, worse, bothWrong },
}: {
  readonly comparison: NonNullable<PlaygroundState['comparison']>;
}) {
  const counts = [
    { list: 'onlyCandidateRight', count: better, shown: text.better(better) },
    { list: 'onlyBaselineRight', count: worse, shown: text.worse(worse) },
    { list: 'changedBothWrong', count: bothWrong, shown: text.bothWrong(bothWrong) },
  ] as const;
  return counts.map(({ list, count, shown }, index) => (
    <Fragment key={list}>
      {/* A line never begins with the comma. */}
      <span className={classes.count}>
        <ImageCount list={list} count={count}>
          {shown}
        </ImageCount>
        {index < counts.length - 1 && <span>{words.between.items.trim()}</span>}
      </span>{' '}
    </Fragment>
  ));
}

interface CellProps {
  readonly title: string;
  readonly metric: string;
  readonly value: (id: ModelId) => number | undefined;
  readonly format: (value: number) => string;
  readonly delta: string;
}

function Cell({ title, metric, value, format, delta }: CellProps) {
  const models = useModels();
  return (
    <div className={classes.cell}>
      <h2 className={classes.title}>
        <Explained text={title} />
      </h2>
      <p className={classes.values}>
        {models.map(({ id, name, colour }) => {
          const measured = value(id);
          return (
            <span
              key={id}
              className={classes.value}
              style={{ color: colour }}
              data-testid={`${id}-${metric}`}
              data-value={measured}
            >
              <span>{measured === undefined ? '–' : format(measured)}</span>{' '}
              <small className={classes.unseen}>{name}</small>
            </span>
          );
        })}
      </p>
      <p className={classes.delta}>
        <Explained text={delta} />
      </p>
    </div>
  );
}
