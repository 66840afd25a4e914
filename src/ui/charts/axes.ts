/** What all charts share: quiet lines, room for figures, no animation (values change several times a second). */
export const grid = { stroke: 'var(--line)', vertical: false } as const;
export const axis = {
  stroke: 'var(--line)',
  tickLine: false,
  tick: { fill: 'var(--dim)', fontSize: 11 },
} as const;
export const margin = { top: 8, right: 12, bottom: 0, left: 0 } as const;
