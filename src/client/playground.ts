/** The page without its looks: a store, and the actions that a person has. */
import { createStore } from 'zustand/vanilla';
import { parseHash } from '../core/settings/hash.ts';
import { isFixed, onPage, type SettingKey, type Settings } from '../core/settings/settings.ts';
import type { ViewName } from '../core/settings/views.ts';
import { messageOf } from '../core/told.ts';
import type { EngineEvent } from '../protocol/events.ts';
import type { Playground } from './actions.ts';
import { dropActions } from './drop.ts';
import { Connection } from './engine/connection.ts';
import { hearPage } from './engine/courtesy.ts';
import { RightOfWay } from './engine/right-of-way.ts';
import { fileActions } from './file-actions.ts';
import { loadLateCode } from './late/late-code.ts';
import { lateActions } from './late-actions.ts';
import { Address } from './store/address.ts';
import { followsSettings } from './store/network-in-use.ts';
import { isOwnStep, readHash, takeStep } from './store/settings-hash.ts';
import { type Notice, withNotice, withoutNotices } from './store/slices/notices.ts';
import { roles } from './store/slices/shelf.ts';
import { initialState, type PlaygroundState, withStatus } from './store/state.ts';
import { createViewers } from './viewers.ts';

/** Time that the page needs from a pressed pointer to the picture that answers the click. */
const answerMs = 150;

/** Time that the page has to draw what the worker has told, charts included. */
const drawMs = 40;

