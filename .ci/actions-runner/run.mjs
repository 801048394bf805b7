// Runs the action through what a repository meets: node run.mjs [--update]
// Needs the jar in target/ and the packages of ../referee. --update writes what is expected anew.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pullRequest, push, REPOSITORY, ROOT, schedule, World } from './world.mjs';

const EXPECTED = fileURLToPath(new URL('expected', import.meta.url));
const UPDATE = process.argv.includes('--update');
const MARKER = `<!-- milepost comment repository=${encodeURIComponent(REPOSITORY)} definitions=issues -->\n`;

/** Compares a whole text with the file of that name; the port of the sandbox is another one each time. */
function whole(name, actual) {
  const file = join(EXPECTED, name);
  const text = actual.replace(/127\.0\.0\.1:[0-9]+/g, '127.0.0.1:PORT');
  if (UPDATE) writeFileSync(file, text);
  assert.equal(text, existsSync(file) ? readFileSync(file, 'utf8') : '', name);
}

/** All that the result shows, except for the path of the JSON. */
function outputs(result) {
  const { 'plan-json': json, ...others } = result.outputs;
  return others;
}

const plan = (result) => JSON.parse(readFileSync(result.outputs['plan-json'], 'utf8'));
const figures = {};

const scenarios = {
  async 'pull request: the plan as summary and as one comment'(world) {
    const number = await world.openPullRequest();
    const first = await world.run(pullRequest(number), { command: 'plan' });
    assert.equal(first.status, 0, first.log.text);
    figures['first run, nothing cached, ms'] = first.milliseconds;
    whole('pull-request-summary.md', first.summary);
    whole('pull-request-log.txt', first.log.text);
    assert.deepEqual(first.log.annotations, []);
    assert.deepEqual(outputs(first), {
      changes: '6',
      conflicts: '0',
      'exit-code': '0',
      summary: 'Plan: 6 to create, 0 to update, 0 to close.',
    });
    assert.equal(plan(first).changes.length, 6);
    const [comment, ...more] = await world.ask(`/issues/${number}/comments`);
    assert.deepEqual(more, []);
    assert.equal(comment.body, MARKER + first.summary);
    assert.deepEqual(await world.ask('/labels'), []);

    world.edit('work.yaml', (text) => text.replace('title: Second', 'title: Another second'));
    const second = await world.run(pullRequest(number), { command: 'plan' });
    figures['second run, jar cached, ms'] = second.milliseconds;
    assert.match(second.summary, /Another second/);
    const comments = await world.ask(`/issues/${number}/comments`);
    assert.deepEqual(comments.map(({ id, body }) => ({ id, body })), [{ id: comment.id, body: MARKER + second.summary }]);
    assert.equal(readFileSync(join(world.releases, 'asked'), 'utf8').split('\n').length - 1, 2, 'one download of two files');
  },

  async 'push: applied once, nothing the second time'(world) {
    const first = await world.run(push, { command: 'apply' });
    assert.equal(first.status, 0, first.log.text);
    assert.deepEqual(first.log.annotations, []);
    whole('push-summary.md', first.summary);
    assert.deepEqual(outputs(first), {
      changes: '6',
      conflicts: '0',
      'exit-code': '0',
      summary: 'Apply complete: 6 created, 0 updated, 0 closed.',
    });
    assert.equal((await world.ask('/issues')).length, 2);

    const second = await world.run(push, { command: 'apply' });
    assert.equal(second.status, 0, second.log.text);
    whole('push-again-summary.md', second.summary);
    assert.deepEqual(outputs(second), {
      changes: '0',
      conflicts: '0',
      'exit-code': '0',
      summary: 'No changes. GitHub matches issues/.',
    });
  },

  async 'fork: plans with a token that can only read, and leaves the comment out'(world) {
    const number = await world.openPullRequest();
    const result = await world.run(pullRequest(number, true), { command: 'plan' }, { server: world.readOnly });
    assert.equal(result.status, 0, result.log.text);
    assert.match(result.log.text, new RegExp(`^No comment on #${number}: .*A run for a fork can only read`, 'm'));
    assert.equal(result.outputs.changes, '6');
    assert.deepEqual(await world.ask(`/issues/${number}/comments`), []);
  },

  async 'fork: an apply is refused and says why'(world) {
    const result = await world.run(push, { command: 'apply' }, { server: world.readOnly });
    assert.equal(result.status, 77, result.log.text);
    assert.equal(result.outputs['exit-code'], '77');
    assert.equal(result.outputs.changes, '0');
    assert.equal(result.log.annotations.length, 1);
    whole('refused-summary.md', result.summary);
  },

  async 'failing definitions: annotations on the lines, ten and a count'(world) {
    const number = await world.openPullRequest();
    await world.run(pullRequest(number), { command: 'plan' });
    const labels = Array.from({ length: 12 }, (_, index) => `  - name: l${index}\n    color: "::error::${index}, |"\n`);
    world.write('a,line=1::x.yaml', `labels:\n${labels.join('')}`);
    const result = await world.run(pullRequest(number), { command: 'plan' });
    assert.equal(result.status, 65, result.log.text);
    assert.equal(result.log.annotations.length, 10);
    assert.deepEqual(result.log.annotations[0], {
      level: 'error',
      col: '12',
      file: 'issues/a,line=1::x.yaml',
      line: '3',
      title: 'milepost',
      message: '`::error::0, |` is not a colour\nWrite six hexadecimal digits, for example `d73a4a` or `"#d73a4a"`.',
    });
    assert.match(result.log.text, /^3 more errors are not annotated/m);
    assert.equal(result.outputs['exit-code'], '65');
    whole('failing-summary.md', result.summary);
    const comments = await world.ask(`/issues/${number}/comments`);
    assert.deepEqual(comments.map(({ body }) => body), [MARKER + result.summary]);

    const offline = await world.run(push, { command: 'validate' });
    assert.equal(offline.status, 65);
    assert.equal(offline.summary, result.summary);
  },

  async 'conflict: left alone, told, and the rest goes on'(world) {
    await world.run(push, { command: 'apply' });
    const [{ number, body }] = (await world.ask('/issues')).filter(({ title }) => title === 'Second');
    await world.ask(`/issues/${number}`, 'PATCH', { body: body.replace('After the first.', 'People: after | `all` -->') });
    world.edit('work.yaml', (text) => text.replace('goal: After the first.', 'goal: Right after the first.'));
    const result = await world.run(push, { command: 'plan' });
    assert.equal(result.status, 0, result.log.text);
    assert.equal(result.outputs.conflicts, '1');
    assert.equal(result.outputs.changes, '0');
    assert.deepEqual(result.log.annotations.map(({ level, message }) => [level, message.split('\n')[0]]), [
      ['warning', `the definitions and somebody on GitHub changed the same lines: #${number}`],
    ]);
    whole('conflict-summary.md', result.summary);
  },

  async 'drift: a scheduled plan sees what was changed on GitHub'(world) {
    await world.run(push, { command: 'apply' });
    const quiet = await world.run(schedule, { command: 'plan' });
    assert.equal(quiet.outputs.changes, '0');
    await world.ask('/labels/setup', 'PATCH', { color: '000000' });
    const drifted = await world.run(schedule, { command: 'plan' });
    assert.equal(drifted.outputs.changes, '1');
    whole('drift-summary.md', drifted.summary);
  },

  async 'limits: more changes than allowed stop the run'(world) {
    const result = await world.run(push, { command: 'apply', 'max-changes': '3' });
    assert.equal(result.status, 1, result.log.text);
    assert.equal(result.log.annotations[0].level, 'error');
    assert.deepEqual(await world.ask('/labels'), []);
  },

  async 'inputs: a wrong one is told by its name and runs nothing'(world) {
    for (const inputs of [{ command: 'plan; rm -rf /' }, { command: 'plan', prune: '$(id)' }, { command: 'plan', version: '../1' }]) {
      const result = await world.run(push, inputs);
      assert.notEqual(result.status, 0);
      assert.equal(result.log.annotations.length, 1, result.log.text);
      assert.equal(result.summary, '');
    }
    const wrong = await world.run(push, { command: 'plan', 'on-conflict': '--yes' });
    assert.equal(wrong.status, 64, wrong.log.text);
    assert.equal(wrong.outputs['exit-code'], '64');
  },

  async 'unreachable: the run says so and ends with 69'(world) {
    const result = await world.run(push, { command: 'plan' }, { server: { url: 'http://127.0.0.1:1' } });
    assert.equal(result.status, 69, result.log.text);
    assert.equal(result.outputs['exit-code'], '69');
    assert.equal(result.log.annotations.length, 1);
    assert.match(result.summary, /^### milepost could not finish/);
  },

  async 'a jar that is not the released one is not run'(world) {
    const [jar] = readdirSync(world.releases).filter((name) => name.endsWith('.jar'));
    writeFileSync(join(world.releases, jar), 'something else');
    const result = await world.run(push, { command: 'plan' });
    assert.equal(result.status, 1);
    assert.match(result.log.annotations[0].message, /SHA-256/);
  },

  async 'used as ./ it runs what the checkout holds'(world) {
    const result = await world.run(push, { command: 'validate' }, { action: ROOT, workspace: ROOT });
    assert.equal(result.status, 0, result.log.text);
    assert.equal(existsSync(join(world.releases, 'asked')), false, 'nothing was downloaded');
    assert.match(result.outputs.summary, /^issues\/ (is valid|has [0-9]+ warnings?)\.$/);
    const plan = await world.run(push, { command: 'plan' }, { action: ROOT, workspace: ROOT });
    figures['summary of a first run of the 32 issues, bytes'] = Buffer.byteLength(plan.summary);
    assert.ok(Buffer.byteLength(plan.summary) < 1024 * 1024);
  },
};

const [jar] = readdirSync(join(ROOT, 'target')).filter((name) => /^milepost-.*-all\.jar$/.test(name));
if (!jar) throw new Error('there is no jar in target/. Build it with: mvn package');
const scratch = mkdtempSync(join(tmpdir(), 'milepost-action-'));
let failed = 0;
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const [name, scenario] of Object.entries(scenarios)) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
  const world = await World.start(scratch, join(ROOT, 'target', jar));
  try {
    await scenario(world);
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${error.stack}`);
  } finally {
    await world.stop();
  }
}
rmSync(scratch, { recursive: true });
Object.entries(figures).forEach(([what, figure]) => console.log(`${what}: ${figure}`));
console.log(`${failed} scenarios failed`);
process.exit(failed === 0 ? 0 : 1);
