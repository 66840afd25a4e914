/** The actions of a person that take weights in. */

import { transfer } from 'comlink';
import type { StoreApi } from 'zustand/vanilla';
import type { NormalisationName } from '../core/dataset/normalisation.ts';
import { largestWeightsFile } from '../core/formats/file-limits.ts';
import { formatNetwork } from '../core/network/format.ts';
import type { SettingKey, Settings } from '../core/settings/settings.ts';
import type { ChosenFile } from '../protocol/tasks.ts';
import type { Connection } from './engine/connection.ts';
import type { PlaygroundState } from './store/state.ts';
import { told } from './store/telling.ts';

export interface FileActions {
  /** Of one file, or of several that belong together. */
  importWeights(files: readonly File[]): Promise<void>;
  /** Loads the file that was chosen last with the network that it brings; feeds inputs as its weights want them. */
  readonly fileRemedies: Readonly<Record<'load-network' | NormalisationName, () => Promise<void>>>;
  loadTrainedWeights(): Promise<void>;
}

interface Doings {
  /** Tells a person what went wrong. */
  readonly fail: (error: unknown) => void;
  /** Takes back what was asked about a file. */
  readonly forgetQuestion: () => void;
  readonly change: <Key extends SettingKey>(key: Key, value: Settings[Key]) => void;
}

export function fileActions(
  store: StoreApi<PlaygroundState>,
  connection: Connection,
  { fail, forgetQuestion, change }: Doings,
): FileActions {
  /** The files that were chosen last. Only their content on the disk is kept in mind. */
  let last: readonly File[] = [];

  async function load(chosen: readonly File[], anyNetwork: boolean): Promise<void> {
    forgetQuestion();
    last = chosen;
    try {
      const files = await readFiles(chosen);
      const given = { settings: store.getState().settings, files, anyNetwork };
      await connection.run(
        'import',
        transfer(
          given,
          files.map(({ bytes }) => bytes.buffer),
        ),
      );
    } catch (error) {
      fail(error);
    }
  }

  function feed(normalisation: NormalisationName): Promise<void> {
    forgetQuestion();
    change('normalisation', normalisation);
    return Promise.resolve();
  }

  return {
    importWeights: (files) => load(files, false),
    fileRemedies: {
      'load-network': async () => {
        const before = store.getState().model;
        await load(last, true);
        const { model } = store.getState();
        if (model && model !== before) change('network', formatNetwork(model.spec));
      },
      dataSet: () => feed('dataSet'),
      zeroToOne: () => feed('zeroToOne'),
      minusOneToOne: () => feed('minusOneToOne'),
    },
    async loadTrainedWeights() {
      const fileName = 'simple-cnn-seed0.safetensors';
      try {
        const response = await fetch(`models/${fileName}`);
        if (!response.ok) {
          const status = String(response.status);
          throw new Error(told('notice/file-not-fetched', { file: fileName, status }));
        }
        await load([new File([await response.blob()], fileName)], false);
      } catch (error) {
        fail(error);
      }
    },
  };
}

/** No further than it takes to see that they are too long. */
async function readFiles(files: readonly File[]): Promise<ChosenFile[]> {
  const read: ChosenFile[] = [];
  let left = largestWeightsFile + 1;
  for (const file of files) {
    const bytes = new Uint8Array(await file.slice(0, left).arrayBuffer());
    left -= bytes.length;
    read.push({ name: file.name, bytes });
  }
  return read;
}
