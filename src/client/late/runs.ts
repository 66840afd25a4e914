/** What the view of runs shows and does. */
import type { StoreApi } from 'zustand/vanilla';
import { type Agreement, compare } from '../../core/metrics/compare.ts';
import type { RunMark, RunRow } from '../../core/results/run-row.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Connection } from '../engine/connection.ts';
import type { PlaygroundState } from '../store/state.ts';

export interface RunActions {
  /** Takes up the run of a row as it was kept; what the page has is left behind. */
  openRun(row: RunRow): Promise<void>;
  /** Says something of a row. */
  markRun(row: string, change: RunMark): Promise<void>;
  /** Removes runs for good. */
  removeRuns(ids: readonly string[]): Promise<void>;
  /** Chooses the rows that are looked at together. choose: from the ids of those that are, in the order of choice, to those that are to be. */
  selectRuns(choose: (selected: readonly string[]) => readonly string[]): Promise<void>;
}

export class RunsReader {
  readonly #store: StoreApi<PlaygroundState>;
  readonly #connection: Connection;
  #asking = false;
  #isOutOfDate = false;

  constructor(store: StoreApi<PlaygroundState>, connection: Connection) {
    this.#store = store;
    this.#connection = connection;
    store.subscribe((state, before) => {
      if (mayAsk(state) && !mayAsk(before)) void this.#refresh();
      else if (mayAsk(state) && state.settings.smoothing !== before.settings.smoothing)
        void this.#lookAtSelected();
    });
    void this.#refresh();
  }

  hear({ type }: EngineEvent): void {
    if (type === 'runs-changed') void this.#refresh();
  }

  async #refresh(): Promise<void> {
    this.#isOutOfDate = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#isOutOfDate && mayAsk(this.#store.getState())) {
      this.#isOutOfDate = false;
      const runs = await this.#connection.ask('runs', undefined);
      if (!runs) continue;
      const isThere = (row: string) => runs.some(({ id }) => id === row);
      const { selectedRuns } = this.#store.getState();
      this.#store.setState({ runs, selectedRuns: selectedRuns.filter(isThere) });
      this.#store.setState({ runComparisons: await this.#comparisons(runs) });
      this.#store.setState({ runSizes: (await this.#connection.ask('runSizes', undefined)) ?? [] });
      await this.#lookAtSelected();
    }
    this.#asking = false;
  }

  /** Each row beside the baseline, where there is one. */
  async #comparisons(runs: readonly RunRow[]): Promise<ReadonlyMap<string, Agreement>> {
    const baseline = runs.find(({ isBaseline }) => isBaseline);
    if (!baseline) return new Map();
    const answers = (await this.#connection.ask('runAnswers', { rows: runs.map(({ id }) => id) })) ?? [];
    const theirs = answers.find(({ row }) => row === baseline.id);
    const others = answers.filter((one) => theirs && one !== theirs && sameLabels(one.labels, theirs.labels));
    return new Map(
      others.map(({ row, predictions, labels }) => [
        row,
        compare(theirs?.predictions ?? predictions, predictions, labels),
      ]),
    );
  }

  async open({ run, id, kind }: RunRow): Promise<void> {
    const { settings } = this.#store.getState();
    const model = kind === 'training' ? undefined : id.slice(run.length + 1);
    await this.#connection.run('openRun', { settings, run, model });
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#connection.tell((engine) => engine.removeRuns(ids));
  }

  async select(choose: (selected: readonly string[]) => readonly string[]): Promise<void> {
    this.#store.setState(({ selectedRuns }) => ({ selectedRuns: choose(selectedRuns) }));
    await this.#lookAtSelected();
  }

  /** Curves are asked for anew: they have other smoothing, or the run has gone on. */
  async #lookAtSelected(): Promise<void> {
    const { selectedRuns: rows, settings, runAnswers, runCurves } = this.#store.getState();
    if (rows.length === 0) return;
    const answers = (await this.#connection.ask('runAnswers', { rows })) ?? [];
    const curves = (await this.#connection.ask('runCurves', { rows, smoothing: settings.smoothing })) ?? [];
    this.#store.setState({
      runAnswers: new Map([...runAnswers, ...answers.map((one) => [one.row, one] as const)]),
      runCurves: new Map([...runCurves, ...curves.map((one) => [one.run, one] as const)]),
    });
  }

  async mark(row: string, change: RunMark): Promise<void> {
    await this.#connection.tell((engine) => engine.markRun(row, change));
  }
}

const sameLabels = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((label, index) => label === b[index]);

const mayAsk = ({ settings, engine }: PlaygroundState): boolean =>
  settings.view === 'runs' && engine === 'running';
