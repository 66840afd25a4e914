// A text that is read while a module is loaded stays in the language of that moment.
import type { ESTree } from 'vite';
import { expect, it } from 'vitest';
import { childrenOf, placeOf, type SourceFile, type SourceNode, sourcesBelow } from './source.ts';

/** The modules that give texts in the language that is spoken. */
const wordsModule = /\/words\/(?:words|late)\.ts$/;

const ofDictionary = ({ source }: ESTree.ImportDeclaration) => wordsModule.test(source.value);

/** Places where a text is read outside any function. Names for a part of a dictionary are no reads: they follow the language. */
function earlyReads(file: SourceFile): string[] {
  const names = new Set<string>();
  for (const node of file.program.body)
    if (node.type === 'ImportDeclaration' && ofDictionary(node))
      for (const { local } of node.specifiers) names.add(local.name);
  if (names.size === 0) return [];

  const reads: string[] = [];
  const look = (node: SourceNode): void => {
    if (/Function|^Import|^TS(?!As|Satisfies|NonNull)/.test(node.type)) return;
    const named = isDeclaration(node) ? namesPartOf(node, names) : undefined;
    if (named) for (const name of named) names.add(name);
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

const isIdentifier = (node: SourceNode): node is ESTree.IdentifierReference => node.type === 'Identifier';
const isMember = (node: SourceNode): node is ESTree.MemberExpression => node.type === 'MemberExpression';

it('no text is read before somebody asks for it', () => {
  const files = sourcesBelow('src/ui').filter(({ path }) => !path.startsWith('src/ui/words/'));
  expect(files.length).toBeGreaterThan(150);
  expect(files.flatMap(earlyReads)).toEqual([]);
});
