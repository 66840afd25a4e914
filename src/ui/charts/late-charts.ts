import { LateModule } from '../../client/late-module.ts';
import { told } from '../../client/telling.ts';

/** The charts, loaded when the page has nothing else to do: it can be used before Recharts has come. */
export const lateCharts = new LateModule(
  () => told('page/charts'),
  () => import('./charts.ts'),
);

export type Charts = Awaited<ReturnType<typeof lateCharts.load>>;
