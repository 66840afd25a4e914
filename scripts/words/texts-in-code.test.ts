// What a person reads stands in src/ui/words, in every language: a sentence in other code would stay English.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../setup/project.mjs';
import { childrenOf, isNode, placeOf, type SourceFile, type SourceNode, sourcesBelow } from './source.ts';

/** Two words beside each other, or a word behind a value. */
const looksLikeText = /[A-Za-z]{2,} [A-Za-z]{2,}|… [a-z]{3,}/;

/** What has two words and is read by no person. */
const notRead: readonly RegExp[] = [
  // Names of databases and of what is kept in them.
  /^quantization-playground /,
  // Style sheets and pictures.
  /color-mix\(|\{ (?:display|stroke|fill): |[;{] --| system-ui, |var\(/,
  // Hours, minutes and seconds.
  /^… (?:h|min) … (?:min|s)$/,
  /^&nbsp;$/,
];

/** The keys of terms have two words as well. */
const terms = new Set(
  [...readFileSync(join(root, 'src/ui/words/term-names.ts'), 'utf8').matchAll(/^ {2}(['"])(.*)\1,$/gm)].map(
    ([, , name]) => name,
  ),
);

/** Files whose texts are no part of the page. */
const elsewhere: readonly RegExp[] = [
  // What the files say that a person saves: their bytes must not depend on the language.
  /^src\/core\/formats\/(?:onnx\/[a-z0-9-]+|safetensors\/network-writer|tfjs-layers\/write|runs\/archive)\.ts$/,
  // Programs in Python.
  /^src\/core\/formats\/text\/python-/,
  // What packs MNIST reads such files, and a developer what it says.
  /^src\/core\/dataset\/idx\.ts$/,
  // Programs for the graphics card.
  /^src\/worker\/quantized\/dense\/webgpu-programs\.ts$/,
];

/** Names that are told apart by the code: states of the worker, beginnings of files, classes and presets. */
const codes: ReadonlySet<string> = new Set([
  ...['first images', 'at any time', 'in the background', 'beside a paused training', 'after stopping all'],
  ...['version https://git-lfs', 'version https://git-lfs.github.com/', 'Ankle boot', 'softmax regression'],
  ...['images of the page', 'taken up at step …', 'The weight'],
]);

/** The text of a literal; what stands between the parts of a template is left out. */
function textOf(node: SourceNode): string | undefined {
  if (node.type === 'TemplateLiteral' && 'quasis' in node && Array.isArray(node.quasis))
    return node.quasis
      .filter(isNode)
      .map(rawOf)
      .join('…')
      .replace(/<[^>]*>|\s+/g, ' ');
  const isText = node.type === 'Literal' || node.type === 'JSXText';
  return isText && 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}

const rawOf = (node: SourceNode): string =>
  'value' in node && typeof node.value === 'object' && node.value && 'raw' in node.value
    ? String(node.value.raw)
    : '';

const nameOf = (node: unknown): string =>
  isNode(node) && 'name' in node && typeof node.name === 'string' ? node.name : '';

/**
 * What only a mistake in the code can cause is told to whoever mends it, as an error that is made of its text alone, and so is what stands in
 * the browser's console. A `super` gets the message of an error that is caught and told otherwise.
 */
function isForDevelopers(node: SourceNode): boolean {
  if (!('callee' in node) || !isNode(node.callee)) return false;
  const { callee } = node;
  if (node.type === 'NewExpression') return /^(?:Range|Type)?Error$/.test(nameOf(callee));
  return callee.type === 'Super' || ('object' in callee && nameOf(callee.object) === 'console');
}

/** Attributes that are read out or shown. */
const isReadAttribute = (node: SourceNode): boolean =>
  node.type === 'JSXAttribute' &&
  'name' in node &&
  /^(?:aria-label|label|title|placeholder|alt|description|summary)$/.test(nameOf(node.name));

const isModuleName = ({ type }: SourceNode): boolean =>
  type === 'ImportDeclaration' || type === 'ExportAllDeclaration' || type === 'ImportExpression';

function textsIn(file: SourceFile): string[] {
  const found: string[] = [];
  const look = (node: SourceNode, shown: boolean): void => {
    if (isModuleName(node) || isForDevelopers(node)) return;
    const text = textOf(node);
    const isRead = text !== undefined && (shown ? /\p{L}{2}/u : looksLikeText).test(text);
    if (isRead && !terms.has(text) && !codes.has(text) && !notRead.some((pattern) => pattern.test(text)))
      found.push(`${placeOf(file, node)} ${text.trim().slice(0, 100)}`);
    for (const child of childrenOf(node)) look(child, isReadAttribute(node) || child.type === 'JSXText');
  };
  look(file.program, false);
  return found;
}

it('no text for people stands in the code', () => {
  const files = sourcesBelow(
    'src/ui',
    'src/client',
    'src/core',
    'src/worker',
    'src/storage',
    'src/service-worker',
  );
  const code = files.filter(
    ({ path }) => !path.startsWith('src/ui/words/') && !elsewhere.some((pattern) => pattern.test(path)),
  );
  expect(code.length).toBeGreaterThan(500);
  expect(code.flatMap(textsIn)).toEqual([]);
});
