/** What the engine may say while one does with it whatever one likes. Everything else is a fault. */

const problems: readonly RegExp[] = [
  // Refused: something else runs or rests.
  /^task\/(already-running|running|training-running|paused) /,
  // Nothing to work on.
  /^task\/(nothing-to-time|no-earlier-weights) /,
  // Settings and files.
  /^schemes\/no-layers /,
  /^model\/astray /,
  /^[a-z0-9-]+\/[a-z0-9-]+ \{"file":"(cut|garbage)\.safetensors"/,
  // Weights that training has taken beyond all numbers.
  /\bschemes\/not-finite\b|is not a finite number|not finite/,
];

const warnings: readonly RegExp[] = [
  /^storage\/refused /,
  /^task\/(backend|threads)-later /,
  /^model\/no-result /,
];

const says = (sentences: readonly RegExp[], text: string): boolean =>
  sentences.some((sentence) => sentence.test(text));

export const isExpectedProblem = (text: string): boolean => says(problems, text);
export const isExpectedWarning = (text: string): boolean => says(warnings, text);
