import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../draw-mermaid.mjs', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'milepost-drawing.'));

after(() => rmSync(directory, { recursive: true }));

/** What is printed about a file, and the exit status. */
function drawn(name, text) {
  const file = join(directory, name);
  writeFileSync(file, text);
  return new Promise((resolve) =>
    execFile(process.execPath, [SCRIPT, file], (error, stdout) => resolve(`${stdout.replaceAll(file, name)}${error?.code ?? 0}`)),
  );
}

const row = (count) => Array.from({ length: count }, (_, at) => `  a${at}["a step"] --> a${at + 1}["a step"]\n`).join('');

test('draws every diagram of a Markdown file', async () =>
  assert.equal(await drawn('a.md', '```mermaid\ngraph TD\n  a --> b\n```\n\n```mermaid\ngraph LR\n  a --> b\n```\n'), '2 drawings, 0 violations\n0'));

test('refuses what cannot be drawn', async () =>
  assert.match(await drawn('a.mmd', 'graph TD\n  a["x" --> b\n'), /^VIOLATION a\.mmd: Parse error[^]*\n1 drawings, 1 violations\n1$/));

test('refuses what GitHub refuses for its size', async () =>
  assert.match(await drawn('a.mmd', `graph TD\n${'  a --> b\n'.repeat(501)}`), /^VIOLATION a\.mmd: .*\n1 drawings, 1 violations\n1$/s));

test('refuses a drawing so wide that its text cannot be read', async () =>
  assert.match(await drawn('a.mmd', `graph LR\n${row(30)}`), /^VIOLATION a\.mmd: text of [0-8]\.\d pixels: a step\n/));
