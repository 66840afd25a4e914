import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInterval } from './difference-interval.ts';

describe("Tango's interval of the difference", () => {
  it('of the airways of 21 children', () => {
    // M. W. Fagerland, S. Lydersen, P. Laake, "Recommended tests and confidence intervals for paired binomial proportions", 2014, table VI.
    const { low, high } = differenceInterval({ better: 1, worse: 7, images: 21 });
    expect(low).toBeCloseTo(-51.7, 1);
    expect(high).toBeCloseTo(-2.6, 1);
  });

  it('turns round with its models, and holds what was seen', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(10_000), (better, worse, others) => {
        const images = better + worse + others;
        const forth = differenceInterval({ better, worse, images });
        const back = differenceInterval({ better: worse, worse: better, images });
        expect(forth.low).toBeCloseTo(-back.high, 6);
        expect(forth.high).toBeCloseTo(-back.low, 6);
        const seen = images === 0 ? 0 : (100 * (better - worse)) / images;
        expect(forth.low).toBeLessThanOrEqual(seen + 1e-9);
        expect(forth.high).toBeGreaterThanOrEqual(seen - 1e-9);
        expect(forth.low).toBeGreaterThanOrEqual(-100);
      }),
    );
  });

  it('of images that all get the same answer is as wide as so many images allow', () => {
    // Wilson's interval of none of 10,000, to both sides: z^2 / (images + z^2).
    const { low, high } = differenceInterval({ better: 0, worse: 0, images: 10_000 });
    expect(high).toBeCloseTo(0.0384, 4);
    expect(low).toBeCloseTo(-0.0384, 4);
  });
});
