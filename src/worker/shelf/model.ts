/** The model that is being worked on: its weights, where they came from, how far it was trained, what comes next. */
import type { NetworkFile } from '../../core/formats/safetensors/network-reader.ts';
import { initialise } from '../../core/network/initialise.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { dequantizeNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import type { WeightsOrigin } from '../../core/results/model-report.ts';
import { dropoutGenerator } from '../network/dropout.ts';
import { Network } from '../network/network.ts';
import type { Snapshot } from '../training/snapshot.ts';

export class Model {
  readonly network: Network;
  readonly origin: WeightsOrigin;
  readonly seed: number;
  step: number;
  #random: TorchGenerator;
  readonly #leavers: (() => void)[] = [];

  private constructor(
    state: StateDict,
    origin: WeightsOrigin,
    seed: number,
    random: TorchGenerator,
    dropout: TorchGenerator,
    step: number,
  ) {
    this.network = new Network(state, undefined, dropout);
    this.origin = origin;
    this.seed = seed;
    this.#random = random;
    this.step = step;
  }

  /** Draws the order of the images; after an initialisation it stands where PyTorch's global generator stands. */
  get random(): TorchGenerator {
    return this.#random;
  }

  /** Draws what dropout leaves out while training. */
  get dropout(): TorchGenerator {
    return this.network.dropout ?? dropoutGenerator(this.seed);
  }

  /** The generator stands where it stood when it gave this snapshot. */
  goOnFrom(snapshot: Uint32Array): void {
    this.#random = TorchGenerator.restored(snapshot);
  }

  /** What `torch.manual_seed(seed)` and the constructors of the network's layers give. */
  static initialised(seed: number, spec: NetworkSpec): Model {
    const random = new TorchGenerator(seed);
    const state = initialise(random, spec);
    return new Model(state, { kind: 'initialised', seed }, seed, random, dropoutGenerator(seed), 0);
  }

  /** Weights from elsewhere. The order of the images is what a script gets that builds the network and then loads weights. */
  static loaded(state: StateDict, origin: WeightsOrigin, seed: number, step: number): Model {
    const random = new TorchGenerator(seed);
    initialise(random, state.spec);
    return new Model(state, origin, seed, random, dropoutGenerator(seed), step);
  }

  /** A quantized file gives the float model that its weights stand for. */
  static imported(file: NetworkFile, fileName: string, seed: number): Model {
    const isFloat = file.kind === 'float';
    const state = isFloat ? file.state : dequantizeNetwork(file);
    const content = isFloat ? 'float' : 'quantized';
    return Model.loaded(state, { kind: 'imported', fileName, content }, seed, 0);
  }

  /**
   * This model as it was at an earlier step, with the weights that it had. Where nothing but the seed had shaped them by then,
   * the order of the images begins anew too, as if nothing had happened since.
   */
  goneBack({ state, step }: Snapshot): Model {
    if (step === 0 && this.origin.kind === 'initialised') return Model.initialised(this.seed, this.spec);
    return Model.loaded(state, { kind: 'recovered', step }, this.seed, step);
  }

  /** A model that was stored, with the snapshots that its generators gave. */
  static stored(
    state: StateDict,
    { origin, seed, step }: Pick<Model, 'origin' | 'seed' | 'step'>,
    { generator, dropout }: { readonly generator: Uint32Array; readonly dropout: Uint32Array },
  ): Model {
    const random = TorchGenerator.restored(generator);
    return new Model(state, origin, seed, random, TorchGenerator.restored(dropout), step);
  }

  /** The same model, at the same point of its life, with its weights on the backend that is current now. */
  movedWith(state: StateDict): Model {
    return new Model(state, this.origin, this.seed, this.#random, this.dropout, this.step);
  }

  get spec(): NetworkSpec {
    return this.network.spec;
  }

  /** True when nothing but the seed has shaped the weights. */
  get untouched(): boolean {
    return this.origin.kind === 'initialised' && this.step === 0;
  }

  /** Called once, as the weights leave the backend: what lives there beside them goes too. */
  whenDisposed(leave: () => void): void {
    this.#leavers.push(leave);
  }

  dispose(): void {
    for (const leave of this.#leavers) leave();
    this.network.dispose();
  }
}
