// Runs the action through what a repository meets: node run.mjs [--update]
// Needs the jar in target/ and the packages of ../referee. --update writes what is expected anew.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStep } from './runner.mjs';
import { Requests } from './requests.mjs';
import { pullRequest, push, REPOSITORY, ROOT, schedule, World } from './world.mjs';

const EXPECTED = fileURLToPath(new URL('expected', import.meta.url));
const UPDATE = process.argv.includes('--update');
const RELEASE = join(ROOT, '.github/workflows/release.yml');
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

/** Where a release has its jar. */
const address = (repository, jar) =>
  `https://github.com/${repository}/releases/download/v${/^milepost-(.*)-all/.exec(jar)[1]}/${jar}`;

/** The run ended before milepost was started, with one annotation. */
function refused(result, message, status = 1) {
  assert.equal(result.status, status, result.log.text);
  assert.deepEqual(result.log.annotations, [{ level: 'error', title: 'milepost', message }]);
  assert.equal(result.outputs['exit-code'], '');
}

/** The jar was run. */
function passed(result) {
  assert.equal(result.status, 0, result.log.text);
  assert.equal(result.outputs.summary, 'issues/ is valid.');
}

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
      files: '',
      'exit-code': '0',
      report: '',
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
    assert.deepEqual(world.downloads, [address('coditect-ai/milepost', world.jar)], 'one download for both runs');
  },

  async 'push: applied once, nothing the second time'(world) {
    const first = await world.run(push, { command: 'apply' });
    assert.equal(first.status, 0, first.log.text);
    assert.deepEqual(first.log.annotations, []);
    whole('push-summary.md', first.summary);
    assert.deepEqual(outputs(first), {
      changes: '6',
      conflicts: '0',
      files: '',
      'exit-code': '0',
      report: '',
      summary: 'Apply complete: 6 created, 0 updated, 0 closed.',
    });
    assert.equal((await world.ask('/issues')).length, 2);

    const second = await world.run(push, { command: 'apply' });
    assert.equal(second.status, 0, second.log.text);
    whole('push-again-summary.md', second.summary);
    assert.deepEqual(outputs(second), {
      changes: '0',
      conflicts: '0',
      files: '',
      'exit-code': '0',
      report: '',
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

  async 'report: a page for an artifact, and the summary'(world) {
    await world.run(push, { command: 'apply' });
    const result = await world.run(push, { command: 'report' });
    assert.equal(result.status, 0, result.log.text);
    assert.deepEqual(result.log.annotations, []);
    const page = join(world.workspace, 'milepost-report', 'index.html');
    assert.deepEqual(outputs(result), {
      changes: '',
      conflicts: '',
      files: '',
      'exit-code': '0',
      report: 'milepost-report/index.html',
      summary: result.outputs.summary,
    });
    assert.match(result.outputs.summary, /^0 of \d+ issues done/);
    assert.match(readFileSync(page, 'utf8'), /^<!DOCTYPE html>/);
    assert.match(result.summary, /```mermaid\ngantt\n/);
    assert.equal(plan(result).repository, REPOSITORY);
    const again = await world.run(push, { command: 'report', out: 'site' });
    assert.equal(again.outputs.report, 'site/index.html');
  },

  async 'pull: the files are written, also beside a conflict'(world) {
    await world.run(push, { command: 'apply' });
    const second = await world.issue('Second');
    const text = '::set-output name=files::x --> | `y` @everyone';
    await world.ask(`/issues/${second.number}`, 'PATCH', { title: text });
    const pulled = await world.run(schedule, { command: 'pull' });
    assert.equal(pulled.status, 0, pulled.log.text);
    assert.deepEqual(pulled.log.annotations, []);
    assert.deepEqual(outputs(pulled), {
      changes: '1',
      conflicts: '0',
      'exit-code': '0',
      report: '',
      files: 'issues/work.yaml',
      summary: 'Pull: 1 change on 1 issue, in 1 file.',
    });
    assert.equal(plan(pulled).written, true);
    whole('pull-summary.md', pulled.summary);
    assert.match(world.read('work.yaml'), /title: .*::set-output name=files::x/);

    const body = second.body.replace('After the first.', 'Well after the first.');
    await world.ask(`/issues/${second.number}`, 'PATCH', { title: 'Theirs', body });
    world.edit('work.yaml', (yaml) => yaml.replace(/title: .*::set-output name=files.*/, 'title: Ours'));
    const result = await world.run(schedule, { command: 'pull' });
    assert.equal(result.status, 1, result.log.text);
    assert.deepEqual(outputs(result), {
      changes: '1',
      conflicts: '1',
      'exit-code': '1',
      report: '',
      files: 'issues/work.yaml',
      summary: 'Pull: 1 change on 1 issue, in 1 file.',
    });
    assert.equal(result.log.annotations.length, 1);
    whole('pull-conflict-summary.md', result.summary);
    assert.match(world.read('work.yaml'), /title: Ours\n(.*\n)*.*goal: Well after the first\./);

    const closed = await world.run(schedule, { command: 'pull', progress: 'yes' });
    assert.equal(closed.status, 64);
    assert.equal(closed.outputs.files, '');
  },

  async 'pull: one pull request, opened, updated, left to others, closed'(world) {
    const requests = new Requests(world);
    await world.run(push, { command: 'apply' });
    const { number } = await world.issue('Second');
    const rename = (title) => world.ask(`/issues/${number}`, 'PATCH', { title });

    await rename('$(touch /tmp/x) `id` " \' \\');
    const opened = await requests.pull();
    assert.equal(opened.status, 0, opened.log.text);
    const first = requests.head();
    assert.match(requests.show(first), /^\+ .*title: .*touch/m);
    assert.match(requests.calls.at(-1), /^pr create --head milepost-pull --base main /);

    requests.open = '7';
    const same = await requests.pull();
    assert.equal(same.status, 0, same.log.text);
    assert.equal(requests.head(), first, 'the same change is not pushed again');

    await rename('Third');
    assert.equal((await requests.pull()).status, 0);
    const updated = requests.head();
    assert.notEqual(updated, first);
    assert.equal(requests.calls.filter((call) => call.startsWith('pr create')).length, 1);

    requests.commitAsSomebody();
    const theirs = requests.head();
    await rename('Fourth');
    const left = await requests.pull();
    assert.equal(left.status, 0, left.log.text);
    assert.equal(requests.head(), theirs);
    assert.match(left.log.annotations[0].message, /has a commit of somebody else and was left alone/);

    requests.reset(updated);
    await rename('Second');
    assert.equal((await requests.pull()).status, 0);
    assert.match(requests.calls.at(-1), /^pr close 7 --delete-branch /);
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

  async 'jar: one that was changed in the release, with its checksum, is not run and not kept'(world) {
    const other = world.tamper();
    const result = await world.run(push, { command: 'validate' });
    const from = address('coditect-ai/milepost', world.jar);
    refused(
      result,
      `The SHA-256 of ${from} is ${other} and should be ${world.digest}. Nothing was run. Run the job again; if it stays so, the release was changed: tell its maintainers.`,
    );
    assert.deepEqual(world.downloads, [from]);
    assert.equal(existsSync(world.cached()), false);
  },

  async 'jar: one that was changed in the cache is not run but downloaded again'(world) {
    passed(await world.run(push, { command: 'validate' }));
    writeFileSync(world.cached(), 'something else');
    const healed = await world.run(push, { command: 'validate' });
    passed(healed);
    assert.deepEqual(healed.log.annotations, [
      {
        level: 'warning',
        title: 'milepost',
        message: `The ${world.jar} in the cache of this runner was changed. It was not run; it is downloaded again.`,
      },
    ]);
    const quiet = await world.run(push, { command: 'validate' });
    passed(quiet);
    assert.deepEqual(quiet.log.annotations, []);
    assert.equal(world.downloads.length, 2);

    writeFileSync(world.cached(), 'something else');
    world.tamper();
    const both = await world.run(push, { command: 'validate' });
    assert.equal(both.status, 1, both.log.text);
    assert.match(both.log.annotations[1].message, /^The SHA-256 of https:/);
  },

  async 'jar: what runs is the copy that was checked'(world) {
    const result = await world.run(push, { command: 'validate' });
    passed(result);
    assert.equal(result.steps.jar.outputs.jar, join(world.directory, 'temp', world.jar));
  },

  async 'jar: the cache keeps repositories and digests apart'(world) {
    passed(await world.run(push, { command: 'validate' }));
    passed(await world.run(push, { command: 'validate' }, { actionRepository: 'somebody/milepost' }));
    assert.deepEqual(world.downloads, [
      address('coditect-ai/milepost', world.jar),
      address('somebody/milepost', world.jar),
    ]);
    assert.ok(existsSync(world.cached()) && existsSync(world.cached('somebody/milepost')));

    writeFileSync(world.digestFile, `${'0'.repeat(64)}  ${world.jar}\n`);
    assert.equal((await world.run(push, { command: 'validate' })).status, 1);
    assert.equal(world.downloads.length, 3, 'the jar in the cache is another digest\'s');
  },

  async 'jar: another release needs its digest'(world) {
    const [, version] = /^milepost-(.*)-all/.exec(world.jar);
    const wanted = `The input 'version' needs the SHA-256 of ${world.jar}, 64 digits, in the input 'sha256'. Leave out both to run the release of this action.`;
    refused(await world.run(push, { command: 'validate', version }), wanted, 64);
    refused(await world.run(push, { command: 'validate', version, sha256: `${world.digest}0` }), wanted, 64);
    const named = "The input 'version' takes a release such as 0.1.0, and with it the input 'sha256'. Leave out both to run the release of this action.";
    refused(await world.run(push, { command: 'validate', sha256: world.digest }), named, 64);
    assert.deepEqual(world.downloads, []);

    const wrong = await world.run(push, { command: 'validate', version, sha256: '0'.repeat(64) });
    assert.equal(wrong.status, 1);
    assert.match(wrong.log.annotations[0].message, new RegExp(` is ${world.digest} and should be 0{64}\\.`));

    rmSync(world.digestFile);
    passed(await world.run(push, { command: 'validate', version: `v${version}`, sha256: `sha256:${world.digest}` }));
    assert.equal(world.downloads.length, 2);
  },

  async 'jar: a commit that is no release says so'(world) {
    const advice = 'Use the tag or the commit of a release, see https://github.com/coditect-ai/milepost/releases.';
    rmSync(world.digestFile);
    refused(
      await world.run(push, { command: 'validate' }),
      `This commit of coditect-ai/milepost is not a release: it names no jar to run. ${advice}`,
    );
    for (const text of ['', `${world.digest}\n`, `${world.digest}  ../${world.jar}\n`, `${world.digest}  ${world.jar}\n<<<<<<<\n`]) {
      writeFileSync(world.digestFile, text);
      refused(
        await world.run(push, { command: 'validate' }),
        `This commit of coditect-ai/milepost has a damaged .github/action/jar.sha256. Nothing was run. ${advice}`,
      );
    }
    assert.deepEqual(world.downloads, []);
  },

  async 'release: only the jar with the committed digest is published'(world) {
    mkdirSync(join(world.action, 'release'));
    const jar = join(world.action, 'release', world.jar);
    writeFileSync(join(world.action, 'release', 'milepost-sbom.json'), '{}');
    cpSync(join(world.releases, world.jar), jar);
    const name = 'Compare the jar with the committed SHA-256';
    const good = await runStep(RELEASE, 'publish', name, world.action);
    assert.equal(good.status, 0, good.log.text);
    assert.equal(good.outputs.jar, jar);
    assert.equal(readFileSync(`${jar}.sha256`, 'utf8'), `${world.digest}  ${world.jar}\n`);

    writeFileSync(jar, 'something else');
    const other = await runStep(RELEASE, 'publish', name, world.action);
    assert.equal(other.status, 1);
    assert.match(other.log.annotations[0].message, /Nothing was published\./);
    assert.deepEqual(other.outputs, {});

    cpSync(join(world.releases, world.jar), jar);
    for (const text of ['', `${world.digest}  milepost-0.0.9-all.jar\n`]) {
      writeFileSync(world.digestFile, text);
      assert.equal((await runStep(RELEASE, 'publish', name, world.action)).status, 1, text);
    }
    rmSync(world.digestFile);
    assert.equal((await runStep(RELEASE, 'publish', name, world.action)).status, 1);
  },

  async 'used as ./ it runs what the checkout holds'(world) {
    const result = await world.run(push, { command: 'validate' }, { action: ROOT, workspace: ROOT });
    assert.equal(result.status, 0, result.log.text);
    assert.deepEqual(world.downloads, []);
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
