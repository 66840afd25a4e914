import type { DataSetInfo } from '../core/dataset/dataset-info.ts';
import { usePlaygroundState } from './playground-context.ts';

export interface DataSet extends DataSetInfo {
  /** What a class is called. */
  readonly nameOf: (label: number) => string;
}

/** The data set that the page has, with the names of its classes. */
export function useDataSet(): DataSet {
  const info = usePlaygroundState(({ dataSet }) => dataSet);
  return { ...info, nameOf: (label) => info.classNames[label] ?? String(label) };
}
