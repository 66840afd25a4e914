/** What went wrong or should be known, each with what can be done about it. */

import type { NormalisationName } from '../../../core/dataset/normalisation.ts';
import type { TaskKind, TaskReport } from '../../../protocol/tasks.ts';
import type { EventOf, Slice } from '../slice.ts';
import { told } from '../telling.ts';

/** What a person can do about a notice, by one button on it. */
export type Remedy =
  | 'retry-data'
  | 'restart'
  | 'recover'
  | 'continue'
  | 'load-network'
  | 'use-new-version'
  | NormalisationName;

export interface Notice {
  readonly id: number;
  readonly kind: 'error' | 'warning' | 'information';
  /** See core/told.ts. */
  readonly message: string;
  readonly remedy?: Remedy;
}

export interface NoticesSlice {
  readonly notices: readonly Notice[];
}

export const noticesSlice: Slice<NoticesSlice> = {
  initial: { notices: [] },
  reduce({ notices }, event) {
    switch (event.type) {
      case 'task':
        return hearTask(notices, event.task);
      case 'backend':
        return noteUnavailable(notices, event);
      case 'diverged':
        return added(notices, { kind: 'error', message: divergedMessage(event), remedy: 'recover' });
      case 'model':
      case 'run-started':
        return { notices: withoutNotices(notices, ({ remedy }) => remedy === 'recover') };
      case 'warning':
      case 'information':
        return added(notices, { kind: event.type, message: event.message, ...remedyOf(event) });
      case 'device-lost':
        return added(notices, { kind: 'error', message: event.message, remedy: 'restart' });
      default:
        return undefined;
    }
  },
};

/** Adds a notice. One that says the same as an older one replaces it. */
export function withNotice(notices: readonly Notice[], notice: Omit<Notice, 'id'>): readonly Notice[] {
  const others = notices.filter((other) => other.message !== notice.message);
  const id = 1 + Math.max(0, ...notices.map((other) => other.id));
  return [...others, { ...notice, id }];
}

/** Removes some notices: one that was dismissed, or all that offer a remedy that was taken. */
export function withoutNotices(
  notices: readonly Notice[],
  which: (notice: Notice) => boolean,
): readonly Notice[] {
  return notices.filter((notice) => !which(notice));
}

const remedyOf = ({ remedy }: { readonly remedy?: Remedy }) => remedy && { remedy };

const added = (notices: readonly Notice[], notice: Omit<Notice, 'id'>): NoticesSlice => ({
  notices: withNotice(notices, notice),
});

/** Work that is begun here is no longer to be given up for what another tab left. */
const givesUpOffer: readonly TaskKind[] = [
  'train',
  'import',
  'importData',
  'giveUpOwnData',
  'quantize',
  'findRemedies',
  'sweep',
  'continueWorkspace',
];

function hearTask(
  notices: readonly Notice[],
  { kind, phase, problem }: TaskReport,
): NoticesSlice | undefined {
  if (phase === 'running' && givesUpOffer.includes(kind)) {
    const left = withoutNotices(notices, ({ remedy }) => remedy === 'continue');
    return left.length < notices.length ? { notices: left } : undefined;
  }
  if (problem === undefined) return undefined;
  return added(notices, {
    kind: 'error',
    message: problem,
    ...(kind === 'loadData' && { remedy: 'retry-data' }),
  });
}

/** A backend that was asked for and cannot be had is told, and so is what makes training slow though the processor could. */
function noteUnavailable(
  notices: readonly Notice[],
  { name, passedOver, unavailable }: EventOf<'backend'>,
): NoticesSlice | undefined {
  const [wished] = passedOver;
  const simd = passedOver.find((other) => other.name === 'simd');
  if (!unavailable && name === 'cpu' && simd) {
    const message = told('notice/simd-unavailable', { reason: simd.reason });
    return added(notices, { kind: 'warning', message });
  }
  if (!unavailable || !wished) return undefined;
  const { reason } = wished;
  const message = told('notice/backend-unavailable', { wished: wished.name, reason, present: name });
  return added(notices, { kind: 'warning', message });
}

const divergedMessage = ({ step, lastGoodStep, learningRate }: EventOf<'diverged'>): string =>
  told('notice/diverged', { step: String(step), learningRate, lastGoodStep: String(lastGoodStep) });
