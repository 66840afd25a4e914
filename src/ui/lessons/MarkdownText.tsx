/**
 * Markdown as the page shows it. A lesson may come from anywhere: its tokens become elements one by one, and nothing of it is ever taken for
 * HTML. So there is nothing to sanitise: a tag is text, a picture is its description, and a link leads to a place on this page or is text.
 */
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode, useMemo } from 'react';
import classes from './MarkdownText.module.css';
import { PageLink } from './PageLink.tsx';

export function MarkdownText({ text }: { readonly text: string }) {
  const tokens = useMemo(() => lexer(text, { gfm: true }), [text]);
  return <div className={classes.text}>{all(tokens)}</div>;
}

const all = (tokens: readonly Token[] | undefined): ReactNode =>
  tokens?.map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text that changes is another text
    <Fragment key={index}>{shown(token)}</Fragment>
  ));

/** What marked does not know itself comes from extensions of it, and there are none here. */
const isOwn = (token: Token): token is MarkedToken => token.type in kinds;

const kinds: Readonly<Record<MarkedToken['type'], true>> = {
  ...{
    blockquote: true,
    br: true,
    checkbox: true,
    code: true,
    codespan: true,
    def: true,
    del: true,
    em: true,
  },
  ...{ escape: true, heading: true, hr: true, html: true, image: true, link: true, list: true },
  ...{ list_item: true, paragraph: true, space: true, strong: true, table: true, text: true },
};

function shown(token: Token): ReactNode {
  return isOwn(token) ? element(token) : token.raw;
}

function element(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return null;
    case 'paragraph':
      return <p>{all(token.tokens)}</p>;
    case 'heading':
      return <h3>{all(token.tokens)}</h3>;
    case 'strong':
      return <strong>{all(token.tokens)}</strong>;
    case 'em':
      return <em>{all(token.tokens)}</em>;
    case 'del':
      return <del>{all(token.tokens)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'blockquote':
      return <blockquote>{all(token.tokens)}</blockquote>;
    case 'list':
      return token.ordered ? (
        <ol start={token.start === '' ? 1 : token.start}>{all(token.items)}</ol>
      ) : (
        <ul>{all(token.items)}</ul>
      );
    case 'list_item':
      return <li>{all(token.tokens)}</li>;
    case 'table':
      return <Table token={token} />;
    case 'link':
      return <PageLink address={token.href}>{all(token.tokens)}</PageLink>;
    case 'image':
      return token.text;
    case 'text':
      return 'tokens' in token && token.tokens ? all(token.tokens) : token.text;
    case 'escape':
      return token.text;
    case 'html':
      return token.raw;
    default:
      return token satisfies never;
  }
}

function Table({ token: { header, rows } }: { readonly token: Tokens.Table }) {
  return (
    <table>
      <thead>
        <tr>
          {header.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
            <th key={column} scope="col">
              {all(cell.tokens)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
              <td key={column}>{all(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
