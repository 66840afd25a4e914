import { expect, test } from 'vitest';
import { importsOf, modulesOfHtml, pageModules } from './module-graph.ts';

test('finds module scripts and preloads in a built page, whatever the order of their attributes', () => {
  const html = `<script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/vendor.js"><link rel="stylesheet" href="./assets/index.css">`;
  expect(modulesOfHtml(html)).toEqual(['assets/index.js', 'assets/vendor.js']);
});

test('tells static imports from dynamic ones and leaves workers and strings alone', () => {
  const code = `import{a}from"./a.js";export*from"./b.js";import"./c.js";
    const d=()=>import("./d.js"),e=()=>import(\`./e.js\`),f=x=>import(\`./\${x}.js\`);new Worker(new URL("./worker.js",import.meta.url),{type:"module"});
    const text='import "./g.js"';`;
  expect(importsOf(code, 'assets/index.js')).toEqual({
    static: ['assets/a.js', 'assets/b.js', 'assets/c.js'],
    dynamic: ['assets/d.js', 'assets/e.js'],
  });
});

test('counts what a lazy chunk shares with the first load as first load, and follows lazy chunks to their end', () => {
  const files = new Map([
    ['assets/index.js', 'import "./shared.js"; import("./charts.js");'],
    ['assets/shared.js', 'export const s = 1;'],
    [
      'assets/charts.js',
      'import "./shared.js"; import "./d3.js"; import("./more.js"); import("./index.js");',
    ],
    ['assets/d3.js', 'export {};'],
    ['assets/more.js', 'export {};'],
  ]);
  const { initial, later } = pageModules(
    '<script type="module" src="./assets/index.js">',
    (path) => files.get(path) ?? '',
  );
  expect([...initial].sort()).toEqual(['assets/index.js', 'assets/shared.js']);
  expect([...later].sort()).toEqual(['assets/charts.js', 'assets/d3.js', 'assets/more.js']);
});
