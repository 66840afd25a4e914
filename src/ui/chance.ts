import { formatPercent } from './format.ts';
import { agreementWords as text } from './words/late.ts';

/** How often chance does something, 0 to 1, as a sentence has it: 12 %, 0.4 %, fewer than 0.1 %. */
export function formatChance(share: number): string {
  if (share < 0.001) return text.fewerThan(formatPercent(0.1, 1));
  return formatPercent(100 * share, share < 0.05 ? 1 : 0);
}
