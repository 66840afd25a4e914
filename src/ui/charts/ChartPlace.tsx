import { type ReactNode, Suspense } from 'react';

/** Keeps a chart's room while its code is on the way, so that nothing jumps when it comes. */
export function ChartPlace({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  return (
    <div style={{ minHeight: height }}>
      <Suspense>{children}</Suspense>
    </div>
  );
}
