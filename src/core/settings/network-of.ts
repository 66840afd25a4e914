/** Turns what a person has chosen into the network that it stands for. */
import { parseNetwork } from '../network/parse.ts';
import { type InputGeometry, type NetworkSpec, sameGeometry } from '../network/spec.ts';
import type { Settings } from './settings.ts';

/** What was asked for last: specs are compared and described by identity, so that the same question gets the same answer. */
let last: { readonly text: string; readonly spec: NetworkSpec } | undefined;

/** geometry: image size, channels and classes of the data set at hand. Throws NetworkError where the blocks do not fit it. */
export function networkOf(
  { network: text }: Pick<Settings, 'network'>,
  geometry: InputGeometry,
): NetworkSpec {
  if (last?.text === text && sameGeometry(last.spec, geometry) && last.spec.dataset === geometry.dataset)
    return last.spec;
  const spec = parseNetwork(text, geometry);
  last = { text, spec };
  return spec;
}
