/** Orders names as Python's `sorted` does, by code points; JavaScript's own order goes by halves of those above 65,535. */
export function byCodePoints(one: string, other: string): number {
  const [left, right] = [[...one], [...other]];
  for (const [i, character] of left.entries()) {
    const difference = (character.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
