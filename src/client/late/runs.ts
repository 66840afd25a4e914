/** What the view of runs shows and does. */
import type { StoreApi } from 'zustand/vanilla';
import { type Agreement, compare } from '../../core/metrics/compare.ts';
import type { RunMark, RunRow } from '../../core/results/run-row.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Connection } from '../engine/connection.ts';
import { OneAtATime } from '../engine/one-at-a-time.ts';
import type { PlaygroundState } from '../store/state.ts';
import { areOfSameImages } from '../views/runs/pair.ts';

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
  readonly #list = new OneAtATime(() => this.#askList());
  readonly #selected = new OneAtATime(() => this.#askSelected());

  constructor(store: StoreApi<PlaygroundState>, connection: Connection) {
    this.#store = store;
    this.#connection = connection;
    store.subscribe((state, before) => {
      if (!mayAsk(state)) return;
      if (!mayAsk(before)) void this.#list.ask();
      else if (state.settings.smoothing !== before.settings.smoothing) void this.#selected.ask();
    });
    void this.#list.ask();
  }

  hear({ type }: EngineEvent): void {
    if (type === 'runs-changed') void this.#list.ask();
  }

  async #askList(): Promise<void> {
    if (!mayAsk(this.#store.getState())) return;
    const runs = await this.#connection.ask('runs', undefined);
    if (!runs) return;
    const isThere = (row: string) => runs.some(({ id }) => id === row);
    this.#store.setState(({ selectedRuns }) => ({ runs, selectedRuns: selectedRuns.filter(isThere) }));
    const runComparisons = await this.#comparisons(runs);
    const runSizes = (await this.#connection.ask('runSizes', undefined)) ?? [];
    this.#store.setState({ runComparisons, runSizes });
    await this.#selected.ask();
  }

  /** Each row beside the baseline, where there is one. */
  async #comparisons(runs: readonly RunRow[]): Promise<ReadonlyMap<string, Agreement>> {
    const baseline = runs.find(({ isBaseline }) => isBaseline);
    if (!baseline) return new Map();
    const answers = (await this.#connection.ask('runAnswers', { rows: runs.map(({ id }) => id) })) ?? [];
    const theirs = answers.find(({ row }) => row === baseline.id);
    const others = answers.filter((one) => theirs && one !== theirs && areOfSameImages(one, theirs));
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
    await this.#selected.ask();
  }

  async #askSelected(): Promise<void> {
    const { selectedRuns: rows, settings } = this.#store.getState();
    if (rows.length === 0) return;
    const { smoothing } = settings;
    const answers = (await this.#connection.ask('runAnswers', { rows })) ?? [];
    const curves = (await this.#connection.ask('runCurves', { rows, smoothing })) ?? [];
    this.#store.setState({
      runAnswers: new Map(answers.map((one) => [one.row, one])),
      runCurves: new Map(curves.map((one) => [one.run, one])),
    });
  }

  async mark(row: string, change: RunMark): Promise<void> {
    await this.#connection.tell((engine) => engine.markRun(row, change));
  }
}

const mayAsk = ({ settings, engine }: PlaygroundState): boolean =>
  settings.view === 'runs' && engine === 'running';
