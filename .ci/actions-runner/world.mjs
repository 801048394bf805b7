// A workspace with definitions, a GitHub, and runs of the action in it.
import { copyFileSync, chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAction } from './runner.mjs';
import { api, startReadOnly, startSandbox } from './servers.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const REPOSITORY = 'octo/hello';
const DEFINITIONS = fileURLToPath(new URL('issues', import.meta.url));
const TOKEN = 'ghs_tokenOfTheJob0123456789';

// Stands in for the release page: it logs the address and hands out the file of that name.
const CURL = `#!/usr/bin/env bash
while [ $# -gt 1 ]; do
  if [ "$1" = --output ]; then target=$2; fi
  shift
done
printf '%s\\n' "$1" >>"$RELEASES/asked"
cp "$RELEASES/$(basename "$1")" "$target"
`;

export class World {
  static async start(scratch, jar) {
    const world = new World();
    world.directory = mkdtempSync(join(scratch, 'world-'));
    world.workspace = join(world.directory, 'workspace');
    cpSync(DEFINITIONS, join(world.workspace, 'issues'), { recursive: true });
    world.releases = join(world.directory, 'releases');
    world.publish(jar);
    world.sandbox = await startSandbox(jar, world.directory);
    world.readOnly = await startReadOnly(world.sandbox.url);
    return world;
  }

  /** Puts the jar on the release page, and its digest into the action's files as a release commit has them. */
  publish(jar) {
    const bin = join(this.directory, 'bin');
    mkdirSync(bin);
    mkdirSync(this.releases);
    writeFileSync(join(bin, 'curl'), CURL);
    chmodSync(join(bin, 'curl'), 0o755);
    copyFileSync(jar, join(this.releases, basename(jar)));
    this.path = `${bin}:${process.env.PATH}`;
    this.jar = basename(jar);
    this.digest = createHash('sha256').update(readFileSync(jar)).digest('hex');
    this.action = join(this.directory, 'action');
    cpSync(join(ROOT, 'action.yml'), join(this.action, 'action.yml'));
    cpSync(join(ROOT, '.github/action'), join(this.action, '.github/action'), { recursive: true });
    writeFileSync(this.digestFile, `${this.digest}  ${this.jar}\n`);
  }

  get digestFile() {
    return join(this.action, '.github/action/jar.sha256');
  }

  /** Somebody changes the jar of the release, and the checksum beside it. */
  tamper() {
    const text = 'something else';
    writeFileSync(join(this.releases, this.jar), text);
    const digest = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(this.releases, `${this.jar}.sha256`), `${digest}  ${this.jar}\n`);
    return digest;
  }

  /** The addresses of what was downloaded. */
  get downloads() {
    const log = join(this.releases, 'asked');
    return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : [];
  }

  /** The path of the jar in the cache of the runner. */
  cached(repository = 'coditect-ai/milepost', digest = this.digest) {
    return join(this.directory, 'tools/milepost', repository, digest, this.jar);
  }

  async stop() {
    await this.readOnly.stop();
    await this.sandbox.stop();
  }

  /** Changes a file of the definitions. */
  edit(file, change) {
    const path = join(this.workspace, 'issues', file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  read(file) {
    return readFileSync(join(this.workspace, 'issues', file), 'utf8');
  }

  write(file, text) {
    writeFileSync(join(this.workspace, 'issues', file), text);
  }

  /** Asks GitHub about the repository. */
  ask(path, method = 'GET', body = undefined) {
    return api(this.sandbox.url, method, `/repos/${REPOSITORY}${path}`, body);
  }

  /** The issue of that title. */
  async issue(wanted) {
    return (await this.ask('/issues')).find(({ title }) => title === wanted);
  }

  /** Opens what stands for a pull request: to the API of comments it is an issue like any other. */
  async openPullRequest() {
    return (await this.ask('/issues', 'POST', { title: 'Change the definitions' })).number;
  }

  /** Runs the action for an event. */
  async run(event, inputs, settings = {}) {
    const { server = this.sandbox, action = this.action, workspace = this.workspace, token = TOKEN } = settings;
    const { actionRepository = 'coditect-ai/milepost' } = settings;
    const result = await runAction(
      {
        action,
        workspace,
        temp: join(this.directory, 'temp'),
        toolCache: join(this.directory, 'tools'),
        path: this.path,
        event,
        github: {
          repository: REPOSITORY,
          token,
          action_repository: action === workspace ? '' : actionRepository,
        },
        variables: { RELEASES: this.releases, GITHUB_API_URL: server.url, GITHUB_GRAPHQL_URL: `${server.url}/graphql` },
      },
      inputs,
    );
    if (result.log.text.includes(token)) throw new Error(`the log shows the token:\n${result.log.text}`);
    return result;
  }
}

export const push = { name: 'push', payload: { ref: 'refs/heads/main' } };
export const schedule = { name: 'schedule', payload: {} };
export const pullRequest = (number, fork = false) => ({
  name: 'pull_request',
  payload: { number, pull_request: { number, head: { repo: { fork } } } },
});
