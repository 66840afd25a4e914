/** From the state to what a result card says. The figures are those of the scoreboard, from the same places. */

import { networkInUse } from '../../../client/store/network-in-use.ts';
import type { PlaygroundState } from '../../../client/store/state.ts';
import { lossSeries } from '../../../client/views/run-series.ts';
import { accuracyInterval } from '../../../core/metrics/significance.ts';
import { describeNetwork } from '../../../core/network/describe.ts';
import { formatNetwork } from '../../../core/network/format.ts';
import { networkName } from '../../../core/network/presets.ts';
import { percentCorrect } from '../../../core/results/accuracy.ts';
import { formatDay } from '../../dates.ts';
import { accuracyInWords, bytesInWords, latencyInWords } from '../../differences.ts';
import { formatBytes, formatCount, formatLoss, formatMilliseconds, formatPercent } from '../../format.ts';
import { lookOf, type ModelId, type Report } from '../../models.ts';
import { inWords } from '../../words/in-words.ts';
import { enumerated } from '../../words/joined.ts';
import { cardWords as text } from '../../words/late.ts';
import { words } from '../../words/words.ts';
import type { Card, CardBars, CardFigure, CardLoss, CardModel, CardValue } from './card.ts';
import { settingsInWords } from './settings-in-words.ts';

/** The baseline first, as on the scoreboard. */
const ids = ['float', 'int8'] as const satisfies readonly ModelId[];

interface Making {
  readonly version: string;
  readonly now: Date;
}

export function describeCard(state: PlaygroundState, { version, now }: Making): Card {
  const { dataSet, backend } = state;
  const spec = networkInUse(state);
  const name = inWords(networkName(spec));
  const isNamed = name !== formatNetwork(spec);
  return {
    title: words.title,
    heading: text.heading(isNamed ? name : text.customNetwork, dataSet.name),
    facts: [
      ...(isNamed ? [] : [name.replaceAll(',', ', ')]),
      text.parameters(formatCount(describeNetwork(spec).parameterCount)),
      imagesOf(state),
      ...trainingOf(state),
    ],
    settings: {
      title: text.settings,
      values: settingsInWords(state.settings, state.chosen.int8 !== undefined),
    },
    models: modelsOf(state),
    figures: figuresOf(state).filter(({ values }) => values.length > 0),
    missing: missingIn(state),
    loss: lossOf(state),
    bars: barsOf(state),
    device: backend ? `${backend.name}: ${inWords(backend.device)}` : text.starting,
    made: text.version(version, formatDay(now)),
  };
}

/** Those of the training and the test that there were, whatever has been set since; else those that the settings ask for. */
function imagesOf({ settings, dataSet, run, reports }: PlaygroundState): string {
  const train = run.plan?.imagesPerEpoch ?? Math.min(settings.trainSize, dataSet.counts.train);
  const test = reports.float?.accuracy?.images ?? Math.min(settings.testSize, dataSet.counts.test);
  return text.images(formatCount(train), formatCount(test));
}

function trainingOf({ model }: PlaygroundState): readonly string[] {
  const trained = model && model.step > 0 ? [text.steps(formatCount(model.step))] : [];
  if (model?.origin.kind === 'imported') return [text.weightsOf(inWords(model.origin.fileName)), ...trained];
  return trained.length > 0 ? trained : [text.notTrained];
}

/** As the scoreboard calls them. */
function modelsOf({ chosen, reports }: PlaygroundState): readonly CardModel[] {
  const { roles } = words.scoreboard.choice;
  return ids.flatMap((id) => {
    const report = reports[id];
    const name = chosen[id]?.name ?? (report && lookOf(report).name);
    return name === undefined ? [] : [{ id, role: roles[id], name: inWords(name) }];
  });
}

const fileBytesOf = ({ reports, model }: PlaygroundState, id: ModelId): number | undefined =>
  reports[id]?.fileBytes ?? (id === 'float' ? model?.floatBytes : undefined);

