// The workflow that `milepost init` writes for pulls, in a clone of a repository on this disk, beside a `gh` that only notes
// what it is asked.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from './runner.mjs';
import { REPOSITORY, schedule } from './world.mjs';

const BRANCH = 'milepost-pull';
const STEP = 'Open or update the pull request';
const SOMEBODY = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com'];

const GH = `#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$REQUESTS/calls"
if [ "$1 $2" = 'pr list' ]; then cat "$REQUESTS/open"; fi
`;

export class Requests {
  constructor(world) {
    this.world = world;
    this.files = join(world.directory, 'requests');
    mkdirSync(join(this.files, 'bin'), { recursive: true });
    writeFileSync(join(this.files, 'bin/gh'), GH);
    chmodSync(join(this.files, 'bin/gh'), 0o755);
    this.open = '';
    this.origin = join(this.files, 'origin.git');
    this.run('git', ['init', '--quiet', '--bare', '--initial-branch=main', this.origin], this.files);
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('remote', 'add', 'origin', this.origin);
    this.git('add', 'issues');
    this.git(...SOMEBODY, 'commit', '--quiet', '--message=Definitions');
    this.git('push', '--quiet', 'origin', 'main');
    const jar = join(world.releases, world.jar);
    this.run('java', ['-cp', jar, 'ai.coditect.milepost.cli.Main', 'init'], this.files);
    this.workflow = join(this.files, '.github/workflows/milepost-pull.yml');
  }

  /** The number of the pull request that is open; empty for none. */
  set open(number) {
    writeFileSync(join(this.files, 'open'), number);
  }

  /** What `gh` was asked, a line each. */
  get calls() {
    const log = join(this.files, 'calls');
    return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : [];
  }

  /** Runs the action on a fresh checkout of main, and then the step. */
  async pull() {
    this.git('switch', '--quiet', '--force', 'main');
    const branches = this.git('branch', '--list', BRANCH);
    if (branches !== '') this.git('branch', '--quiet', '--delete', '--force', BRANCH);
    const milepost = await this.world.run(schedule, { command: 'pull' });
    return runStep(
      this.workflow,
      'pull',
      STEP,
      this.world.workspace,
      { github: { token: 'ghs_x' }, steps: { milepost } },
      {
        PATH: `${join(this.files, 'bin')}:${process.env.PATH}`,
        HOME: this.files,
        REQUESTS: this.files,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_RUN_ID: '1',
      },
    );
  }

  /** The commit of the branch on the server. */
  head() {
    return this.git('ls-remote', 'origin', `refs/heads/${BRANCH}`).split('\t')[0];
  }

  show(commit) {
    return this.git('show', commit);
  }

  commitAsSomebody() {
    this.git(...SOMEBODY, 'commit', '--quiet', '--allow-empty', '--message=By hand');
    this.git('push', '--quiet', 'origin', `HEAD:refs/heads/${BRANCH}`);
  }

  reset(commit) {
    this.git('push', '--quiet', '--force', 'origin', `${commit}:refs/heads/${BRANCH}`);
  }

  git(...words) {
    return this.run('git', words, this.world.workspace);
  }

  run(command, words, directory) {
    const { status, stdout, stderr } = spawnSync(command, words, { cwd: directory, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`);
    return stdout;
  }
}
