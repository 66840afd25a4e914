import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, inject, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { readState, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { quantizeDynamic } from '../../quantization/schemes/dynamic.ts';
import { WeightsError } from '../safetensors/weights-reader.ts';
import { openZip, ZipError } from '../zip/read.ts';
import { TfjsLayersError } from './error.ts';
import { readTfjsLayers } from './read.ts';
import { writeQuantizedTfjsLayers } from './write.ts';

const files = unzipSync(
  writeQuantizedTfjsLayers(quantizeDynamic(readState(trainedWeightsPath), 'per-channel')),
);
const modelJson = strFromU8(files['model.json'] ?? new Uint8Array());
const manifestAt = modelJson.indexOf('"weightsManifest"');

const zipOf = (json: string, weights = files['weights.bin'] ?? new Uint8Array()): Uint8Array =>
  zipSync({ 'model.json': strToU8(json), 'weights.bin': weights }, { level: 0 });

/** Out of a zip, as it was written. */
const readZip = (zip: Uint8Array, fileName: string) =>
  readTfjsLayers(openZip(zip, fileName, { totalBytes: 10_000_000, entries: 100 }), fileName, simpleCnn);

/** Ends in weights or in an error of these formats: a RangeError of the engine is neither. */
function survives(zip: Uint8Array): void {
  try {
    readZip(zip, 'x');
  } catch (error) {
    const known = [TfjsLayersError, ZipError, WeightsError].some((kind) => error instanceof kind);
    expect(known, String(error)).toBe(true);
  }
}

it('any JSON in place of model.json is refused', () => {
  fc.assert(
    fc.property(fc.json(), (json) => survives(zipOf(json))),
    { numRuns: 100 * inject('runsFactor') },
  );
});

it('any values in the manifest are read or refused', () => {
  const spec = fc.record({
    name: fc.oneof(fc.constantFrom('fc1/kernel', 'conv1/bias', '__proto__'), fc.string()),
    shape: fc.oneof(fc.array(fc.integer({ min: -1, max: 4 })), fc.array(fc.maxSafeNat()), fc.jsonValue()),
    dtype: fc.constantFrom('float32', 'int32', 'string'),
    quantization: fc.option(
      fc.record({ dtype: fc.constantFrom('uint8', 'uint16'), scale: fc.double(), min: fc.double() }),
      { nil: undefined },
    ),
  });
  const group = fc.record({
    paths: fc.oneof(fc.constant(['weights.bin']), fc.array(fc.string())),
    weights: fc.oneof(fc.array(spec, { maxLength: 5 }), fc.jsonValue()),
  });
  fc.assert(
    fc.property(
      fc.array(group, { maxLength: 3 }),
      fc.uint8Array({ maxLength: 50 }),
      (weightsManifest, weights) => survives(zipOf(JSON.stringify({ weightsManifest }), weights)),
    ),
    { numRuns: 500 * inject('runsFactor') },
  );
});

it('a sound manifest with any character changed, or cut off anywhere, is read or refused', () => {
  const place = fc.integer({ min: manifestAt, max: modelJson.length - 1 });
  fc.assert(
    fc.property(place, fc.constantFrom('', '0', '9', '-', '"', ']', 'e', ' '), (at, character) => {
      survives(zipOf(modelJson.slice(0, at) + character + modelJson.slice(at + 1)));
      survives(zipOf(modelJson.slice(0, at)));
    }),
    { numRuns: 60 * inject('runsFactor') },
  );
});

it('any scale and shift gives numbers or a refusal', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), (scale, min) => {
      const json = modelJson.replaceAll(
        '"scale":1,"min":-128',
        `"scale":${JSON.stringify(scale)},"min":${JSON.stringify(min)}`,
      );
      survives(zipOf(json));
    }),
    { numRuns: 10 * inject('runsFactor') },
  );
});

it.each([
  { what: 'deep nesting', json: `{"weightsManifest":${'['.repeat(200_000)}${']'.repeat(200_000)}}` },
  { what: 'nesting without end', json: '{"weightsManifest":'.repeat(20_000) },
  { what: 'very many groups', json: `{"weightsManifest":[${'0,'.repeat(200_000)}0]}` },
  {
    what: 'a very long shape',
    json: `{"weightsManifest":[{"paths":[],"weights":[{"name":"a","dtype":"float32","shape":[${'0,'.repeat(200_000)}0]}]}]}`,
  },
  { what: 'more text than any model has', json: ' '.repeat(600_000) },
])('$what is refused', ({ json }) => {
  expect(() => readZip(zipOf(json), 'mine.zip')).toThrow(TfjsLayersError);
});
