/**
 * What a lesson can point at and show or hide: controls, panels and views, each with a name that is the same in every language and
 * where it is found. The selectors are those of the page's contract: `data-action`, `data-testid`, the ids of panels, the names of
 * settings. docs/lessons.md lists the names for those who write lessons.
 */
import { type ViewName, viewNames } from '../settings/views.ts';

export interface Place {
  readonly kind: 'control' | 'panel' | 'view';
  /** Where it stands; undefined where it is always in sight. */
  readonly view?: ViewName;
  /** A CSS selector. */
  readonly selector: string;
}

const action = (name: string, view: ViewName = 'workbench'): Place => ({
  kind: 'control',
  view,
  selector: `[data-action="${name}"]`,
});
const part = (name: string, view: ViewName = 'workbench'): Place => ({
  kind: 'control',
  view,
  selector: `[data-part="${name}"]`,
});
const result = (name: string): Place => ({ kind: 'control', selector: `[data-testid="${name}"]` });
const panel = (id: string, view: ViewName): Place => ({ kind: 'panel', view, selector: `#${id}` });
const setting = (name: string, view: ViewName = 'workbench'): Place => ({
  kind: 'control',
  view,
  selector: `[data-setting="${name}"]`,
});

const places: Readonly<Record<string, Place>> = {
  ...Object.fromEntries(
    viewNames.map((view) => [view, { kind: 'view', selector: `[data-view="${view}"]` } as const]),
  ),
  ...{ 'try-it': panel('tryIt', 'workbench'), training: panel('training', 'workbench') },
  ...{ quantization: panel('quantization', 'workbench'), comparison: panel('comparison', 'workbench') },
  ...{ 'image-list': panel('images', 'images'), agreement: panel('agreement', 'images') },
  ...{ margins: panel('margins', 'images'), confusion: panel('confusion', 'images') },
  ...{ levels: panel('levels', 'weights'), rows: panel('rows', 'weights') },
  ...{ rounding: panel('rounding', 'weights'), filters: panel('filters', 'weights') },
  ...{ 'layer-errors': panel('layerErrors', 'layers'), 'layer-times': panel('layerTimes', 'layers') },
  'four-accuracies': panel('fourAccuracies', 'layers'),
  ...{ 'image-path': panel('imagePath', 'layers'), activations: panel('activations', 'layers') },
  ...{ 'train-button': action('train'), 'stop-button': action('stop') },
  ...{ 'evaluate-button': action('evaluate'), 'reset-button': action('reset') },
  'load-trained-button': action('load-trained'),
  ...{ 'quantize-button': action('quantize'), 'sweep-button': action('sweep', 'sweep') },
  'measure-latency-button': action('measure-latency'),
  'measure-layers-button': action('measure-layers', 'layers'),
  ...{ pad: part('pad'), 'random-image-button': part('random-image') },
  ...{ front: part('front', 'sweep'), 'mixes-choice': setting('mixes', 'sweep') },
  ...{ 'layer-shares': part('layer-shares', 'sweep'), prediction: part('prediction', 'sweep') },
  'smallest-mix': { kind: 'control', view: 'sweep', selector: '[data-smallest] button' },
  scoreboard: part('scoreboard'),
  ...{ 'float-accuracy': result('float-accuracy'), 'int8-accuracy': result('int8-accuracy') },
  ...{ 'float-bytes': result('float-bytes'), 'int8-bytes': result('int8-bytes') },
  ...{ 'float-latency': result('float-latency'), 'int8-latency': result('int8-latency') },
  'predictions-changed': result('predictions-changed'),
  'weight-field': part('weight-number', 'weights'),
  equation: { kind: 'control', view: 'weights', selector: '[data-testid="equation"]' },
  ...{ 'scheme-choice': setting('scheme'), 'format-choice': setting('format') },
  'bits-choice': setting('bits'),
  ...{ 'scales-choice': setting('perChannel'), 'levels-choice': setting('symmetric') },
  'observer-choice': setting('observer'),
  ...{ 'epochs-field': setting('epochs', 'settings'), 'seed-field': setting('seed', 'settings') },
  'training-images-field': setting('trainSize', 'settings'),
  'test-images-field': setting('testSize', 'settings'),
};

export const placeNames: readonly string[] = Object.keys(places);

/** Undefined where there is no such place. */
export const placeOf = (name: string): Place | undefined =>
  Object.hasOwn(places, name) ? places[name] : undefined;

/** What is hidden when a name is: a view goes with its panels. */
export function selectorsOf(name: string): readonly string[] {
  const place = placeOf(name);
  if (!place) return [];
  if (place.kind !== 'view') return [place.selector];
  return [place.selector, ...panelsIn(name).map((panel) => placeOf(panel)?.selector ?? '')];
}

const panelsIn = (view: string): string[] =>
  placeNames.filter((name) => placeOf(name)?.kind === 'panel' && placeOf(name)?.view === view);

/** The names that are hidden where only some panels and controls are shown: the other panels, and the views that have none of them. */
export function hiddenBut(shown: readonly string[]): readonly string[] {
  const views = new Set(shown.map((name) => placeOf(name)?.view ?? name));
  return placeNames.filter((name) => {
    const place = placeOf(name);
    if (place?.kind === 'view') return !views.has(name) && name !== 'workbench' && name !== 'lessons';
    const whole = place?.view !== undefined && shown.includes(place.view);
    return place?.kind === 'panel' && !shown.includes(name) && !whole;
  });
}
