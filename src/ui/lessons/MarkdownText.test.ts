import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakePage } from '../../testing/fakes/fake-page.ts';
import { PlaygroundContext } from '../playground-context.ts';
import { MarkdownText } from './MarkdownText.tsx';

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.install();
});

afterEach(() => page.remove());

/** The elements and attributes that a text becomes. */
async function markup(text: string): Promise<string> {
  const value = await page.createIdle();
  return renderToStaticMarkup(
    createElement(PlaygroundContext, { value }, createElement(MarkdownText, { text })),
  ).replace(/ class="[^"]*"/g, '');
}

describe('a text of a lesson', () => {
  it('has paragraphs, emphasis, lists, tables and code', async () => {
    expect(await markup('One **two** _three_ `four`\n\n1. a\n2. b\n\n- c')).toBe(
      '<div><p>One <strong>two</strong> <em>three</em> <code>four</code></p><ol start="1"><li>a</li><li>b</li></ol><ul><li>c</li></ul></div>',
    );
    expect(await markup('| a | b |\n| - | - |\n| 1 | 2 |')).toContain('<th scope="col">a</th>');
    expect(await markup('```\n<b>code</b>\n```')).toContain(
      '<pre><code>&lt;b&gt;code&lt;/b&gt;</code></pre>',
    );
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script within a line', 'Hello <script>alert(1)</script>'],
    ['an event of an image', '<img src=x onerror="alert(1)">'],
    ['a style', '<style>body { display: none }</style>'],
    ['a style of an element', '<p style="position: fixed">over all</p>'],
    ['a frame', '<iframe src="https://example.com"></iframe>'],
    ['a form', '<form action="https://example.com"><input></form>'],
    ['a picture from outside', '![tracked](https://example.com/a.png)'],
    ['a picture of data', '![drawn](data:image/svg+xml,<svg onload=alert(1)>)'],
    ['a script as a link', '[click](javascript:alert(1))'],
    ['a script as a link, written otherwise', '[click](JaVaScRiPt:alert(1))'],
    ['a link of data', '[click](data:text/html,<script>alert(1)</script>)'],
    ['a link out', '[click](https://example.com)'],
    ['an address alone', 'https://example.com'],
    ['an address in brackets', '<https://example.com>'],
    ['a link by reference', '[click][1]\n\n[1]: javascript:alert(1)'],
    ['a link to another file', '[click](other.html)'],
    ['a link that hides the page', '[click](#hide=workbench)'],
    ['a link with another text in it', '[click](#lessonText=%23%20Harm)'],
    ['a comment', '<!-- <script>alert(1)</script> -->'],
  ])('shows %s as text', async (_, text) => {
    const elements = (await markup(text)).match(/<(?!\/?(?:div|p|span)>)[^>]*>/g);
    expect(elements).toBeNull();
  });

  it('has links to places of this page', async () => {
    expect(await markup('[here](#seed=7&view=weights)')).toContain(
      '<a href="https://example.org/page/#seed=7&amp;view=weights" rel="noopener">here</a>',
    );
  });
});
