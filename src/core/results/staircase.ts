import type { Remedy } from '../quantization/remedies/remedy.ts';
import type { Attempt, Stair, StaircaseEnd, Target } from '../quantization/remedies/staircase.ts';
import type { LowBitScheme } from '../quantization/schemes/scheme.ts';

/** What remedies have brought, one after the other, on training images that were held out. */
export interface Staircase {
  readonly target: Target;
  /** Without remedies. */
  readonly scheme: LowBitScheme;
  /** Images that were held out. */
  readonly images: number;
  /** How many of them the float model gets right. */
  readonly floatCorrect: number;
  readonly calibrationImages: number;
  /** Remedies that a layer is too large for. */
  readonly passedOver: readonly Remedy[];
  readonly stairs: readonly Stair[];
  /** What is tried now, or was when it was stopped; missing once it has come to its end. */
  readonly trying?: Attempt;
  /** Missing until it has come to its end. */
  readonly end?: StaircaseEnd;
}
