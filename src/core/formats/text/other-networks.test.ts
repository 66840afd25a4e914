// What leaves for PyTorch of networks of many shapes: the module that the script writes takes the .pth and answers as it was recorded.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { channelsFirst, otherNetworks } from '../../../testing/networks/other-networks.ts';
import { mnist } from '../../dataset/dataset-info.ts';
import { quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { writePth, writeQuantizedPth } from '../pth/write.ts';
import { pythonNetwork } from './python-network.ts';
import { pythonScript } from './python-script.ts';

const hasTorch = spawnSync('python3', ['-c', 'import torch, numpy']).status === 0;
if (!hasTorch)
  console.log('PyTorch is not installed for python3: the modules of other networks are not run.');

/** Builds each module by its text, loads both files strictly, and compares both answers with those that were recorded. */
const check = `
import json, sys, warnings
import torch
from torch import nn
warnings.filterwarnings("ignore")
torch.backends.quantized.engine = "x86"
torch.set_num_threads(1)
for index, case in enumerate(json.load(open("cases.json"))):
    scope = {"torch": torch, "nn": nn}
    exec(case["module"], scope)
    x = torch.tensor(case["images"]).reshape(case["shape"])
    model = scope["Network"]().eval()
    quantized = torch.ao.quantization.quantize_dynamic(model, {nn.Linear}, dtype=torch.qint8)
    for kind, made in (("float", model), ("int8", quantized)):
        made.load_state_dict(torch.load(f"{index}-{kind}.pth", weights_only=True))
        with torch.no_grad():
            away = (made(x).flatten() - torch.tensor(case[kind])).abs().max().item()
        assert away < 1e-6, (case["name"], kind, away)
print("all alike")
`;

it.runIf(hasTorch)(
  'torch runs the module that is written for each, with the .pth that is written, float and int8: recorded logits within 1e-6',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'other-'));
    try {
      const cases = otherNetworks().map((other, index) => {
        const { name, state, info, count, float, int8 } = other;
        writeFileSync(join(folder, `${index}-float.pth`), writePth(state));
        writeFileSync(
          join(folder, `${index}-int8.pth`),
          writeQuantizedPth(quantizeDynamic(state, 'per-tensor')),
        );
        return {
          name,
          module: pythonNetwork(state.spec, 'Network'),
          images: [...channelsFirst(other)],
          shape: [count, info.channels, info.side, info.side],
          float: [...float],
          int8: [...int8],
        };
      });
      writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
      const said = execFileSync('python3', ['-B', '-c', check], { cwd: folder, encoding: 'utf8' });
      expect(said).toBe('all alike\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);

it.each(otherNetworks())('the script of $name holds that module', ({ state }) => {
  const nothing = { float: undefined, int8: undefined };
  const script = pythonScript({
    spec: state.spec,
    dataset: mnist,
    granularity: 'per-tensor',
    images: 10,
    batchSize: 5,
    ...nothing,
  });
  expect(script).toContain(`${pythonNetwork(state.spec, 'Network')}\n`);
});
