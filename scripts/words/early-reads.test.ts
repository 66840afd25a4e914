// A text that is read while a module is loaded stays in the language of that moment.
import type { ESTree } from 'vite';
import { expect, it } from 'vitest';
import { childrenOf, placeOf, type SourceFile, type SourceNode, sourcesBelow } from './source.ts';

/** The modules that give texts in the language that is spoken, and those with functions that look some up. */
const wordsModule = /\/words\/(?:words|late)\.ts$/;
const lookUpModule = /\/words\/(?:in-words|joined|sentence|term-title)\.ts$|\/format\.ts$/;

const namesOf = ({ program }: SourceFile, module: RegExp): string[] =>
  program.body.flatMap((node) =>
    node.type === 'ImportDeclaration' && module.test(node.source.value)
      ? node.specifiers.map(({ local }) => local.name)
      : [],
  );

/** Places where a text is read outside any function. Names for a part of a dictionary are no reads: they follow the language. */
function earlyReads(file: SourceFile): string[] {
  const names = new Set(namesOf(file, wordsModule));
  const lookUps = new Set(namesOf(file, lookUpModule));
  if (names.size + lookUps.size === 0) return [];

  const reads: string[] = [];
  const look = (node: SourceNode): void => {
    if (/Function|^Import|^TS(?!As|Satisfies|NonNull)/.test(node.type)) return;
    const named = isDeclaration(node) ? namesPartOf(node, names) : undefined;
    if (
      isDeclaration(node) &&
      node.id.type === 'Identifier' &&
      node.init &&
      looksUp(node.init, names, lookUps)
    )
      lookUps.add(node.id.name);
    if (named) for (const name of named) names.add(name);
    else if (isCall(node) && isIdentifier(node.callee) && lookUps.has(node.callee.name))
      reads.push(`${placeOf(file, node)} ${file.code.slice(node.start, node.end)}`);
    else if (isReadOf(node, names))
      reads.push(`${placeOf(file, node)} ${file.code.slice(node.start, node.end)}`);
    else childrenOf(node).forEach(look);
  };
  look(file.program);
  return reads;
}

const isDeclaration = (node: SourceNode): node is ESTree.VariableDeclarator =>
  node.type === 'VariableDeclarator';

/** What a declaration such as `const text = words.training` or `const { labels } = words.settings` calls parts of a dictionary. */
function namesPartOf(
  { id, init }: ESTree.VariableDeclarator,
  names: ReadonlySet<string>,
): string[] | undefined {
  if (!init || !isReadOf(init, names)) return undefined;
  if (id.type === 'Identifier') return [id.name];
  if (id.type !== 'ObjectPattern') return undefined;
  return id.properties.flatMap((property) =>
    property.type === 'Property' && property.value.type === 'Identifier' ? [property.value.name] : [],
  );
}

function isReadOf(node: SourceNode, names: ReadonlySet<string>): boolean {
  if (isIdentifier(node)) return names.has(node.name);
  return isMember(node) && isReadOf(node.object, names);
}

/** A function that reads a text, or calls one that does. */
function looksUp(node: SourceNode, names: ReadonlySet<string>, lookUps: ReadonlySet<string>): boolean {
  if (!/Function/.test(node.type)) return false;
  const reads = (inner: SourceNode): boolean =>
    (isMember(inner) && isReadOf(inner, names)) ||
    (isCall(inner) && isIdentifier(inner.callee) && lookUps.has(inner.callee.name)) ||
    childrenOf(inner).some(reads);
  return reads(node);
}

const isCall = (node: SourceNode): node is ESTree.CallExpression => node.type === 'CallExpression';
const isIdentifier = (node: SourceNode): node is ESTree.IdentifierReference => node.type === 'Identifier';
const isMember = (node: SourceNode): node is ESTree.MemberExpression => node.type === 'MemberExpression';

it('no text is read before somebody asks for it', () => {
  const files = sourcesBelow('src/ui').filter(({ path }) => !path.startsWith('src/ui/words/'));
  expect(files.length).toBeGreaterThan(150);
  expect(files.flatMap(earlyReads)).toEqual([]);
});
