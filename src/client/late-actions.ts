/** Actions whose code comes with the late code: what hands files out, what brings images, and the search for remedies. */
import type { StoreApi } from 'zustand/vanilla';
import type { Connection } from './engine/connection.ts';
import type { DataActions } from './late/data-actions.ts';
import { loadLateCode } from './late/late-code.ts';
import type { ChangeRemedies, RemedyActions } from './late/remedy-actions.ts';
import type { SaveActions } from './late/saving/save-actions.ts';
import type { PlaygroundState } from './store/state.ts';

type LoadedActions = DataActions & SaveActions & RemedyActions;

export type LateActions = LoadedActions & OfflineActions;

interface OfflineActions {
  /** Makes the page work without a network, as far as the browser lets it. */
  keepOffline(): Promise<void>;
  /** Loads the page again, in the version that is waiting. */
  useNewVersion(): Promise<void>;
}

/** offerLeftWork: offers what was left behind. fail: tells a person what went wrong. */
export function lateActions(
  store: StoreApi<PlaygroundState>,
  connection: Connection,
  offerLeftWork: () => Promise<void>,
  change: ChangeRemedies,
  fail: (error: unknown) => void,
): LateActions {
  const later =
    <Given extends readonly unknown[]>(act: (actions: LoadedActions, ...given: Given) => Promise<void>) =>
    async (...given: Given): Promise<void> => {
      try {
        const { dataActions, remedyActions, saveActions } = await loadLateCode();
        const actions = {
          ...dataActions(store, connection, offerLeftWork),
          ...saveActions(store, connection),
          ...remedyActions(store, connection, change),
        };
        await act(actions, ...given);
      } catch (error) {
        fail(error);
      }
    };
  return {
    exportModel: later((actions, model, format) => actions.exportModel(model, format)),
    exportScript: later((actions) => actions.exportScript()),
    exportMetrics: later((actions) => actions.exportMetrics()),
    exportPredictions: later((actions) => actions.exportPredictions()),
    exportSweep: later((actions, say) => actions.exportSweep(say)),
    exportRuns: later((actions, rows) => actions.exportRuns(rows)),
    exportRunsAs: later((actions, kind) => actions.exportRunsAs(kind)),
    exportReport: later((actions, rows, write) => actions.exportReport(rows, write)),
    importRuns: later((actions, files) => actions.importRuns(files)),
    exportData: later((actions) => actions.exportData()),
    chooseTarget: later((actions, target) => actions.chooseTarget(target)),
    findRemedies: later((actions) => actions.findRemedies()),
    importData: later((actions, files) => actions.importData(files)),
    importDrawings: later((actions, drawn) => actions.importDrawings(drawn)),
    giveUpOwnData: later((actions) => actions.giveUpOwnData()),
    renameData: later((actions, name, classNames) => actions.renameData(name, classNames)),
    async keepOffline() {
      // Nobody asked for it, so nobody is told where its code cannot be had.
      const code = await loadLateCode().catch(() => undefined);
      await code?.keepOffline(store);
    },
    async useNewVersion() {
      await (await loadLateCode()).useNewVersion();
    },
  };
}
