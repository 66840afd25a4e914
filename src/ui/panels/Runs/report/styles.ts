/** How a report looks: light or dark as its reader's system, and on paper. */
import { Markup } from './markup.ts';

/** Markup, as it has no values of anybody's: no "<" may stand in it. */
export const styles = new Markup(`
:root { color-scheme: light dark; --page: #fff; --ink: #1c2330; --dim: #5b6678; --line: #e2e6ec; --float: #2f5fd0; --int8: #b45309;
  --c0: #2f5fd0; --c1: #b45309; --c2: #1f7a50; --c3: #a2267e; --c4: #0b7285; --c5: #b42318; --c6: #6b4fbb; --c7: #5c6b00; }
@media (prefers-color-scheme: dark) {
  :root { --page: #12151b; --ink: #e7ebf2; --dim: #9aa7ba; --line: #2c3441; --float: #7aa2ff; --int8: #ffa94d;
    --c0: #7aa2ff; --c1: #ffa94d; --c2: #51cf96; --c3: #f49ad6; --c4: #5fd3e6; --c5: #ff8a80; --c6: #b9a5ff; --c7: #d0dd6a; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 14px/1.45 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 1280px; margin: 0 auto; padding: 24px 16px 48px; }
h1 { margin: 0; font-size: 24px; }
h2 { margin: 28px 0 8px; font-size: 17px; }
p { margin: 4px 0; }
ul { padding-left: 18px; }
.dim, small { color: var(--dim); }
.dim { font-size: 13px; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--dim); vertical-align: bottom; }
tbody th { min-width: 120px; overflow-wrap: anywhere; }
[data-column=network], [data-column=settings], [data-column=note] { min-width: 100px; overflow-wrap: anywhere; }
[data-column=steps], [data-column=accuracy], [data-column=file], [data-column=latency] { white-space: nowrap; }
tbody .training th { font-weight: 600; }
td:first-child { color: var(--dim); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr)); gap: 20px 32px; }
figure { max-width: 640px; margin: 0; break-inside: avoid; }
figcaption { color: var(--dim); font-size: 13px; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--dim); font-size: 11px; }
svg path { fill: none; stroke-width: 1.8; stroke-linejoin: round; }
.grid line { stroke: var(--line); }
${Array.from({ length: 8 }, (_, index) => `.c${index} path { stroke: var(--c${index}); } .c${index} text, .c${index} circle { fill: var(--c${index}); }`).join('\n')}
g.training line, g.quantization line { stroke: var(--dim); stroke-width: 1; }
g.training circle { fill: var(--float); }
g.quantization path { fill: var(--int8); }
@media screen and (max-width: 480px) { svg text { font-size: 16px; } svg .upright { display: none; } }
@media screen and (max-width: 760px) {
  thead { display: none; }
  tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--line); }
  tbody th, tbody td { display: block; padding: 2px 0; border: 0; }
  tbody td:first-child { float: left; margin-right: 8px; }
  tbody td[data-heading] { display: grid; grid-template-columns: 90px minmax(0, 1fr); }
  tbody td[data-heading]::before { color: var(--dim); content: attr(data-heading); }
  tbody td:has(div:empty) { display: none; }
}
@media print {
  @page { size: landscape; margin: 12mm; }
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  table { font-size: 10px; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`);
