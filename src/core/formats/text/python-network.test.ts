import { expect, it } from 'vitest';
import { parseNetwork } from '../../network/parse.ts';
import { mnistGeometry, simpleCnn } from '../../network/presets.ts';
import { pythonNetwork } from './python-network.ts';

it('writes SimpleCNN as the original script has it', () => {
  expect(pythonNetwork(simpleCnn, 'SimpleCNN')).toBe(`class SimpleCNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, kernel_size=3, padding=1)
        self.conv2 = nn.Conv2d(32, 64, kernel_size=3, padding=1)
        self.fc1 = nn.Linear(3136, 128)
        self.fc2 = nn.Linear(128, 10)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.conv1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.conv2(x)), 2)
        x = torch.flatten(x, 1)
        x = torch.relu(self.fc1(x))
        x = self.fc2(x)
        return x`);
});

it('leaves dropout out, and pools where nothing was convolved', () => {
  const spec = parseNetwork('pool,conv:4:7,dropout:0.5,pool,dense:6,dropout:0.5', mnistGeometry);
  expect(pythonNetwork(spec, 'Network').split('\n').slice(3)).toEqual([
    '        self.conv1 = nn.Conv2d(1, 4, kernel_size=7, padding=3)',
    '        self.fc1 = nn.Linear(196, 6)',
    '        self.fc2 = nn.Linear(6, 10)',
    '',
    '    def forward(self, x):',
    '        x = torch.max_pool2d(x, 2)',
    '        x = torch.relu(self.conv1(x))',
    '        x = torch.max_pool2d(x, 2)',
    '        x = torch.flatten(x, 1)',
    '        x = torch.relu(self.fc1(x))',
    '        x = self.fc2(x)',
    '        return x',
  ]);
});
