/** The settings that are not as by default, as a card lists them. */
import { layerSwitches } from '../../../core/settings/layer-switches.ts';
import {
  defaultSettings,
  type SettingKey,
  type Settings,
  settingKeys,
} from '../../../core/settings/settings.ts';
import { schemeOptionsWords, settingsPanelWords, cardWords as text } from '../../words/late.ts';
import { words } from '../../words/words.ts';

/** Told elsewhere on the card, or of no weight for the results. */
const notListed: ReadonlySet<SettingKey> = new Set(['network', 'view', 'smoothing', 'logLoss']);

/** What the name of a quantized model says: how it was quantized, whatever has been set since. */
const inModelName: ReadonlySet<SettingKey> = new Set([
  ...([
    'scheme',
    'perChannel',
    'format',
    'bits',
    'widths',
    'symmetric',
    'groupSize',
    'remedies',
    'observer',
    'calibrationImages',
    'qatSteps',
  ] as const),
  ...layerSwitches,
]);

const said = schemeOptionsWords;

/** Values that the page calls by another name than the address. */
const spoken: Partial<Record<SettingKey, (settings: Settings) => string>> = {
  scheme: ({ scheme }) => words.quantization.schemes[scheme].name,
  format: ({ format }) => said.formats[format].name,
  symmetric: (settings) => (settings.symmetric ? said.symmetric : said.affine).name,
  optimizer: ({ optimizer }) => settingsPanelWords.optimizers[optimizer],
  observer: ({ observer }) => said.observers[observer].name,
};

/** hasCandidate: whether the card names a quantized model. */
export function settingsInWords(settings: Settings, hasCandidate: boolean): readonly string[] {
  const listed = settingKeys.filter(
    (key) =>
      settings[key] !== defaultSettings[key] &&
      !notListed.has(key) &&
      !(hasCandidate && inModelName.has(key)),
  );
  return listed.length === 0 ? [text.defaults] : listed.map((key) => settingInWords(key, settings));
}

function settingInWords(key: SettingKey, settings: Settings): string {
  const label = words.settings.labels[key];
  const value = settings[key];
  const inWords = spoken[key]?.(settings);
  if (inWords === undefined && typeof value === 'boolean') return text.flag(label, value);
  return text.setting(label, inWords ?? String(value));
}