function figuresOf(state: PlaygroundState): readonly CardFigure[] {
  const { reports, comparison } = state;
  const { float, int8 } = reports;
  const both = float && int8;
  const valuesOf = (value: (id: ModelId) => Omit<CardValue, 'model'> | undefined): readonly CardValue[] =>
    ids.flatMap((id) => {
      const found = value(id);
      return found ? [{ model: id, ...found }] : [];
    });
  const inPlain = (sentence: string) => ({ note: plain(sentence) });
  return [
    {
      kind: 'accuracy',
      title: plain(words.scoreboard.accuracy(float?.accuracy?.images)),
      values: valuesOf((id) => accuracyOf(reports[id])),
      ...(comparison && inPlain(accuracyInWords(reports, comparison))),
    },
    {
      kind: 'bytes',
      title: text.bytes,
      values: valuesOf((id) => {
        const bytes = fileBytesOf(state, id);
        return bytes === undefined ? undefined : { value: formatBytes(bytes) };
      }),
      ...(both && inPlain(bytesInWords(float.fileBytes, int8.fileBytes))),
    },
    {
      kind: 'latency',
      title: plain(words.scoreboard.latency),
      values: valuesOf((id) => {
        const latency = reports[id]?.latency;
        return latency && { value: formatMilliseconds(latency.median) };
      }),
      ...(float?.latency && int8?.latency && inPlain(latencyInWords(float, int8))),
    },
    {
      kind: 'changed',
      title: words.scoreboard.changed,
      values: comparison
        ? [{ value: formatCount(comparison.changed), detail: text.ofImages(formatCount(comparison.images)) }]
        : [],
      ...(comparison && comparison.changed > 0 && { note: changesInWords(comparison) }),
    },
  ];
}

function accuracyOf(report: Report | undefined): Omit<CardValue, 'model'> | undefined {
  if (!report?.accuracy) return undefined;
  const { correct, images } = report.accuracy;
  const { low, high } = accuracyInterval(correct, images);
  const detail = text.interval(formatPercent(low), formatPercent(high));
  return { value: formatPercent(percentCorrect(report.accuracy)), detail };
}

function changesInWords({ better, worse, bothWrong }: NonNullable<PlaygroundState['comparison']>): string {
  const { better: more, worse: fewer, bothWrong: neither } = words.scoreboard;
  return enumerated([more(better), fewer(worse), neither(bothWrong)]);
}

/** `[levels|level]` reads "levels": a picture has no terms to open. */
const plain = (sentence: string): string => sentence.replace(/\[([^[\]|]*)[^[\]]*\]/g, '$1');

function missingIn({ model, reports, comparison }: PlaygroundState): readonly string[] {
  const { float, int8 } = reports;
  const { missing } = text;
  if (!model) return [missing.model];
  if (!int8) return [...(float?.accuracy ? [] : [missing.accuracy]), missing.candidate];
  return [
    ...(float?.accuracy ? [] : [missing.accuracy]),
    ...(float?.accuracy && !comparison ? [missing.candidateAccuracy] : []),
    ...(float?.latency && int8.latency ? [] : [missing.latency]),
  ];
}

function lossOf({ run, settings, model }: PlaygroundState): CardLoss {
  const { points, first, last } = lossSeries(run.record.steps, settings.smoothing);
  const title = words.training.loss.heading;
  if (!first || !last)
    return { title, caption: model?.origin.kind === 'imported' ? text.noLoss : text.noLossYet, points: [] };
  return {
    title,
    caption: text.lossFromTo(formatLoss(first.loss), formatLoss(last.smoothed)),
    points: points.filter(({ loss, smoothed }) => Number.isFinite(loss) && Number.isFinite(smoothed)),
  };
}

function barsOf(state: PlaygroundState): CardBars {
  const bars = modelsOf(state).flatMap(({ id, role }) => {
    const bytes = fileBytesOf(state, id);
    return bytes === undefined ? [] : [{ model: id, name: role, bytes, label: formatBytes(bytes) }];
  });
  return { title: text.bytes, bars };
}
