/** Sentences of which others are a part, as a person reads them. */
import { expect, it } from 'vitest';
import { told as ofRuns } from '../../../../core/formats/runs/telling.ts';
import { someOf } from '../../../../core/formats/safetensors/some-of.ts';
import { told } from '../../../../core/formats/safetensors/telling.ts';
import { told as ofLayers } from '../../../../core/formats/tfjs-layers/keras/telling.ts';
import { told as ofModel } from '../../../../core/formats/tfjs-layers/telling.ts';
import { inWords } from '../../in-words.ts';

const network = 'SimpleCNN';
const inFile = (problem: string): string => inWords(told('weights/of-file', { file: 'mine', problem }));

it('names what is missing, of which weights, and what the file holds', () => {
  const names = someOf(['a.weight', 'a.bias', 'b.weight', 'b.bias', 'c.weight', 'c.bias']);
  const holds = told('weights/holds', { names });
  const kind = told('weights/kind-low-bit', { bits: 3 });
  expect(inFile(told('weights/missing', { names: ['fc2.bias'], kind, network, holds }))).toBe(
    'mine: fc2.bias missing from these 3-bit weights of SimpleCNN. ' +
      "It holds a.weight, a.bias, b.weight, b.bias, and 2 more. Save the model's whole state_dict.",
  );
  expect(inFile(told('weights/not-part', { names: ['d', 'e'], kind, network }))).toBe(
    'mine: d and e not part of SimpleCNN (3-bit weights). Save the state_dict of this network and nothing else.',
  );
});

it('names each shape that would do', () => {
  const other = told('weights/either', { one: '[]', other: '[128]' });
  const expected = told('weights/either', { one: '[1]', other });
  const tensor = 'fc1.weight_scale';
  expect(inFile(told('weights/shape', { tensor, found: '[3136]', expected, network }))).toBe(
    'mine: fc1.weight_scale has shape [3136], not [1] or [] or [128]. These are not the weights of this SimpleCNN.',
  );
});

it('says of what images a network is, and of what images the data set is', () => {
  const found = { size: '50 × 50', channels: 3, classes: '10' };
  const own = { ownSize: '28 × 28', ownChannels: 1, ownClasses: '1000' };
  expect(inFile(told('weights/other-images', { ...found, ...own }))).toBe(
    'mine: its network reads 50 × 50 images of 3 channels and tells apart 10 classes, but the data set at hand is for one ' +
      'that reads 28 × 28 images of 1 channel and tells apart 1000 classes. ' +
      'Import a data set of such images first, or choose weights for the data set at hand.',
  );
});

it('says of one missing file and of several what to do', () => {
  const missing = (...files: readonly string[]): string =>
    inWords(ofModel('tfjs/files-missing', { count: files.length, files, model: 'model.json' }));
  const remedy = 'Choose model.json and all its .bin files together, or zip them and choose the zip.';
  expect(missing('a.bin')).toBe(`the file of weights a.bin is missing. ${remedy}`);
  expect(missing('a.bin', 'b.bin')).toBe(`the files of weights a.bin and b.bin are missing. ${remedy}`);
});

it('says of a layer what is wrong, and which layers there are', () => {
  const problem = ofLayers('keras/padding', { layer: 'c', kind: 'Conv2D', padding: 'valid' });
  const refused = ofLayers('keras/refused', { problem });
  expect(inWords(ofModel('tfjs/unreadable', { file: 'model.json', problem: refused }))).toBe(
    `model.json can't be read as a TF.js layers model: its layer "c" (Conv2D) has the padding "valid", so that its images shrink. ` +
      'The networks of this page are made of Conv2D with padding "same" and ReLU, MaxPooling2D, Dropout, Flatten and Dense with ReLU.',
  );
  const foldings = [ofModel('tfjs/into', { normalization: 'bn', layer: 'conv' })];
  expect(inWords(ofModel('tfjs/folded', { foldings }))).toBe(
    'batch normalization was folded in: bn into conv',
  );
});

it('says of a file of runs what is wrong, where, and what to do', () => {
  const problem = ofRuns('runs-file/at', { path: 'runs.0.id', problem: ofRuns('runs-file/no-id') });
  const remedy = ofRuns('runs-file/export-again');
  expect(inWords(ofRuns('runs-file/refused', { file: 'mine.json', problem, remedy }))).toBe(
    'mine.json cannot be imported: at runs.0.id: not made of letters, digits, _ and -. Nothing of it was imported. ' +
      'Export it again on the page that it comes from, or take another copy of the file.',
  );
});
