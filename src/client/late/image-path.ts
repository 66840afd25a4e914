/** Follows one image through the models while the view of layers is open: one question at a time, and the newest state of things next. */
import type { StoreApi } from 'zustand/vanilla';
import type { ChosenPlace } from '../../core/quantization/explain/chosen-value.ts';
import { brightestOf, fillStages } from '../../core/quantization/explain/stages.ts';
import type { ImagePath } from '../../core/results/image-path.ts';
import type { ViewName } from '../../core/settings/views.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import type { Connection } from '../engine/connection.ts';
import type { FollowedImage } from '../store/slices/late/image-path.ts';
import type { PlaygroundState } from '../store/state.ts';

/** A test image, by its place in the file, or what the models are tried on at present. */
type Wish = number | 'trial';

export interface ImagePathActions {
  /** Shows the way of this image from now on. */
  follow(image: Wish): Promise<void>;
  /** Opens the view of layers with the way of this image. Back returns to the view before. */
  showPath(image: Wish): Promise<void>;
  /** The page has led the person to the path that was asked for. */
  foundPath(): void;
  /** Shows how this value comes about. */
  choosePlace(chosen: ChosenPlace): void;
}

/** While training goes on, the answers take at most this part of the time. */
const shareWhileTraining = 1 / 20;

export class ImagePathFollower implements ImagePathActions {
  readonly #store: StoreApi<PlaygroundState>;
  readonly #connection: Connection;
  readonly #show: (view: ViewName) => void;
  /** The image that was asked for last and has not come. */
  #wish: symbol | undefined;
  #asking = false;
  #isOutOfDate = false;
  /** No answer is due before, in milliseconds as `performance.now` counts them. */
  #restsUntil = 0;

  /** show: opens a view. */
  constructor(store: StoreApi<PlaygroundState>, connection: Connection, show: (view: ViewName) => void) {
    this.#store = store;
    this.#connection = connection;
    this.#show = show;
    store.subscribe(({ settings }, before) => {
      if (settings.view === 'layers' && before.settings.view !== 'layers') void this.#open();
    });
    if (this.#isOpen()) void this.#open();
  }

  hear({ type }: EngineEvent): void {
    if (!this.#isOpen()) return;
    const mayBring = type === 'data-progress' || type === 'data-set';
    if (mayBring && !this.#store.getState().followed) void this.#open();
    const hasMoved = type === 'steps' && performance.now() >= this.#restsUntil;
    if (type === 'shelf' || type === 'model' || hasMoved) void this.#refresh();
  }

  readonly follow = async (image: Wish): Promise<void> => {
    const wish = Symbol(String(image));
    this.#wish = wish;
    const followed = image === 'trial' ? this.#trial() : await this.#testImage(image);
    if (this.#wish !== wish) return;
    this.#wish = undefined;
    if (!followed) return;
    this.#store.setState({ followed });
    await this.#refresh();
  };

  readonly showPath = async (image: Wish): Promise<void> => {
    const following = this.follow(image);
    this.#store.setState({ pathIsWanted: true });
    this.#show('layers');
    await following;
  };

  async #testImage(index: number): Promise<FollowedImage | undefined> {
    const image = await this.#connection.ask('testImage', { index });
    return image && { subject: { kind: 'test-image', index, label: image.label }, pixels: image.pixels };
  }

  #trial(): FollowedImage | undefined {
    const { trial } = this.#store.getState();
    return trial && { subject: trial.subject, pixels: trial.pixels };
  }

  readonly foundPath = (): void => this.#store.setState({ pathIsWanted: false });

  readonly choosePlace = (chosenPlace: ChosenPlace): void => {
    this.#store.setState({ chosenPlace });
    void this.#refresh();
  };

  #isOpen(): boolean {
    return this.#store.getState().settings.view === 'layers';
  }

  async #open(): Promise<void> {
    if (this.#store.getState().followed || this.#wish) await this.#refresh();
    else await this.follow(0);
  }

  async #refresh(): Promise<void> {
    this.#isOutOfDate = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#isOutOfDate && this.#isOpen()) {
      this.#isOutOfDate = false;
      await this.#ask();
    }
    this.#asking = false;
  }

  async #ask(): Promise<void> {
    const { followed, chosenPlace } = this.#store.getState();
    if (!followed) return;
    const began = performance.now();
    const imagePath = await this.#connection.ask('imagePath', {
      pixels: followed.pixels,
      chosen: chosenPlace,
    });
    const ended = performance.now();
    this.#restsUntil = ended + (ended - began) / shareWhileTraining;
    if (!imagePath) return;
    this.#store.setState({ imagePath });
    this.#chooseSomething(imagePath);
  }

  /** There is always an arithmetic to look at: of another network, it is that of the largest value of its first layer. */
  #chooseSomething({ image, baseline, candidate }: ImagePath): void {
    const path = baseline ?? candidate;
    if (!path || path.chosen || this.#isOutOfDate) return;
    const first = fillStages(path.spec, image, path.outputs)[1];
    if (first) this.choosePlace({ stage: 1, place: brightestOf(first) });
  }
}
