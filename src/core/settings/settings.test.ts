import { describe, expect, it } from 'vitest';
import { networkLimits } from '../network/limits.ts';
import { layerOfSwitch, layerSwitch, layerSwitches } from './layer-switches.ts';
import { parseSetting } from './parse.ts';
import { defaultSettings, isSettingKey, settingKeys, settingSpecs } from './settings.ts';

it.each(settingKeys)('%s: the default is allowed', (key) => {
  expect(parseSetting(key, String(defaultSettings[key]))).toEqual({ ok: true, value: defaultSettings[key] });
  expect(settingSpecs[key].default).toBe(defaultSettings[key]);
});

describe('accepts', () => {
  it.each([
    ['epochs', '100', 100],
    ['batchSize', ' 1024 ', 1024],
    ['learningRate', '1e-3', 0.001],
    ['learningRate', '.5', 0.5],
    ['learningRate', '0,05', 0.05],
    ['learningRate', ',5', 0.5],
    ['learningRate', '1,5e-2', 0.015],
    ['learningRate', '1,000', 1],
    ['momentum', '0', 0],
    ['momentum', '-0', 0],
    ['seed', '4294967295', 4_294_967_295],
    ['evalEvery', '0', 0],
    ['batchSize', '32,0', 32],
    ['trainSize', '60,000', 60_000],
    ['trainSize', '1,000', 1000],
    ['seed', '4,294,967,295', 4_294_967_295],
    ['shuffle', 'false', false],
    ['backend', 'webgl', 'webgl'],
    ['threads', '0', 0],
    ['threads', '16', 16],
    ['scheme', 'weightOnly', 'weightOnly'],
    ['bits', '2', 2],
    ['groupSize', '0', 0],
    ['groupSize', '128', 128],
  ] as const)('%s %s', (key, text, value) => {
    expect(parseSetting(key, text)).toEqual({ ok: true, value });
  });
});

describe('refuses, naming the setting, the text, the range and what is used instead,', () => {
  it.each([
    ['epochs', '0', 'epochs must be a whole number from 1 to 100, not "0". Using 1 instead.'],
    ['batchSize', '0', 'batchSize must be a whole number from 1 to 1024, not "0". Using 32 instead.'],
    [
      'batchSize',
      '100000',
      'batchSize must be a whole number from 1 to 1024, not "100000". Using 32 instead.',
    ],
    ['batchSize', '1.5', 'batchSize must be a whole number from 1 to 1024, not "1.5". Using 32 instead.'],
    ['learningRate', '-1', 'learningRate must be a number above 0, up to 10, not "-1". Using 0.01 instead.'],
    ['learningRate', '0', 'learningRate must be a number above 0, up to 10, not "0". Using 0.01 instead.'],
    [
      'learningRate',
      '1e-999',
      'learningRate must be a number above 0, up to 10, not "1e-999". Using 0.01 instead.',
    ],
    [
      'learningRate',
      '1e999',
      'learningRate must be a number above 0, up to 10, not "1e999". Using 0.01 instead.',
    ],
    [
      'learningRate',
      'NaN',
      'learningRate must be a number above 0, up to 10, not "NaN". Using 0.01 instead.',
    ],
    ['seed', '0x10', 'seed must be a whole number from 0 to 4294967295, not "0x10". Using 0 instead.'],
    ['seed', '', 'seed must be a whole number from 0 to 4294967295, not "". Using 0 instead.'],
    [
      'learningRate',
      '0,0,5',
      'learningRate must be a number above 0, up to 10, not "0,0,5". Using 0.01 instead.',
    ],
    ['epochs', '1,5', 'epochs must be a whole number from 1 to 100, not "1,5". Using 1 instead.'],
    ['epochs', '0,100', 'epochs must be a whole number from 1 to 100, not "0,100". Using 1 instead.'],
    [
      'trainSize',
      '60.000',
      'trainSize must be a whole number from 1 to 1000000, not "60.000". Using 60000 instead.',
    ],
    [
      'seed',
      '1,00,000',
      'seed must be a whole number from 0 to 4294967295, not "1,00,000". Using 0 instead.',
    ],
    ['momentum', '1', 'momentum must be a number from 0 to 0.999, not "1". Using 0.9 instead.'],
    ['shuffle', 'yes', 'shuffle must be true or false, not "yes". Using true instead.'],
    ['threads', '17', 'threads must be a whole number from 0 to 16, not "17". Using 0 instead.'],
    ['threads', '-1', 'threads must be a whole number from 0 to 16, not "-1". Using 0 instead.'],
    [
      'backend',
      'gpu',
      'backend must be one of auto, webgpu, webgl, simd, cpu, not "gpu". Using auto instead.',
    ],
    ['bits', '9', 'bits must be one of 8, 7, 6, 5, 4, 3, 2, not "9". Using 4 instead.'],
    ['groupSize', '16', 'groupSize must be one of 0, 32, 64, 128, not "16". Using 0 instead.'],
    [
      'scheme',
      'int4',
      'scheme must be one of dynamic, weightOnly, static, not "int4". Using dynamic instead.',
    ],
  ] as const)('%s %s', (key, text, message) => {
    expect(parseSetting(key, text)).toEqual({ ok: false, message });
  });

  it('and where another value is in force, names that one', () => {
    const parsed = parseSetting('batchSize', '0', 64);
    expect(parsed.ok ? '' : parsed.message).toMatch(/Using 64 instead\.$/);
  });

  it('and cuts off what is too long to show', () => {
    const parsed = parseSetting('seed', 'x'.repeat(10_000));
    expect(parsed.ok ? '' : parsed.message).toMatch(/not "x{40}…"/);
  });
});

it('knows no inherited names', () => {
  expect(['seed', 'constructor', '__proto__', 'toString'].map(isSettingKey)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

describe('the network', () => {
  it('is taken in its canonical form', () => {
    expect(parseSetting('network', ' conv:6:5, pool, dense:084 ')).toEqual({
      ok: true,
      value: 'conv:6:5,pool,dense:84',
    });
    expect(parseSetting('network', '')).toEqual({ ok: true, value: '' });
  });

  it('is refused with the block, its value, what to write and what is used instead', () => {
    expect(parseSetting('network', 'conv:6:5,pool,dense:0')).toEqual({
      ok: false,
      message:
        "network can't be used. Block 3, dense:0, has 0 units. Choose a whole number from 1 to 4096. Using conv:32:3,pool,conv:64:3,pool,dense:128 instead.",
    });
  });

  it('has a switch for each layer that it can have', () => {
    const { convolutions, denseLayers } = networkLimits;
    const names = [
      ...Array.from({ length: convolutions }, (_, index) => `conv${index + 1}`),
      ...Array.from({ length: denseLayers }, (_, index) => `fc${index + 1}`),
    ];
    expect(names.map((name) => layerOfSwitch(layerSwitch(name)))).toEqual(names);
    expect(layerSwitches).toHaveLength(names.length);
    expect(layerSwitches.every((key) => isSettingKey(key) && defaultSettings[key])).toBe(true);
    expect(() => layerSwitch('fc9')).toThrow('There is no setting for the layer fc9.');
  });
});
