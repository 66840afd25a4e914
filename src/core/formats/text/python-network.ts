/** A network as a class for PyTorch, with the layers' names of the page. */
import { type ConvLayer, type DenseLayer, describeNetwork, type Step } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';

/** className: a Python identifier. */
export function pythonNetwork(spec: NetworkSpec, className: string): string {
  const { steps, layers } = describeNetwork(spec);
  const constructors = layers.map((layer) => `        self.${layer.name} = ${constructorOf(layer)}`);
  return [
    `class ${className}(nn.Module):`,
    '    def __init__(self):',
    '        super().__init__()',
    ...constructors,
    '',
    '    def forward(self, x):',
    ...steps.flatMap(forwardLines).map((line) => `        ${line}`),
    '        return x',
  ].join('\n');
}

function constructorOf(layer: ConvLayer | DenseLayer): string {
  if (layer.kind === 'conv') {
    const { inChannels, outFeatures, kernel } = layer;
    return `nn.Conv2d(${inChannels}, ${outFeatures}, kernel_size=${kernel}, padding=${(kernel - 1) / 2})`;
  }
  return `nn.Linear(${layer.inFeatures}, ${layer.outFeatures})`;
}

/** Dropout changes nothing where a model is only evaluated. */
function forwardLines(step: Step): string[] {
  const relu = (name: string) => `torch.relu(self.${name}(x))`;
  const pool = (x: string) => `torch.max_pool2d(${x}, 2)`;
  switch (step.kind) {
    case 'conv':
      return [`x = ${step.pooled ? pool(relu(step.name)) : relu(step.name)}`];
    case 'pool':
      return [`x = ${pool('x')}`];
    case 'dense': {
      const flatten = step.flattens ? ['x = torch.flatten(x, 1)'] : [];
      return [...flatten, `x = ${step.relu ? relu(step.name) : `self.${step.name}(x)`}`];
    }
    case 'dropout':
      return [];
    default:
      return step satisfies never;
  }
}
