/** A page about runs that stands alone: it runs no script, asks nobody for anything, and can be printed. */

import { settingsInWords } from '../../../../client/views/runs/runs-list.ts';
import { accuracyInterval } from '../../../../core/metrics/significance.ts';
import { percentCorrect } from '../../../../core/results/accuracy.ts';
import type { RunCurves } from '../../../../core/results/run-curves.ts';
import type { RunRow } from '../../../../core/results/run-row.ts';
import { formatChance } from '../../../chance.ts';
import { formatDay } from '../../../dates.ts';
import { formatBytes, formatCount, formatMilliseconds, formatPercent } from '../../../format.ts';
import { runsWords, runsReportWords as text } from '../../../words/late.ts';
import { spokenLanguage } from '../../../words/spoken.ts';
import { figures } from './figures.ts';
import { type Markup, markup } from './markup.ts';
import { styles } from './styles.ts';

/** HTML. rows: in the order in which they are to be listed. curves: of their trainings. */
export function runsReport(rows: readonly RunRow[], curves: readonly RunCurves[], exportedAt: Date): string {
  const { text: html } = markup`<!doctype html>
<html lang="${spokenLanguage()}">
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
<p class="dim">${text.about(formatCount(rows.length), formatDay(exportedAt))}</p>
<h2>${text.models}</h2>
<div class="wide" role="group" aria-label="${text.table}" tabindex="0">${table(rows)}</div>
<ul class="dim">${text.explanations.map((one) => markup`<li>${one}</li>`)}</ul>
<h2>${text.curves}</h2>
<div class="figures">${figures(rows, curves)}</div>
</main>
</body>
</html>
`;
  return html;
}

function table(rows: readonly RunRow[]): Markup {
  const headings = Object.values(text.columns);
  return markup`<table>
<thead><tr><td></td>${headings.map((heading) => markup`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${rows.map(tableRow)}</tbody>
</table>`;
}

function tableRow(row: RunRow, index: number): Markup {
  const { kind, name, note, isBaseline, dataSet, network, step, qatSteps, fileBytes, latency } = row;
  const steps =
    qatSteps > 0 ? runsWords.fineTuned(formatCount(step), formatCount(qatSteps)) : formatCount(step);
  const baseline = isBaseline && markup` <small>(${runsWords.isBaseline})</small>`;
  return markup`<tr class="${kind}"><td>${index + 1}</td><th scope="row">${name}${baseline}</th>${[
    cell('dataSet', dataSet),
    cell('network', network),
    cell('settings', settingsInWords(row) || runsWords.asByDefault),
    cell('steps', steps),
    cell('accuracy', accuracy(row)),
    cell('file', formatBytes(fileBytes)),
    cell('latency', formatMilliseconds(latency ?? Number.NaN)),
    cell('changed', changed(row)),
    cell('note', note),
  ]}</tr>
`;
}

/** On a narrow screen its heading stands beside it. */
const cell = (column: keyof typeof text.columns, content: Markup | string): Markup =>
  markup`<td data-column="${column}" data-heading="${text.columns[column]}"><div>${content}</div></td>`;

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
