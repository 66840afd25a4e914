/**
 * "Reproduce in PyTorch": a Python script that loads the exported float weights, quantizes them as the page did, evaluates
 * both models on the test set and prints what comes out beside what the page measured. It needs torch and nothing else.
 */
import { isSimpleCnn } from '../../network/presets.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { Granularity } from '../../quantization/grid/weights.ts';
import { exportFileName } from '../export-formats.ts';
import { type ImagesProgram, imagesProgram, type ScriptImages } from './python-images.ts';
import { pythonNetwork } from './python-network.ts';

/** What the page measured of one model. */
interface MeasuredModel {
  readonly fileBytes: number;
  /** Test images answered right; absent where the model was not evaluated. */
  readonly correct?: number | undefined;
}

export interface ReproductionFacts {
  readonly spec: NetworkSpec;
  /** Whose test images both models are asked about. */
  readonly dataset: ScriptImages;
  readonly granularity: Granularity;
  /** How many of the test images were used, from the first on. */
  readonly images: number;
  /** Images per batch of the evaluation. The scale of int8 activations depends on the batch. */
  readonly batchSize: number;
  readonly float: MeasuredModel | undefined;
  readonly int8: MeasuredModel | undefined;
}

export function pythonScript(facts: ReproductionFacts): string {
  const { spec, dataset, granularity, images, batchSize, float, int8 } = facts;
  const source = imagesProgram(dataset);
  const className = isSimpleCnn(spec) ? 'SimpleCNN' : 'Network';
  const fileName = exportFileName('float', 'safetensors', spec);
  const constants = [
    '# As the page was set, and what it measured.',
    `SCALES = "${granularity}"`,
    `TEST_IMAGES = ${images}`,
    `BATCH_SIZE = ${batchSize}`,
    'PAGE = {',
    `    "float": ${pythonDict(float)},`,
    `    "int8": ${pythonDict(int8)},`,
    '}',
  ];
  const network = `# The network, and its layers' names, as on the page.\n${pythonNetwork(spec, className)}`;
  const named = program.replaceAll('NETWORK_CLASS', className).replaceAll('WEIGHTS_FILE', fileName);
  const parts = [network, source.program, named].join('\n\n\n');
  return `${imports(source)}\n${constants.join('\n')}\n\n\n${parts}`;
}

const pythonDict = (model: MeasuredModel | undefined): string =>
  `{"correct": ${model?.correct ?? 'None'}, "bytes": ${model?.fileBytes ?? 'None'}}`;

const imports = ({
  packages,
  where,
}: Pick<
  ImagesProgram,
  'packages' | 'where'
>): string => `"""Repeats in PyTorch what the Quantization Playground showed, with the weights that it saved.

    pip install ${packages}
    python reproduce.py

Save the weights by "Export float safetensors" and lay them beside this script, or name another file:

    python reproduce.py weights.pth --data PATH

${where}
"""

import argparse
import gzip
import io
import json
import sys
import warnings
from pathlib import Path

import torch
from torch import nn
`;

const program = `def find_weights():
    for name in ("WEIGHTS_FILE", "WEIGHTS_FILE".replace(".safetensors", ".pth")):
        for folder in (Path(__file__).parent, Path.cwd()):
            if (folder / name).exists():
                return folder / name
    sys.exit('There is no WEIGHTS_FILE here. Save it by "Export float safetensors" on the page.')


def read_weights(path):
    if not path.exists():
        sys.exit(f"{path} does not exist.")
    if path.suffix != ".safetensors":
        return torch.load(path, map_location="cpu", weights_only=True)
    raw = path.read_bytes()
    start = 8 + int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8:start])
    header.pop("__metadata__", None)
    state = {}
    for name, entry in header.items():
        if entry["dtype"] != "F32":
            sys.exit(f"{path}: {name} is {entry['dtype']}. Give the float weights; this script quantizes them itself.")
        first, end = entry["data_offsets"]
        values = torch.frombuffer(bytearray(raw[start + first : start + end]), dtype=torch.float32)
        state[name] = values.reshape(entry["shape"])
    return state


def quantized(model, scales):
    try:
        from torch.ao.quantization import default_dynamic_qconfig, per_channel_dynamic_qconfig, quantize_dynamic
    except ImportError:
        sys.exit(f"PyTorch {torch.__version__} has no torch.ao.quantization. Version 2.13 has it.")
    # The page computes as PyTorch does on x86: seven-bit activations. On ARM there is qnnpack alone, with eight bits.
    engines = torch.backends.quantized.supported_engines
    engine = next((name for name in ("x86", "fbgemm", "qnnpack") if name in engines), None)
    if engine is None:
        sys.exit("This build of PyTorch can't run quantized layers: it has none of the engines x86, fbgemm and qnnpack.")
    if engine == "qnnpack":
        print("On this processor PyTorch uses qnnpack, whose rounding differs: int8 may answer a few images otherwise.")
    torch.backends.quantized.engine = engine
    warnings.filterwarnings("ignore", message=".*deprecated")  # PyTorch means to move all of this to torchao
    qconfig = per_channel_dynamic_qconfig if scales == "per-channel" else default_dynamic_qconfig
    return quantize_dynamic(model, {nn.Linear: qconfig}, dtype=torch.qint8)


def count_correct(model, images, labels):
    model.eval()
    with torch.no_grad():
        batches = zip(images.split(BATCH_SIZE), labels.split(BATCH_SIZE))
        return sum((model(x).argmax(1) == y).sum().item() for x, y in batches)


def saved_bytes(model):
    buffer = io.BytesIO()
    torch.save(model.state_dict(), buffer)
    return buffer.tell()


def row(title, *cells):
    print(f"{title:<16}" + "".join(f"{cell:>22}" for cell in cells))


def shown(value, unit):
    return "not measured" if value is None else f"{value:,} bytes" if unit == "bytes" else f"{value:.2f} %"


def main():
    parser = argparse.ArgumentParser(description="Repeats in PyTorch what the Quantization Playground showed.")
    parser.add_argument("weights", nargs="?", type=Path, help="float weights, .safetensors or .pth")
    parser.add_argument("--data", type=Path, help="the test images: see above")
    parser.add_argument("--scales", choices=["per-tensor", "per-channel"], default=SCALES)
    options = parser.parse_args()

    images, labels = test_set(options.data)
    weights = options.weights or find_weights()
    model = NETWORK_CLASS()
    try:
        model.load_state_dict(read_weights(weights))
    except RuntimeError as error:
        sys.exit(f"{weights} doesn't hold the float weights of this network. {error}")
    models = {"float": model, "int8": quantized(model, options.scales)}

    print(f"{len(images):,} test images in batches of {BATCH_SIZE}, int8 {options.scales.replace('-', ' ')}")
    row("", f"PyTorch {torch.__version__}", "the page")
    for name, candidate in models.items():
        correct, page = count_correct(candidate, images, labels), PAGE[name]["correct"]
        percent = [None if count is None else 100 * count / len(images) for count in (correct, page)]
        row(f"{name} accuracy", *(shown(value, "%") for value in percent))
    for name, candidate in models.items():
        row(f"{name} file", shown(saved_bytes(candidate), "bytes"), shown(PAGE[name]["bytes"], "bytes"))
    print("Files: PyTorch's are .pth, the page's safetensors.")


if __name__ == "__main__":
    main()
`;
