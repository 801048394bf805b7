import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaint } from '../check-mermaid.mjs';
import { diagrams } from '../lib/diagrams.mjs';

const good = `graph TD
  subgraph testing["Testing & QA"]
    a["pytest setup #quot;x#quot;"]
  end
  a --> b["second"]
`;

test('accepts a graph', async () => assert.equal(await complaint(good), undefined));

test('refuses an open bracket', async () => assert.match(await complaint('graph TD\n  a["x" --> b\n'), /Parse error|Expecting/));

test('refuses text that is no diagram', async () => assert.match(await complaint('hello'), /No diagram type detected/));

test('finds the diagrams of a Markdown file', () => {
  const text = '# A\n```mermaid\ngraph TD\n  a --> b\n```\ntext\n```js\nx\n```\n```mermaid\npie\n```\n';
  assert.deepEqual(diagrams('a.md', text), ['graph TD\n  a --> b\n', 'pie\n']);
});

test('takes any other file whole', () => assert.deepEqual(diagrams('a.mmd', good), [good]));
