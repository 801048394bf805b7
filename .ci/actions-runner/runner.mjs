// Runs a composite action as a runner of GitHub Actions would: its `run` steps with bash, in the environment that a
// runner gives, its `uses` steps by something on this machine that does the same.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { evaluate, evaluateAll } from './expressions.mjs';
import { Log } from './log.mjs';

const { parse } = createRequire(new URL('../referee/package.json', import.meta.url))('yaml');

/** What actions/setup-java sets up, taken from this machine. */
function setUpJava(inputs) {
  const settings = spawnSync('java', ['-XshowSettings:properties', '-version'], { encoding: 'utf8' }).stderr;
  const property = (name) => new RegExp(`^ *${name} = (.*)$`, 'm').exec(settings)?.[1];
  const [wanted, present] = [Number(inputs['java-version']), Number(property('java.specification.version'))];
  if (inputs.distribution !== 'temurin') throw new Error(`setup-java: ${inputs.distribution} is not Temurin`);
  if (present < wanted) throw new Error(`setup-java: this machine has Java ${present}, not ${wanted}`);
  return { path: property('java.home') };
}

const REPLACED = { 'actions/setup-java': setUpJava };

/** The file of outputs as a runner reads it: `name=value`, or `name<<word`, lines, `word`. */
export function readOutputs(text) {
  const outputs = {};
  const lines = text.split('\n');
  while (lines.length > 0) {
    const line = lines.shift();
    const [, name, kind, rest] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? [];
    if (kind === '=') outputs[name] = rest;
    else if (kind === '<<') {
      const end = lines.indexOf(rest);
      if (end < 0) throw new Error(`the output ${name} has no end`);
      outputs[name] = lines.splice(0, end + 1).slice(0, -1).join('\n');
    } else if (line !== '') throw new Error(`not a line of outputs: ${line}`);
  }
  return outputs;
}

async function bash(script, environment, directory, log) {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd: directory,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => log.line(line));
  }
  return new Promise((done, fail) => child.on('error', fail).on('close', (status) => done(status)));
}

/**
 * Runs one `run` step of a workflow by itself, in the directory; status, log and outputs.
 *
 * @param contexts what the expressions in its environment refer to
 * @param variables what else its environment holds
 */
export async function runStep(workflow, job, name, directory, contexts = {}, variables = {}) {
  const { jobs } = parse(readFileSync(workflow, 'utf8'));
  const step = jobs[job].steps.find((candidate) => candidate.name === name);
  const files = mkdtempSync(join(tmpdir(), 'milepost-step-'));
  const [script, output] = [join(files, 'step.sh'), join(files, 'output')];
  writeFileSync(script, step.run);
  writeFileSync(output, '');
  const log = new Log();
  const environment = { PATH: process.env.PATH, GITHUB_OUTPUT: output, ...variables, ...evaluateAll(step.env, contexts) };
  const status = await bash(script, environment, directory, log);
  const outputs = readOutputs(readFileSync(output, 'utf8'));
  rmSync(files, { recursive: true });
  return { status, log, outputs };
}

/**
 * Runs the action.
 *
 * @param job directory of the action, workspace, temp (where files of the runner go), toolCache, path, event (its name
 *   and payload), github (the context), variables (what else the environment holds)
 * @returns status of the failed step or 0, log, outputs, steps (each with its outputs), summary, milliseconds
 */
export async function runAction(job, inputs) {
  const action = parse(readFileSync(join(job.action, 'action.yml'), 'utf8'));
  const unknown = Object.keys(inputs).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`the action has no input ${unknown}`);
  mkdirSync(job.temp, { recursive: true });
  const files = mkdtempSync(join(job.temp, 'runner-'));
  const file = (name, text = '') => {
    writeFileSync(join(files, name), text);
    return join(files, name);
  };
  const contexts = { github: job.github, steps: {} };
  contexts.inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [name, inputs[name] ?? evaluate(value ?? '', contexts)]),
  );
  const result = { status: 0, log: new Log(), steps: contexts.steps, summary: '' };
  const started = performance.now();
  for (const [index, step] of action.runs.steps.entries()) {
    const outputFile = file(`output-${index}`);
    const summaryFile = file(`summary-${index}`);
    let outputs;
    if (step.uses) {
      outputs = REPLACED[step.uses.split('@')[0]](evaluateAll(step.with, contexts));
    } else {
      const environment = {
        PATH: job.path,
        HOME: job.temp,
        LANG: 'C.UTF-8',
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: job.action,
        GITHUB_WORKSPACE: job.workspace,
        GITHUB_REPOSITORY: job.github.repository,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_EVENT_NAME: job.event.name,
        GITHUB_EVENT_PATH: file('event.json', JSON.stringify(job.event.payload)),
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
        GITHUB_ENV: file(`env-${index}`),
        GITHUB_PATH: file(`path-${index}`),
        RUNNER_OS: 'Linux',
        RUNNER_ARCH: 'X64',
        RUNNER_TEMP: job.temp,
        RUNNER_TOOL_CACHE: job.toolCache,
        ...job.variables,
        ...evaluateAll(step.env, contexts),
      };
      result.status = await bash(file(`step-${index}.sh`, step.run), environment, job.workspace, result.log);
      outputs = readOutputs(readFileSync(outputFile, 'utf8'));
    }
    if (step.id) contexts.steps[step.id] = { outputs };
    result.summary += readFileSync(summaryFile, 'utf8');
    if (result.status !== 0) break;
  }
  result.milliseconds = Math.round(performance.now() - started);
  result.outputs = Object.fromEntries(
    Object.entries(action.outputs).map(([name, { value }]) => [name, evaluate(value, contexts)]),
  );
  return result;
}
