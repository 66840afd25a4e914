// Who may import whom: the lint rules of biome.json, each broken once. They and this table must agree.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { packageCommand, root } from './setup/project.mjs';

const tensorFlow = '@tensorflow/tfjs-core';

const boundaries = [
  {
    file: 'src/core/model/x.ts',
    may: ['./y.ts', '../data/y.ts', 'valibot'],
    mayNot: [
      '../../client/y.ts',
      '../../protocol/y.ts',
      '../../storage/y.ts',
      '../../tfjs-backend-simd/y.ts',
      '../../ui/y.tsx',
      '../../worker/y.ts',
      ...[tensorFlow, 'react', '@mantine/core', 'recharts', 'zustand/vanilla', 'comlink', 'idb'],
    ],
  },
  {
    file: 'src/protocol/x.ts',
    may: ['./y.ts', '../core/model/y.ts'],
    mayNot: [
      '../client/y.ts',
      '../storage/y.ts',
      '../tfjs-backend-simd/y.ts',
      '../ui/y.tsx',
      '../worker/y.ts',
      tensorFlow,
      'react',
    ],
  },
  {
    file: 'src/storage/x.ts',
    may: ['./y.ts', '../core/formats/zip/y.ts', 'idb', 'valibot'],
    mayNot: [
      '../client/y.ts',
      '../protocol/y.ts',
      '../tfjs-backend-simd/y.ts',
      '../ui/y.tsx',
      '../worker/y.ts',
      ...[tensorFlow, 'react', '@mantine/core', 'recharts', 'zustand/vanilla', 'comlink'],
    ],
  },
  {
    file: 'src/tfjs-backend-simd/kernels/x.ts',
    may: ['./y.ts', '../backend.ts', tensorFlow, '@tensorflow/tfjs-backend-cpu'],
    mayNot: [
      '../../client/y.ts',
      '../../core/model/y.ts',
      '../../protocol/y.ts',
      '../../storage/y.ts',
      '../../ui/y.tsx',
      '../../worker/y.ts',
      ...['@tensorflow/tfjs-backend-webgl', 'react', 'comlink'],
    ],
  },
  {
    file: 'src/worker/x.ts',
    may: [
      './data/y.ts',
      '../core/y.ts',
      '../protocol/y.ts',
      '../storage/y.ts',
      '../tfjs-backend-simd/y.ts',
      tensorFlow,
      'comlink',
    ],
    mayNot: ['../client/y.ts', '../ui/y.tsx', 'react', 'recharts', 'zustand/vanilla'],
  },
  {
    file: 'src/client/x.ts',
    may: ['./y.ts', '../core/y.ts', '../protocol/y.ts', '../storage/y.ts', 'zustand/vanilla', 'comlink'],
    mayNot: [
      '../tfjs-backend-simd/y.ts',
      '../ui/y.tsx',
      '../worker/y.ts',
      tensorFlow,
      'react',
      '@mantine/core',
    ],
  },
  {
    file: 'src/ui/panels/Data/x.tsx',
    may: ['./y.tsx', '../../../client/y.ts', '../../../core/y.ts', 'react', '@mantine/core', 'recharts'],
    mayNot: [
      '../../../protocol/y.ts',
      '../../../storage/y.ts',
      '../../../tfjs-backend-simd/y.ts',
      '../../../worker/y.ts',
      tensorFlow,
    ],
  },
  {
    file: 'e2e/x.spec.ts',
    may: ['./support/y.ts', '../src/core/y.ts', 'playwright/test'],
    mayNot: [
      '../src/client/y.ts',
      '../src/protocol/y.ts',
      '../src/storage/y.ts',
      '../src/ui/y.tsx',
      '../src/worker/y.ts',
      '@playwright/test',
    ],
  },
  {
    file: 'scripts/x.ts',
    may: ['./y.ts', '../src/core/y.ts', '../e2e/support/y.ts'],
    mayNot: [
      '../src/client/y.ts',
      '../src/protocol/y.ts',
      '../src/storage/y.ts',
      '../src/ui/y.tsx',
      '../src/worker/y.ts',
    ],
  },
];

const reportSchema = v.object({
  diagnostics: v.array(
    v.object({ location: v.object({ path: v.string(), start: v.object({ line: v.number() }) }) }),
  ),
});

/** Lints one file for each row of the table, in a folder of their own. Returns path and line of every refused import. */
function refusals(): { path: string; line: number }[] {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  const configuration: unknown = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  const withoutGit = { ...v.parse(v.looseObject({}), configuration), vcs: { enabled: false } };
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(withoutGit));
  for (const { file, may, mayNot } of boundaries) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const lines = [...may, ...mayNot].map((name, index) => `import { v${index} } from '${name}';`);
    writeFileSync(join(folder, file), lines.join('\n'));
  }
  const options = ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--reporter=json'];
  const { stdout } = spawnSync(process.execPath, [packageCommand('@biomejs/biome'), ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const { diagnostics } = v.parse(reportSchema, JSON.parse(stdout));
  return diagnostics.map(({ location }) => ({ path: location.path, line: location.start.line }));
}

let refused: { path: string; line: number }[] = [];
beforeAll(() => {
  refused = refusals();
});

for (const { file, may, mayNot } of boundaries) {
  test(`refuses in ${file} what its folder may not import, and nothing else`, () => {
    const imports = [...may, ...mayNot];
    const here = refused.filter(({ path }) => path === file).map(({ line }) => imports[line - 1]);
    expect(here.sort()).toEqual(mayNot.toSorted());
  });
}
