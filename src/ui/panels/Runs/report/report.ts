/** A page about runs that stands alone: it runs no script, asks nobody for anything, and can be printed. */
import { settingsInWords } from '../../../../client/views/runs-list.ts';
import { accuracyInterval } from '../../../../core/metrics/compare.ts';
import { percentCorrect } from '../../../../core/results/accuracy.ts';
import type { RunCurves } from '../../../../core/results/run-curves.ts';
import type { RunRow } from '../../../../core/results/run-row.ts';
import {
  formatBytes,
  formatChance,
  formatCount,
  formatMilliseconds,
  formatPercent,
} from '../../../format.ts';
import { reportWords as text } from '../../../words/late/runs-report.ts';
import { figures } from './figures.ts';
import { type Markup, markup } from './markup.ts';
import { styles } from './styles.ts';

/** HTML. rows: in the order in which they are to be listed. curves: of their trainings. */
export function runsReport(rows: readonly RunRow[], curves: readonly RunCurves[], exportedAt: Date): string {
  const { text: html } = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text.title}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>${text.title}</h1>
<p class="dim">${text.about(formatCount(rows.length), exportedAt.toISOString().slice(0, 10))}</p>
<h2>${text.models}</h2>
<div class="wide">${table(rows)}</div>
<ul class="dim">${text.explanations.map((one) => markup`<li>${one}</li>`)}</ul>
<h2>${text.curves}</h2>
${figures(rows, curves)}
</main>
</body>
</html>
`;
  return html;
}

function table(rows: readonly RunRow[]): Markup {
  return markup`<table>
<thead><tr><td></td>${text.columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(tableRow)}</tbody>
</table>`;
}

function tableRow(row: RunRow, index: number): Markup {
  const { kind, name, note, isBaseline, dataSet, network, step, qatSteps, fileBytes, latency } = row;
  const steps = qatSteps > 0 ? text.fineTuned(formatCount(step), formatCount(qatSteps)) : formatCount(step);
  return markup`<tr class="${kind}"><td>${index + 1}</td><th scope="row">${name}${
    isBaseline && markup` <small>(${text.baseline})</small>`
  }</th><td>${dataSet}</td><td>${network}</td><td>${
    settingsInWords(row) || text.asByDefault
  }</td><td class="number">${steps}</td><td class="number">${accuracy(row)}</td><td class="number">${formatBytes(
    fileBytes,
  )}</td><td class="number">${formatMilliseconds(
    latency ?? Number.NaN,
  )}</td><td class="number">${changed(row)}</td><td>${note}</td></tr>
`;
}

function accuracy({ accuracy }: RunRow): Markup | string {
  if (!accuracy) return text.none;
  const { correct, images } = accuracy;
  const { low, high } = accuracyInterval(correct, images);
  return markup`${formatPercent(percentCorrect(accuracy))}<br><small>${formatPercent(low)} – ${formatPercent(
    high,
  )}<br>${text.of(formatCount(correct), formatCount(images))}</small>`;
}

function changed({ changed }: RunRow): Markup | string {
  if (!changed) return text.none;
  const { better, worse, pValue } = changed;
  const split = text.split(formatCount(better), formatCount(worse), formatChance(pValue));
  return markup`${formatCount(changed.changed)}<br><small>${split}</small>`;
}
