/** Whether a run can be opened: with what is exported and imported, nobody finds out later. */

import { formatNetwork } from '../../../core/network/format.ts';
import { sameGeometry } from '../../../core/network/spec.ts';
import type { RunContent } from '../../../core/runs/run-content.ts';
import { rowsOf } from '../../../core/runs/run-content.ts';
import { messageOf } from '../../../core/told.ts';
import { storedWork } from '../../workspace/stored-work.ts';
import { told } from '../telling.ts';

type Parts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** The message that says what is wrong with a run; undefined where it is sound. */
export function faultOf(id: string, record: RunContent, parts: Parts): string | undefined {
  try {
    const { problem, kept } = storedWork({ record: record.work, parts, savedAt: 0, damagedParts: [] });
    if (problem !== undefined) return problem;
    const { network, geometry } = record.work.model;
    const { spec } = kept.state;
    if (formatNetwork(spec) !== network || !sameGeometry(spec, geometry))
      return told('kept-runs/other-network', { found: formatNetwork(spec), wanted: network });
    if (rowsOf(id, record, 0).length === 0) return told('kept-runs/no-models');
    return faultOfAnswers(parts);
  } catch (error) {
    return messageOf(error);
  }
}

/** What a model says of the test images is a byte an image, like the labels beside it. */
function faultOfAnswers(parts: Parts): string | undefined {
  for (const [name, { length }] of parts) {
    const [kind, ...model] = name.split('/');
    if (kind !== 'predictions') continue;
    const labels = parts.get(['labels', ...model].join('/'));
    if (labels?.length !== length) return told('kept-runs/labels-do-not-fit', { part: name });
  }
  return undefined;
}
