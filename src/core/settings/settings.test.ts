import { describe, expect, it } from 'vitest';
import { networkLimits } from '../network/limits.ts';
import { told as toldOfNetwork } from '../network/telling.ts';
import { layerOfSwitch, layerSwitch, layerSwitches } from './layer-switches.ts';
import { parseSetting } from './parse.ts';
import { defaultSettings, isSettingKey, settingKeys, settingSpecs } from './settings.ts';
import { told } from './telling.ts';

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
    ['epochs', '0', told('settings/whole-number', { key: 'epochs', min: '1', max: '100', text: '0' }), '1'],
    [
      'batchSize',
      '0',
      told('settings/whole-number', { key: 'batchSize', min: '1', max: '1024', text: '0' }),
      '32',
    ],
    [
      'batchSize',
      '100000',
      told('settings/whole-number', { key: 'batchSize', min: '1', max: '1024', text: '100000' }),
      '32',
    ],
    [
      'batchSize',
      '1.5',
      told('settings/whole-number', { key: 'batchSize', min: '1', max: '1024', text: '1.5' }),
      '32',
    ],
    [
      'learningRate',
      '-1',
      told('settings/number-above', { key: 'learningRate', min: '0', max: '10', text: '-1' }),
      '0.01',
    ],
    [
      'learningRate',
      '0',
      told('settings/number-above', { key: 'learningRate', min: '0', max: '10', text: '0' }),
      '0.01',
    ],
    [
      'learningRate',
      '1e-999',
      told('settings/number-above', { key: 'learningRate', min: '0', max: '10', text: '1e-999' }),
      '0.01',
    ],
    [
      'learningRate',
      '1e999',
      told('settings/number-above', { key: 'learningRate', min: '0', max: '10', text: '1e999' }),
      '0.01',
    ],
    [
      'learningRate',
      'NaN',
      told('settings/number-above', { key: 'learningRate', min: '0', max: '10', text: 'NaN' }),
      '0.01',
    ],
    [
      'seed',
      '0x10',
      told('settings/whole-number', { key: 'seed', min: '0', max: '4294967295', text: '0x10' }),
      '0',
    ],
    ['seed', '', told('settings/whole-number', { key: 'seed', min: '0', max: '4294967295', text: '' }), '0'],
    [
      'learningRate',
      '0,0,5',
      told('settings/number-above', { key: 'learningRate', min: '0', max: '10', text: '0,0,5' }),
      '0.01',
    ],
    [
      'epochs',
      '1,5',
      told('settings/whole-number', { key: 'epochs', min: '1', max: '100', text: '1,5' }),
      '1',
    ],
    [
      'epochs',
      '0,100',
      told('settings/whole-number', { key: 'epochs', min: '1', max: '100', text: '0,100' }),
      '1',
    ],
    [
      'trainSize',
      '60.000',
      told('settings/whole-number', { key: 'trainSize', min: '1', max: '1000000', text: '60.000' }),
      '60000',
    ],
    [
      'seed',
      '1,00,000',
      told('settings/whole-number', { key: 'seed', min: '0', max: '4294967295', text: '1,00,000' }),
      '0',
    ],
    ['momentum', '1', told('settings/number', { key: 'momentum', min: '0', max: '0.999', text: '1' }), '0.9'],
    ['shuffle', 'yes', told('settings/flag', { key: 'shuffle', text: 'yes' }), 'true'],
    [
      'threads',
      '17',
      told('settings/whole-number', { key: 'threads', min: '0', max: '16', text: '17' }),
      '0',
    ],
    [
      'threads',
      '-1',
      told('settings/whole-number', { key: 'threads', min: '0', max: '16', text: '-1' }),
      '0',
    ],
    [
      'backend',
      'gpu',
      told('settings/choice', { key: 'backend', choices: 'auto, webgpu, webgl, simd, cpu', text: 'gpu' }),
      'auto',
    ],
    ['bits', '9', told('settings/choice', { key: 'bits', choices: '8, 7, 6, 5, 4, 3, 2', text: '9' }), '4'],
    [
      'groupSize',
      '16',
      told('settings/choice', { key: 'groupSize', choices: '0, 32, 64, 128', text: '16' }),
      '0',
    ],
    [
      'scheme',
      'int4',
      told('settings/choice', { key: 'scheme', choices: 'dynamic, weightOnly, static', text: 'int4' }),
      'dynamic',
    ],
  ] as const)('%s %s', (key, text, problem, fallback) => {
    const message = told('settings/using', { problem, fallback });
    expect(parseSetting(key, text)).toEqual({ ok: false, message });
  });

  it('and where another value is in force, names that one', () => {
    const parsed = parseSetting('batchSize', '0', 64);
    const problem = told('settings/whole-number', { key: 'batchSize', min: '1', max: '1024', text: '0' });
    const message = told('settings/using', { problem, fallback: '64' });
    expect(parsed).toEqual({ ok: false, message });
  });

  it('and cuts off what is too long to show', () => {
    const parsed = parseSetting('seed', 'x'.repeat(10_000));
    const text = `${'x'.repeat(40)}…`;
    const problem = told('settings/whole-number', { key: 'seed', min: '0', max: '4294967295', text });
    expect(parsed).toEqual({ ok: false, message: told('settings/using', { problem, fallback: '0' }) });
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
    const why = toldOfNetwork('network/units', {
      position: '3',
      block: 'dense:0',
      units: '0',
      most: '4096',
    });
    const problem = told('settings/unusable', { key: 'network', why });
    expect(parseSetting('network', 'conv:6:5,pool,dense:0')).toEqual({
      ok: false,
      message: told('settings/using', { problem, fallback: 'conv:32:3,pool,conv:64:3,pool,dense:128' }),
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
