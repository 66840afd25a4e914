import type { Work } from '../../core/quantization/remedies/progress/work.ts';

/** Work that nobody looks at and nobody stops. */
export const unattended: Work = { step: () => Promise.resolve() };
