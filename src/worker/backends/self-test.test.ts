import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import './cpu.ts';
import { answers, relativeDifference } from './self-test.ts';
import { answersOfCpu } from './self-test-answers.ts';

/** `RECORD=answers npx vitest run self-test` writes them down anew: for when the self-test asks for something else. */
const isRecording = process.env.RECORD === 'answers';

it('what is written down of cpu is what it answers', async () => {
  const found = await answers('cpu');
  if (isRecording) {
    const lines = found.map(
      ({ name, sums }) =>
        `  '${name}': [${Array.from(sums, (sum) => Number(sum.toPrecision(7))).join(', ')}],\n`,
    );
    writeFileSync(
      new URL('self-test-answers.ts', import.meta.url),
      `/** What \`cpu\` answers to the self-test, as sums. Written by self-test.test.ts, which asks \`cpu\` again. */
export const answersOfCpu: Readonly<Record<string, readonly number[]>> = {
${lines.join('')}};
`,
    );
    return;
  }
  expect(found.map(({ name }) => name)).toEqual(Object.keys(answersOfCpu));
  for (const { name, sums } of found)
    expect(relativeDifference(Float32Array.from(answersOfCpu[name] ?? []), sums), name).toBeLessThan(1e-5);
});
