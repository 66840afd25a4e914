import { beyondLevels, clippingOf, sharingOf } from '../../../client/views/models/layer-weights.ts';
import type { GridPicture } from '../../../core/quantization/picture/layer-picture.ts';
import { formatCount, formatPercent } from '../../format.ts';
import { formatWeight } from '../../significant.ts';
import { inWords } from '../../words/in-words.ts';
import { sentences } from '../../words/joined.ts';
import { levelsWords } from '../../words/late.ts';
import classes from './Levels.module.css';
import type { Shown } from './shown.ts';

const text = levelsWords;

/** Says whose weights and levels these are, and what is cut off. */
export function AboutLevels({ shown }: { readonly shown: Shown }) {
  const { layer } = shown;
  const { grid, count } = layer.picture;
  return (
    <p className={classes.about}>
      {sentences(
        text.weights(formatCount(count), layer.layer),
        aboutFloat(shown),
        aboutLevels(shown),
        grid && aboutClipping(grid, count),
      )}
    </p>
  );
}

function aboutLevels(shown: Shown): string {
  const { layer, quantized } = shown;
  if (!quantized) return text.quantizeFirst;
  const { grid } = layer.picture;
  return grid ? aboutGrid(shown, grid) : text.staysFloat(layer.layer, quantized.name);
}

function aboutFloat({ layer: { float }, quantized, float: look }: Shown): string {
  const model = quantized?.name ?? look.name;
  switch (float.kind) {
    case 'original':
      return float.qatSteps === 0
        ? text.float.original(model)
        : text.float.fineTuned(model, formatCount(float.qatSteps));
    case 'model': {
      const name = inWords(float.name);
      const whose = quantized ? text.float.otherModel(name, model) : text.float.model(name);
      return float.step === undefined
        ? whose
        : sentences(whose, text.float.training(formatCount(float.step)));
    }
    case 'restored':
      return text.float.restored(model);
    default:
      return float satisfies never;
  }
}

function aboutGrid({ layer, weight, quantized }: Shown, grid: GridPicture): string {
  const model = quantized?.name ?? '';
  const levels = formatCount(grid.highest - grid.lowest + 1);
  const { scales } = grid;
  if (grid.levels) {
    const size = formatCount(weight?.rounded?.group.weights ?? 0);
    return sentences(text.levels.format(model, levels), scales.count > 1 && text.levels.ticksOfGroup(size));
  }
  const long = grid.highest - grid.lowest >= 32 ? ` ${text.levels.longTicks}` : '';
  const sharing = sharingOf(layer);
  if (sharing === 'layer') return text.levels.one(model, levels, formatWeight(scales.max)) + long;
  const [row = 0] = weight?.place ?? [];
  if (sharing === 'row')
    return text.levels.row(model, levels, formatCount(row), formatCount(scales.count)) + long;
  const size = formatCount(weight?.rounded?.group.weights ?? 0);
  return text.levels.group(model, levels, size, formatCount(scales.count)) + long;
}

function aboutClipping(grid: GridPicture, count: number): string {
  const { clippedBelow, clippedAbove, clippedShare } = grid.error;
  const clipped = clippedBelow + clippedAbove;
  switch (clippingOf(grid.error)) {
    case 'none':
      return text.clipped.none;
    case 'edge':
      return clipped === 1 ? text.clipped.edgeOne : text.clipped.edge(formatCount(clipped));
    case 'some': {
      const said = text.clipped.some(
        formatCount(clipped),
        formatPercent(100 * clippedShare, count < 1000 ? 1 : 2),
      );
      return beyondLevels(grid) ? `${said} ${text.clipped.shaded}` : said;
    }
  }
}
