// Who may import whom: the lint rules of biome.json, each broken once. They and this table must agree. And no circles.
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
    file: 'src/core/network/x.ts',
    may: ['./y.ts', '../dataset/y.ts', 'valibot'],
    mayNot: [
      '../../client/y.ts',
      '../../protocol/y.ts',
      '../../service-worker/y.ts',
      '../../storage/y.ts',
      '../../tfjs-backend-simd/y.ts',
      '../../ui/y.tsx',
      '../../worker/y.ts',
      ...[tensorFlow, 'react', '@mantine/core', 'recharts', 'zustand/vanilla', 'comlink', 'idb'],
    ],
  },
  {
    file: 'src/protocol/x.ts',
    may: ['./y.ts', '../core/results/y.ts'],
    mayNot: [
      '../client/y.ts',
      '../service-worker/y.ts',
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
      '../service-worker/y.ts',
      '../tfjs-backend-simd/y.ts',
      '../ui/y.tsx',
      '../worker/y.ts',
      ...[tensorFlow, 'react', '@mantine/core', 'recharts', 'zustand/vanilla', 'comlink'],
    ],
  },
  {
    file: 'src/service-worker/x.ts',
    may: ['./y.ts', '../protocol/y.ts'],
    mayNot: [
      '../client/y.ts',
      '../core/network/y.ts',
      '../storage/y.ts',
      '../tfjs-backend-simd/y.ts',
      '../ui/y.tsx',
      '../worker/y.ts',
      ...[tensorFlow, 'react', 'recharts', 'zustand/vanilla', 'comlink', 'idb', 'valibot'],
    ],
  },
  {
    file: 'src/tfjs-backend-simd/kernels/x.ts',
    may: ['./y.ts', '../runtime/backend.ts', tensorFlow, '@tensorflow/tfjs-backend-cpu'],
    mayNot: [
      '../../client/y.ts',
      '../../core/network/y.ts',
      '../../protocol/y.ts',
      '../../service-worker/y.ts',
      '../../storage/y.ts',
      '../../ui/y.tsx',
      '../../worker/y.ts',
      ...['@tensorflow/tfjs-backend-webgl', 'react', 'comlink'],
    ],
  },
  {
    file: 'src/worker/backends/x.ts',
    may: [
      './y.ts',
      '../data/y.ts',
      '../../core/settings/y.ts',
      '../../protocol/y.ts',
      '../../storage/y.ts',
      '../../tfjs-backend-simd/runtime/y.ts',
      tensorFlow,
      'comlink',
    ],
    mayNot: [
      '../../client/y.ts',
      '../../service-worker/y.ts',
      '../../ui/y.tsx',
      'react',
      'recharts',
      'zustand/vanilla',
    ],
  },
  {
    file: 'src/client/store/x.ts',
    may: [
      './y.ts',
      '../views/y.ts',
      '../../core/y.ts',
      '../../protocol/y.ts',
      '../../storage/y.ts',
      'zustand/vanilla',
      'comlink',
    ],
    mayNot: [
      '../../service-worker/y.ts',
      '../../tfjs-backend-simd/y.ts',
      '../../ui/y.tsx',
      '../../worker/y.ts',
      tensorFlow,
      'react',
      '@mantine/core',
    ],
  },
  {
    file: 'src/ui/panels/Data/x.tsx',
    may: [
      './y.tsx',
      '../../../client/store/y.ts',
      '../../../core/y.ts',
      'react',
      '@mantine/core',
      'recharts',
    ],
    mayNot: [
      '../../../protocol/y.ts',
      '../../../service-worker/y.ts',
      '../../../storage/y.ts',
      '../../../tfjs-backend-simd/y.ts',
      '../../../worker/y.ts',
      tensorFlow,
    ],
  },
  {
    file: 'e2e/x.spec.ts',
    may: ['./support/y.ts', '../src/core/settings/y.ts', 'playwright/test'],
    mayNot: [
      '../src/client/y.ts',
      '../src/protocol/y.ts',
      '../src/service-worker/y.ts',
      '../src/storage/y.ts',
      '../src/ui/y.tsx',
      '../src/worker/y.ts',
      '@playwright/test',
    ],
  },
  {
    file: 'scripts/x.ts',
    may: ['./y.ts', '../src/core/dataset/y.ts', '../e2e/support/y.ts'],
    mayNot: [
      '../src/client/y.ts',
      '../src/protocol/y.ts',
      '../src/service-worker/y.ts',
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

/** The files to lint, each with its text. */
type Files = Readonly<Record<string, string>>;

/** What one rule of biome.json says of files in a folder of their own. Returns path and line of every place that it refuses. */
function refusals(rule: string, files: Files): { path: string; line: number }[] {
  const folder = mkdtempSync(join(tmpdir(), 'lint-rules-'));
  const configuration: unknown = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  const withoutGit = { ...v.parse(v.looseObject({}), configuration), vcs: { enabled: false } };
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(withoutGit));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const options = ['lint', `--only=${rule}`, '--max-diagnostics=none', '--reporter=json'];
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
  const files = boundaries.map(({ file, may, mayNot }) => {
    const lines = [...may, ...mayNot].map((name, index) => `import { v${index} } from '${name}';`);
    return [file, lines.join('\n')] as const;
  });
  refused = refusals('style/noRestrictedImports', Object.fromEntries(files));
});

for (const { file, may, mayNot } of boundaries) {
  test(`refuses in ${file} what its folder may not import, and nothing else`, () => {
    const imports = [...may, ...mayNot];
    const here = refused.filter(({ path }) => path === file).map(({ line }) => imports[line - 1]);
    expect(here.sort()).toEqual(mayNot.toSorted());
  });
}

test('refuses a circle of files that import nothing but types from each other', () => {
  const files = {
    'src/core/network/a.ts': "import type { B } from './b.ts';\nexport type A = B | 1;",
    'src/core/network/b.ts': "import type { A } from './a.ts';\nexport type B = A[];",
    'src/core/network/c.ts': "import type { A } from './a.ts';\nexport type C = A[];",
  };
  const places = refusals('suspicious/noImportCycles', files).map(({ path, line }) => `${path}:${line}`);
  expect(places.sort()).toEqual(['src/core/network/a.ts:1', 'src/core/network/b.ts:1']);
});