/** @param shown resolves when the page can be seen. The engine starts then: both at once would keep a small processor busy twice as long. */
export function createPlayground(shown: Promise<void> = Promise.resolve()): Playground {
  const store = createStore<PlaygroundState>(() => initialState);
  const rightOfWay = new RightOfWay();
  const address = new Address();
  const set = (change: (state: PlaygroundState) => PlaygroundState) =>
    store.setState((state) => withStatus(change(state)), true);
  const settings = () => store.getState().settings;
  const note = (notice: Omit<Notice, 'id'>) =>
    set((state) => ({ ...state, notices: withNotice(state.notices, notice) }));
  const fail = (error: unknown) => note({ kind: 'error', message: messageOf(error) });
  const dropNotices = (which: (notice: Notice) => boolean) =>
    set((state) => ({ ...state, notices: withoutNotices(state.notices, which) }));

  function takeHash(): void {
    const { settings, problems } = readHash();
    set((state) => ({ ...state, settings }));
    for (const { message } of problems) note({ kind: 'warning', message });
  }

  /** Work that is taken up from elsewhere brings its settings: they stand on the page and in its address. */
  function adoptSettings(hash: string): void {
    set((state) => ({ ...state, settings: onPage(parseHash(hash).settings, state.settings) }));
    address.show(settings());
  }

  takeHash();
  takeStep();
  let leftWorkAsked = false;
  const connection = new Connection({
    after: shown,
    store,
    giveWay: rightOfWay.shared,
    onEvent(event: EngineEvent) {
      rightOfWay.takeToDraw(drawMs);
      viewers.hear(event);
      if (event.type === 'settings') adoptSettings(event.hash);
      if (event.type === 'workspace') void offerLeftWork().catch(fail);
    },
    onAnswer(name) {
      // A pen asks sixty times a second: training would stand still.
      if (name !== 'classify') rightOfWay.takeToDraw(drawMs);
    },
  });

  const viewers = createViewers(store, connection, show, fail);

  /** What another tab left behind is offered once, on a page that comes up with nothing of its own. */
  async function offerLeftWork(): Promise<void> {
    if (leftWorkAsked) return;
    leftWorkAsked = true;
    const { model, entries } = store.getState();
    if (model && model.step === 0 && entries.length <= 1) await offerNewestLeft();
  }

  async function offerNewestLeft(): Promise<void> {
    const left = await connection.ask('leftWorkspace', undefined);
    if (!left) return;
    const { leftWork } = await loadLateCode();
    set((state) => ({ ...state, leftWorkspace: left.id }));
    note({ kind: 'information', message: leftWork(left, Date.now()), remedy: 'continue' });
  }

  /** The worker hears at once what it can take over before its next task. */
  function passOn(before: Settings): void {
    const now = settings();
    if (now.learningRate !== before.learningRate)
      void connection.tell((engine) => engine.setLearningRate(now.learningRate));
    if (now.network !== before.network) rebuildUntouched();
    if ((['backend', 'threads', 'normalisation'] as const).some((key) => now[key] !== before[key]))
      void connection.run('moveBackend', { settings: now });
  }

  /** Weights that nothing but a seed has shaped follow the settings. Others wait until a person builds the network; while something runs, these wait for Train. */
  function rebuildUntouched(): void {
    if (followsSettings(store.getState())) void reset(false);
  }

  function change<Key extends SettingKey>(key: Key, value: Settings[Key]): void {
    const before = settings();
    if (before[key] === value || isFixed(before, key)) return;
    set((state) => ({ ...state, settings: { ...state.settings, [key]: value } }));
    address.show(settings());
    passOn(before);
  }

  function show(view: ViewName): void {
    if (settings().view === view) return;
    rightOfWay.take(answerMs);
    set((state) => ({ ...state, settings: { ...state.settings, view } }));
    address.step(settings());
  }

  /** Back and forward lead to a view. The other settings stay as they are now. */
  function returnToStep(): void {
    const { view } = readHash().settings;
    set((state) => ({ ...state, settings: { ...state.settings, view } }));
    address.forget();
    address.show(settings());
  }

  window.addEventListener('hashchange', () => {
    if (isOwnStep()) {
      returnToStep();
      return;
    }
    const before = settings();
    address.forget();
    takeHash();
    takeStep();
    passOn(before);
  });
  hearPage({
    // Training takes all cores: who clicks goes first.
    onPress: () => rightOfWay.take(answerMs),
    isBusy: () => store.getState().tasks.length > 0,
    onInterruption: () => connection.hint((engine) => engine.stepAside()),
    // A page that is hidden may never be seen again.
    onHide() {
      address.flush();
      connection.hint((engine) => engine.keepSoon());
    },
  });

  const forgetQuestion = () =>
    dropNotices(({ remedy }) => remedy !== undefined && remedy in files.fileRemedies);
  const files = fileActions(store, connection, { fail, forgetQuestion, change });
  const late = lateActions(store, connection, offerNewestLeft, change, fail);
  const run = (kind: 'train' | 'evaluate' | 'quantize' | 'sweep' | 'measureLatency' | 'startAfresh') =>
    connection.run(kind, { settings: settings() });
  const reset = (keep: boolean) => connection.run('reset', { settings: settings(), keep });

  return {
    store,
    change,
    show,
    train: () => run('train'),
    pause: () => connection.tell((engine) => engine.pause()),
    resume: () => connection.tell((engine) => engine.resume()),
    stop: () => connection.tell((engine) => engine.stop()),
    reset: () => reset(false),
    buildNetwork: () => reset(true),
    evaluate: () => run('evaluate'),
    quantize: () => run('quantize'),
    sweep: () => run('sweep'),
    measureLatency: () => run('measureLatency'),
    measureLayers: () =>
      connection.run('measureLayers', { settings: settings(), batch: store.getState().layerBatch }),
    chooseLayerBatch: (layerBatch) => store.setState({ layerBatch }),
    startAfresh: () => run('startAfresh'),
    assign: (model, entry) => connection.tell((engine) => engine.assign(roles[model], entry)),
    ...files,
    ...late,
    ...dropActions({ ...files, ...late, ...viewers.actions }, fail),
    choosePictureSide: (pictureSide) => store.setState({ pictureSide }),
    showImages(selection) {
      set((state) => ({ ...state, selection }));
      show('images');
    },
    ...viewers.actions,
    remedies: {
      'retry-data': async () => {
        dropNotices(({ remedy }) => remedy === 'retry-data');
        set((state) => ({ ...state, dataFailed: false }));
        await connection.run('loadData', { retrying: true });
      },
      restart: async () => {
        dropNotices(({ remedy }) => remedy === 'restart');
        await connection.restart();
      },
      ...files.fileRemedies,
      'use-new-version': late.useNewVersion,
      recover: async () => {
        change('learningRate', settings().learningRate / 2);
        await connection.run('recover', {});
      },
      continue: async () => {
        dropNotices(({ remedy }) => remedy === 'continue');
        const { leftWorkspace: workspace } = store.getState();
        if (workspace) await connection.run('continueWorkspace', { settings: settings(), workspace });
      },
    },
    dismiss: (id) => dropNotices((notice) => notice.id === id),
    fail,
  };
}
