/**
 * All charts, and Recharts with them, in one file of the built page. It stands on nothing but what the page has loaded already,
 * so that it can be loaded anew by itself when it could not be had (see late-charts.ts).
 */
export { AccuracyChart } from './AccuracyChart.tsx';
export { AccuracyIntervals } from './AccuracyIntervals.tsx';
export { BytesChart } from './BytesChart.tsx';
export { FrontChart } from './FrontChart.tsx';
export { LatencyChart } from './LatencyChart.tsx';
export { LossChart } from './LossChart.tsx';
export { MixesChart } from './MixesChart.tsx';
export { PredictionChart } from './PredictionChart.tsx';
export { RunCurvesChart } from './RunCurvesChart.tsx';
export { SweepChart } from './SweepChart.tsx';
