import type { Work } from '../../core/quantization/remedies/work.ts';

/** Work that nobody looks at and nobody stops. */
export const unattended: Work = { step: () => Promise.resolve() };
