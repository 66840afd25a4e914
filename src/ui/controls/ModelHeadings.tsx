import type { ModelLook } from '../models.ts';

/** The columns of a table that sets models side by side. */
export function ModelHeadings({ models }: { readonly models: readonly ModelLook[] }) {
  return models.map(({ id, name, colour }) => (
    <th key={id} scope="col" style={{ color: colour }}>
      {name}
    </th>
  ));
}
