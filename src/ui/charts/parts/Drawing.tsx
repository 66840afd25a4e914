import type { ReactElement } from 'react';
import { ResponsiveContainer } from 'recharts';

/** Gives a chart of Recharts the size of the room it has. */
export function Drawing({ children }: { readonly children: ReactElement }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      {children}
    </ResponsiveContainer>
  );
}
