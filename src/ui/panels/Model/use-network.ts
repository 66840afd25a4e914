import { useMemo, useState } from 'react';
import { geometryOf } from '../../../core/dataset/dataset-info.ts';
import { type ReadNetwork, readNetworkText } from '../../../core/network/editing/read-text.ts';
import type { InputGeometry } from '../../../core/network/spec.ts';
import { usePlayground, usePlaygroundState } from '../../playground-context.ts';

export interface ChosenNetwork {
  /** The one value that text and blocks show. */
  readonly text: string;
  /** Of the images that are there. */
  readonly geometry: InputGeometry;
  readonly read: ReadNetwork;
  /** text: as `formatNetwork` gives it. */
  readonly choose: (text: string) => void;
  /** Takes the last choice back; undefined where none was made. */
  readonly undo: (() => void) | undefined;
}

/** The network that a person has chosen, for the images at hand, with what was chosen before it. */
export function useNetwork(): ChosenNetwork {
  const { change } = usePlayground();
  const text = usePlaygroundState((state) => state.settings.network);
  const dataSet = usePlaygroundState((state) => state.dataSet);
  const [past, setPast] = useState<readonly string[]>([]);
  const geometry = useMemo(() => geometryOf(dataSet), [dataSet]);
  const read = useMemo(() => readNetworkText(text, geometry), [text, geometry]);
  const last = past.at(-1);
  return {
    text,
    geometry,
    read,
    choose(chosen) {
      if (chosen === text) return;
      setPast([...past, text]);
      change('network', chosen);
    },
    undo:
      last === undefined
        ? undefined
        : () => {
            setPast(past.slice(0, -1));
            change('network', last);
          },
  };
}
