/** The actions of a person that bring images, and give them up again. */
import { transfer } from 'comlink';
import type { StoreApi } from 'zustand/vanilla';
import type { BroughtData } from '../../protocol/engine.ts';
import type { DataSetSource, ImageFile } from '../../protocol/tasks.ts';
import type { Connection } from '../engine/connection.ts';
import type { PlaygroundState } from '../store/state.ts';

/** Pictures that a person has drawn, each with its class. */
export type Drawn = Omit<Extract<DataSetSource, { readonly kind: 'drawn' }>, 'kind'>;

export interface DataActions {
  /** Pictures are scaled and cropped to the side that was chosen. */
  importData(files: readonly File[]): Promise<void>;
  importDrawings(drawn: Drawn): Promise<void>;
  /** Goes back to the data set that the page comes with. */
  giveUpOwnData(): Promise<void>;
  renameData(name: string, classNames: readonly string[]): Promise<void>;
  /** Files of runs, or archives of workspaces: what comes of each is told. A person's own images that come along become the data set. */
  importRuns(files: readonly File[]): Promise<void>;
}

/** offerLeftWork: offers what was left behind. */
export function dataActions(
  store: StoreApi<PlaygroundState>,
  connection: Connection,
  offerLeftWork: () => Promise<void>,
): DataActions {
  /** Work that another data set takes the place of is kept, and can be taken up again. */
  async function replacing(replace: () => Promise<void>): Promise<void> {
    const { dataSet, model, entries } = store.getState();
    const isWorth = model !== undefined && (model.step > 0 || entries.length > 1);
    await replace();
    if (isWorth && store.getState().dataSet !== dataSet) await offerLeftWork();
  }
  const settings = () => store.getState().settings;
  const importFrom = (source: DataSetSource, moved: Transferable[] = []) =>
    replacing(() => connection.run('importData', transfer({ settings: settings(), source }, moved)));
  const renameData = (name: string, classNames: readonly string[]) =>
    connection.run('renameData', { name, classNames });

  async function importRuns(file: File): Promise<void> {
    const brought: BroughtData[] = [];
    await connection.tell(async (engine) => {
      const data = await engine.importRuns({ name: file.name, content: file });
      if (data) brought.push(data);
    });
    for (const { name, classNames, archive } of brought) {
      const before = store.getState().dataSet;
      const files = [{ path: `${name}.npz`, content: archive }];
      await importFrom({ kind: 'files', files, side: undefined });
      if (store.getState().dataSet !== before) await renameData(name, classNames);
    }
  }

  return {
    async importRuns(files) {
      for (const file of files) await importRuns(file);
    },
    importData: (files) =>
      importFrom({ kind: 'files', files: files.map(chosenFile), side: store.getState().pictureSide }),
    importDrawings: (drawn) =>
      importFrom({ kind: 'drawn', ...drawn }, [drawn.labels.buffer, drawn.pixels.buffer]),
    giveUpOwnData: () => replacing(() => connection.run('giveUpOwnData', { settings: settings() })),
    renameData,
  };
}

/** A file out of a folder knows the way to it. */
const chosenFile = (file: File): ImageFile => ({
  path: file.webkitRelativePath || file.name,
  content: file,
});
