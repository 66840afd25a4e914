/**
 * The dense layer of float activations and weights of 2 to 4 bits, which are unpacked in registers: y = x W' + bias (ReLU), where a weight
 * is scale * (code - zero point).
 *
 * Codes lie in panels of 16 outputs, a panel in blocks of up to 256 depths that share a scale, a block as lowbitcodes.ts reads it:
 * [outputs / 16][depth / block][block * bits / 8][16 bytes]. Depth is filled up to a multiple of 8. Written by ../lowbit/lowBitPanels.ts.
 *
 * Within a block, x * (code - zero point) is summed up depth after depth; the sum times the scale is added to the bias, block after block.
 * One or two rows unpack codes in registers; where there are more, a block is unpacked once into scratch, as gemm.ts packs its panels, for
 * that one's micro-kernel. The order of the sums is the same, and so are the bits, for any number of rows and of parts.
 *
 * Parts share out rows or panels, never depth.
 */
import { packGroups } from './gemmpack';
import { groupCount, wholeGroups } from './groups';
import { codeSums, unpackCodes } from './lowbitcodes';
import { groupProduct, RELU, SCALE, storePair } from './rows';
import { copyFloats, madd, partStart, relu } from './simd';

/** Depths and rows that are packed at a time, as in gemm.ts; with two half panels and a tile they take GEMM_SCRATCH of ../kernels/scratch.ts. */
const KC: i32 = 256;
const MC: i32 = 192;
/** Bytes of eight outputs of so many depths as floats. */
const HALF_PANEL: usize = <usize>KC * 32;
/** For so many rows it is quicker to unpack codes for each of them than to fill up a group of four. */
const FEW_ROWS: i32 = 2;

/** Flags beside RELU: each block has scales, or zero points, of its own; else all have those of the first. Named in ../lowbit/lowBitDense.ts too. */
const BLOCK_SCALES: i32 = 4;
const BLOCK_ZEROS: i32 = 8;

/** to = from + sums * scales, of `width` outputs, of which eight at most count. */
// @ts-ignore: decorator
@inline
function addScaled(to: usize, from: usize, sums: usize, scales: usize, width: i32, rectify: bool, edge: usize): void {
  if (width < 8) {
    copyFloats(edge, from, width);
    from = edge;
  }
  let left = madd(v128.load(sums), v128.load(scales), v128.load(from));
  let right = madd(v128.load(sums, 16), v128.load(scales, 16), v128.load(from, 16));
  if (rectify) {
    left = relu(left);
    right = relu(right);
  }
  if (width < 8) {
    storePair(edge, left, right);
    copyFloats(to, edge, width);
  } else storePair(to, left, right);
}

/** One row times one panel: y[width] = x[depth] W' + bias. All addresses are the panel's; steps lead to the next block. */
function rowTimesPanel(
  x: usize, depth: i32, bits: i32, block: i32, codes: usize, bias: usize, scales: usize, scaleStep: usize, zeros: usize, zeroStep: usize,
  y: usize, width: i32, rectify: bool, scratch: usize,
): void {
  const filled = scratch + 64;
  const edge = filled + (<usize>KC << 2);
  for (let k = 0; k < depth; k += block) {
    const given = min(block, depth - k);
    const depths = (given + 7) & ~7;
    let from = x + (<usize>k << 2);
    if (depths > given) {
      copyFloats(filled, from, given);
      memory.fill(filled + (<usize>given << 2), 0, <usize>(depths - given) << 2);
      from = filled;
    }
    codeSums(from, codes, depths, bits, zeros, scratch);
    const isLast = rectify && k + block >= depth;
    addScaled(y, k == 0 ? bias : y, scratch, scales, width, isLast, edge);
    if (width > 8) addScaled(y + 32, k == 0 ? bias + 32 : y + 32, scratch + 32, scales + 32, width - 8, isLast, edge);
    codes += <usize>(depths * bits) << 1;
    scales += scaleStep;
    zeros += zeroStep;
  }
}

/**
 * Packed rows times eight outputs of as many depths as floats, added to y, of which the first `width` count. bias: 0 after the first of
 * all blocks. scales: of the first of these.
 */
