/** The charts, loaded when they are first drawn: the page can be used before Recharts has come. */
import { lazy } from 'react';

export const LossChart = lazy(async () => ({ default: (await import('./LossChart.tsx')).LossChart }));
export const AccuracyChart = lazy(async () => ({
  default: (await import('./AccuracyChart.tsx')).AccuracyChart,
}));
export const AccuracyIntervals = lazy(async () => ({
  default: (await import('./AccuracyIntervals.tsx')).AccuracyIntervals,
}));
export const BytesChart = lazy(async () => ({ default: (await import('./BytesChart.tsx')).BytesChart }));
export const SweepChart = lazy(async () => ({ default: (await import('./SweepChart.tsx')).SweepChart }));
export const LatencyChart = lazy(async () => ({
  default: (await import('./LatencyChart.tsx')).LatencyChart,
}));
