import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { LanguageServer, SCHEMA } from '../lib/language-server.mjs';

const server = new LanguageServer();
const schema = JSON.parse(readFileSync(new URL(SCHEMA)));
const ISSUE = 'issues:\n  - id: pytest-setup\n    title: Set up pytest\n';

before(() => server.start());
after(() => server.end());

test('offers the keys of a file', async () =>
  assert.deepEqual(await server.completion('file.yaml', '|'), Object.keys(schema.properties)));

test('offers the keys that an issue has not got yet', async () =>
  assert.deepEqual(
    await server.completion('issue.yaml', `${ISSUE}    |`),
    Object.keys(schema.definitions.issue.properties).filter((key) => !['id', 'title'].includes(key)),
  ));

test('offers the states of an issue', async () =>
  assert.deepEqual(await server.completion('state.yaml', `${ISSUE}    state: |`), ['closed', 'completed', 'duplicate', 'not_planned', 'open']));

const shown = (text, example) =>
  new RegExp(`milepost definitions\\n+${text}\\n+Example:\\n+\`\`\`yaml\\n${example}\\n\`\`\``);

test('shows what a key is, with an example', async () =>
  assert.match(await server.hover('estimate.yaml', `${ISSUE}    est|imate: 4h\n`), shown('Hours above zero, or `none`\\.', '4h')));

test('shows what a whole mapping is', async () =>
  assert.match(await server.hover('headings.yaml', 'headi|ngs:\n  level: 2\n'), shown('Other headings for the sections[^]*', 'level: 2\ngoal: Ziel')));

test('shows what a key is inside of a line', async () =>
  assert.match(
    await server.hover('rate.yaml', 'people:\n  Developer 1: {login: octocat, ra|te: 120}\n'),
    shown('What an hour costs, in whatever currency\\.', '120'),
  ));

test('underlines a key that nobody knows, and what is missing', async () =>
  assert.deepEqual((await server.diagnostics('wrong-key.yaml', 'issues:\n  - id: pytest-setup\n    titel: Set up pytest\n')).sort(), [
    '2:5 Missing property "title".',
    '3:5 Property titel is not allowed.',
  ]));

test('underlines a value of the wrong form, and says which is right', async () =>
  assert.deepEqual(await server.diagnostics('wrong-day.yaml', `${ISSUE}    due: tomorrow\n`), ['4:10 Write a day as YYYY-MM-DD, or none.']));

for (const name of ['milepost.yaml', '1-test-coverage.yaml']) {
  test(`underlines nothing in issues/${name}`, async () =>
    assert.deepEqual(await server.diagnostics(name, readFileSync(new URL(`../../../issues/${name}`, import.meta.url), 'utf8')), []));
}