function groupsTimesHalf(
  rows: i32, depth: i32, block: i32, packed: usize, half: usize, bias: usize, scales: usize, scaleStep: usize, y: usize, yRow: usize, width: i32,
  rectify: bool, tile: usize,
): void {
  const whole = wholeGroups(rows);
  const groups = groupCount<f32>(whole);
  const least = whole / groups;
  const runs = (depth + 7) >> 3;
  let larger = whole - least * groups;
  for (let at = 0; at < rows; ) {
    const count = larger-- > 0 ? least + 1 : least;
    const step = <usize>count << 5;
    const height = min(rows - at, count);
    const isWhole = width >= 8 && height == count;
    const columns = min(8, width);
    const to = isWhole ? y : tile;
    const toRow = isWhole ? yRow : 32;
    if (bias || !isWhole) {
      for (let row = 0; row < height; row++) copyFloats(to + toRow * row, bias ? bias : y + yRow * row, columns);
    }
    let blockScales = scales;
    for (let k = 0; k < depth; k += block) {
      const blockRuns = (min(block, depth - k) + 7) >> 3;
      const flags = rectify && k + block >= depth ? SCALE | RELU : SCALE;
      groupProduct<f32>(count, blockRuns, step, packed + step * (k >> 3), half + (<usize>k << 5), to, toRow, blockScales, flags);
      blockScales += scaleStep;
    }
    if (!isWhole) {
      for (let row = 0; row < height; row++) copyFloats(y + yRow * row, tile + (<usize>row << 5), columns);
    }
    packed += step * runs;
    y += yRow * count;
    at += count;
  }
}

/** One part of y [rows, outputs]. bits: 2 or 4. block: depths of a block, a multiple of 8 that divides 256. layer: see ../lowbit/lowBitPanels.ts. */
export function lowBitDense(
  x: usize, layer: usize, y: usize, rows: i32, depth: i32, outputs: i32, bits: i32, block: i32, flags: i32, scratch: usize,
  scratchPerThread: i32, part: i32, parts: i32, thread: i32,
): void {
  const panels = (outputs + 15) >> 4;
  const perOutput = <usize>panels << 6;
  const ofBlocks = perOutput * ((depth + block - 1) / block);
  const scaleStep = flags & BLOCK_SCALES ? perOutput : 0;
  const zeroStep = flags & BLOCK_ZEROS ? perOutput : 0;
  const scales = layer + perOutput;
  const zeros = scales + (scaleStep ? ofBlocks : perOutput);
  const codes = zeros + (zeroStep ? ofBlocks : perOutput);
  const panelBytes = <usize>(((depth + 7) & ~7) * bits) << 1;
  const xRow = <usize>depth << 2;
  const yRow = <usize>outputs << 2;
  const rectify = (flags & RELU) != 0;
  scratch += <usize>scratchPerThread * thread;

  let firstRow = 0;
  let lastRow = rows;
  let firstPanel = 0;
  let lastPanel = panels;
  if (rows > outputs) {
    firstRow = partStart(rows, part, parts);
    lastRow = partStart(rows, part + 1, parts);
  } else {
    firstPanel = partStart(panels, part, parts);
    lastPanel = partStart(panels, part + 1, parts);
  }

  if (rows <= FEW_ROWS) {
    for (let row = firstRow; row < lastRow; row++) {
      for (let panel = firstPanel; panel < lastPanel; panel++) {
        const lane = <usize>panel << 6;
        rowTimesPanel(
          x + xRow * row, depth, bits, block, codes + panelBytes * panel, layer + lane, scales + lane, scaleStep, zeros + lane, zeroStep,
          y + yRow * row + lane, outputs - (panel << 4), rectify, scratch,
        );
      }
    }
    return;
  }

  if (firstPanel == lastPanel) return;
  const halves = scratch + <usize>MC * KC * 4;
  const tile = halves + 2 * HALF_PANEL;
  for (let row = firstRow; row < lastRow; row += MC) {
    const height = min(MC, lastRow - row);
    for (let first = 0; first < depth; first += KC) {
      const packedDepth = min(KC, depth - first);
      const firstBlock = <usize>(first / block);
      packGroups(x + xRow * row + (<usize>first << 2), height, packedDepth, xRow, 4, scratch);
      for (let panel = firstPanel; panel < lastPanel; panel++) {
        const lane = <usize>panel << 6;
        let panelCodes = codes + panelBytes * panel + (<usize>(first * bits) << 1);
        let panelZeros = zeros + lane + zeroStep * firstBlock;
        for (let k = 0; k < packedDepth; k += block) {
          const depths = (min(block, packedDepth - k) + 7) & ~7;
          unpackCodes(panelCodes, depths, bits, panelZeros, halves + (<usize>k << 5), HALF_PANEL);
          panelCodes += <usize>(depths * bits) << 1;
          panelZeros += zeroStep;
        }
        const columns = min(16, outputs - (panel << 4));
        for (let column = 0; column < columns; column += 8) {
          const at = lane + (<usize>column << 2);
          groupsTimesHalf(
            height, packedDepth, block, scratch, halves + (column ? HALF_PANEL : 0), first == 0 ? layer + at : 0, scales + at + scaleStep * firstBlock,
            scaleStep, y + yRow * row + at, yRow, columns - column, rectify && first + KC >= depth, tile,
          );
        }
      }
    }
  }
}
