/**
 * Element-wise float32 arithmetic. Bound by memory, so the only choice is four lanes at a time and parts that are
 * contiguous runs. Operation codes are named in ../kernels/elementwise.ts too.
 */
import { madd, partStart, relu } from './simd';

const ADD: i32 = 0;
const SUB: i32 = 1;
const MUL: i32 = 2;
const DIV: i32 = 3;

const RELU: i32 = 0;
const STEP: i32 = 1;
const NEG: i32 = 2;
const SQUARE: i32 = 3;
const SQRT: i32 = 4;
const ABS: i32 = 5;

// @ts-ignore: decorator
@inline
function apply(operation: i32, a: v128, b: v128): v128 {
  if (operation == ADD) return f32x4.add(a, b);
  if (operation == SUB) return f32x4.sub(a, b);
  if (operation == MUL) return f32x4.mul(a, b);
  return f32x4.div(a, b);
}

// @ts-ignore: decorator
@inline
function applyOne(operation: i32, a: f32, b: f32): f32 {
  if (operation == ADD) return a + b;
  if (operation == SUB) return a - b;
  if (operation == MUL) return a * b;
  return a / b;
}

// @ts-ignore: decorator
@inline
function run(operation: i32, a: usize, b: usize, y: usize, count: i32, aMoves: bool, bMoves: bool): void {
  let i = 0;
  const aSplat = v128.load_splat<f32>(a);
  const bSplat = v128.load_splat<f32>(b);
  for (; i + 4 <= count; i += 4) {
    const at = <usize>i << 2;
    v128.store(y + at, apply(operation, aMoves ? v128.load(a + at) : aSplat, bMoves ? v128.load(b + at) : bSplat));
  }
  for (; i < count; i++) {
    const at = <usize>i << 2;
    store<f32>(y + at, applyOne(operation, load<f32>(aMoves ? a + at : a), load<f32>(bMoves ? b + at : b)));
  }
}

/** One operation of known kind, so that the choice is made outside the loop. */
// @ts-ignore: decorator
@inline
function choose(a: usize, b: usize, y: usize, count: i32, operation: i32, aMoves: bool, bMoves: bool): void {
  if (operation == ADD) run(ADD, a, b, y, count, aMoves, bMoves);
  else if (operation == SUB) run(SUB, a, b, y, count, aMoves, bMoves);
  else if (operation == MUL) run(MUL, a, b, y, count, aMoves, bMoves);
  else run(DIV, a, b, y, count, aMoves, bMoves);
}

/**
 * y = a op b for y of [outer, inner]. Each operand is either whole, [inner] repeated over outer (period = inner), or a scalar
 * (period = 1); period 0 means whole. Parts share out rows, or elements when there is one row.
 */
export function binary(
  a: usize, b: usize, y: usize, outer: i32, inner: i32, aPeriod: i32, bPeriod: i32, operation: i32, part: i32, parts: i32,
): void {
  if (outer == 1) {
    const first = partStart(inner, part, parts);
    const count = partStart(inner, part + 1, parts) - first;
    const at = <usize>first << 2;
    if (aPeriod == 1) choose(a, b + at, y + at, count, operation, false, true);
    else if (bPeriod == 1) choose(a + at, b, y + at, count, operation, true, false);
    else choose(a + at, b + at, y + at, count, operation, true, true);
    return;
  }
  const last = partStart(outer, part + 1, parts);
  for (let row = partStart(outer, part, parts); row < last; row++) {
    const at = <usize>(row * inner) << 2;
    choose(aPeriod ? a : a + at, bPeriod ? b : b + at, y + at, inner, operation, true, true);
  }
}

// @ts-ignore: decorator
@inline
function transform(operation: i32, x: v128, parameter: v128): v128 {
  if (operation == RELU) return relu(x);
  if (operation == STEP) {
    const stepped = v128.bitselect(f32x4.splat(1), parameter, f32x4.gt(x, f32x4.splat(0)));
    return v128.bitselect(stepped, x, f32x4.eq(x, x));
  }
  if (operation == NEG) return f32x4.neg(x);
  if (operation == SQUARE) return f32x4.mul(x, x);
  if (operation == SQRT) return f32x4.sqrt(x);
  return f32x4.abs(x);
}

// @ts-ignore: decorator
@inline
function runUnary(operation: i32, x: usize, y: usize, count: i32, parameter: f32): void {
  const splat = f32x4.splat(parameter);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const at = <usize>i << 2;
    v128.store(y + at, transform(operation, v128.load(x + at), splat));
  }
  for (; i < count; i++) {
    const at = <usize>i << 2;
    store<f32>(y + at, f32x4.extract_lane(transform(operation, v128.load_splat<f32>(x + at), splat), 0));
  }
}

/** y = f(x); `parameter` is Step's alpha. */
export function unary(x: usize, y: usize, size: i32, operation: i32, parameter: f32, part: i32, parts: i32): void {
  const first = partStart(size, part, parts);
  const count = partStart(size, part + 1, parts) - first;
  const at = <usize>first << 2;
  x += at;
  y += at;
  if (operation == RELU) runUnary(RELU, x, y, count, parameter);
  else if (operation == STEP) runUnary(STEP, x, y, count, parameter);
  else if (operation == NEG) runUnary(NEG, x, y, count, parameter);
  else if (operation == SQUARE) runUnary(SQUARE, x, y, count, parameter);
  else if (operation == SQRT) runUnary(SQRT, x, y, count, parameter);
  else runUnary(ABS, x, y, count, parameter);
}
