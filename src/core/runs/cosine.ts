/**
 * A cosine to the last bit. Engines differ in the last bit of `Math.cos`, and so would learning rates. Numbers here are sums of two
 * doubles, a large one and what it leaves out: about 106 bits.
 */
type Pair = readonly [high: number, low: number];

const quarterTurn: Pair = [Math.PI / 2, 6.123233995736766e-17];
const halfTurn: Pair = [Math.PI, 1.2246467991473532e-16];

/** The cosine of x, 0 to Math.PI, rounded once. */
export function cosine(x: number): number {
  if (x > Math.PI / 2) return -cosineOf(plus(halfTurn, [-x, 0]))[0];
  return cosineOf([x, 0])[0];
}

/** Of 0 to a quarter turn. */
function cosineOf(x: Pair): Pair {
  if (x[0] <= Math.PI / 4) return series(x, [1, 0], 0);
  const rest = plus(quarterTurn, negative(x));
  return series(rest, rest, 1);
}

/** first - first x^2 / ((n + 1)(n + 2)) + ...: the cosine for a first term of 1 and n = 0, the sine for x and n = 1. */
function series(x: Pair, first: Pair, n: number): Pair {
  const square = times(x, x);
  const terms = [first];
  for (let next = n + 1, term = first; Math.abs(term[0]) > 1e-34; next += 2) {
    term = negative(over(times(term, square), next * (next + 1)));
    terms.push(term);
  }
  // From the smallest on: little is lost.
  return terms.reduceRight(plus);
}

const negative = ([high, low]: Pair): Pair => [-high, -low];

function plus(a: Pair, b: Pair): Pair {
  const [sum, error] = exactSum(a[0], b[0]);
  return exactSum(sum, error + a[1] + b[1]);
}

function times(a: Pair, b: Pair): Pair {
  const [product, error] = exactProduct(a[0], b[0]);
  return exactSum(product, error + (a[0] * b[1] + a[1] * b[0]));
}

function over(a: Pair, divisor: number): Pair {
  const quotient = a[0] / divisor;
  const rest = plus(a, negative(exactProduct(quotient, divisor)));
  return exactSum(quotient, rest[0] / divisor);
}

/** a + b, and what its rounding leaves out (Knuth). */
function exactSum(a: number, b: number): Pair {
  const sum = a + b;
  const taken = sum - a;
  return [sum, a - (sum - taken) + (b - taken)];
}

/** a b, and what its rounding leaves out (Dekker). */
function exactProduct(a: number, b: number): Pair {
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  const product = a * b;
  return [product, aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

/** Two numbers of half as many bits with this sum. */
function halves(value: number): Pair {
  const scaled = value * (2 ** 27 + 1);
  const high = scaled - (scaled - value);
  return [high, value - high];
}
