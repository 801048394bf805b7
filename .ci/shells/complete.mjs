// Types the beginnings of commands into bash, zsh and fish, presses Tab, and looks at what the shell makes of them:
//   node complete.mjs MILEPOST…   (the directory of a program `milepost`)
// Prints a line for each, and ends with 1 if one was not completed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE = 30_000;
const [programs] = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), 'milepost-shells.'));
const environment = { ...process.env, PATH: `${programs}:${process.env.PATH}`, PS1: '> ', TERM: 'xterm', HOME: directory };

mkdirSync(join(directory, 'issues'));
writeFileSync(
  join(directory, 'issues/root.yaml'),
  'repository: o/r\nlabels: [{name: good first issue}, {name: "type: bug"}, {name: "pay $(touch PWNED)"}, {name: "run `touch PWNED`"}, {name: "its \\"; touch PWNED; \\""}, {name: "as \'; touch PWNED; \'"}]\nmilestones: [{title: First release}]\n',
);
writeFileSync(
  join(directory, 'issues/one.yaml'),
  'workstream: Words & pictures\nissues: [{id: pytest-setup, title: One}, {id: docs, title: Two}]\n',
);

/** What is typed, and what stands there after Tab. */
const CASES = [
  ['milepost pl', 'milepost plan '],
  ['milepost help val', 'milepost help validate '],
  ['milepost plan --form', 'milepost plan --format '],
  ['milepost plan --format j', 'milepost plan --format json '],
  ['milepost plan --format=j', 'milepost plan --format=json '],
  ['milepost pull py', 'milepost pull pytest-setup '],
  ['milepost import --label goo', 'milepost import --label good\\ first\\ issue '],
  ['milepost import --label "goo', 'milepost import --label "good first issue" '],
  ['milepost import --label type', 'milepost import --label type:\\ bug '],
  ['milepost import --milestone=Fi', 'milepost import --milestone=First\\ release '],
  ['milepost graph --workstream Wo', 'milepost graph --workstream Words\\ \\&\\ pictures '],
  ['milepost graph -f iss', 'milepost graph -f issues/'],
  ['milepost plan --out=iss', 'milepost plan --out=issues/'],
];

/** A name in the definitions is a word to the shell and nothing else; each line is also entered. */
const HOSTILE = [
  ['milepost import --label pay', 'PWNED'],
  ['milepost import --label "pay', 'PWNED'],
  ["milepost import --label 'pay", 'PWNED'],
  ['milepost import --label run', 'PWNED'],
  ['milepost import --label "run', 'PWNED'],
  ['milepost import --label its', 'PWNED'],
];

/** A shell on a terminal of its own, which shows what is typed. */
class Terminal {
  constructor(command) {
    this.seen = '';
    this.process = spawn('script', ['-qfc', command, '/dev/null'], { cwd: directory, env: environment });
    this.process.stdout.on('data', (data) => (this.seen += data));
  }

  /** What the terminal shows from now on, once the text is in it. */
  async type(keys, expected) {
    this.seen = '';
    this.process.stdin.write(keys);
    const end = Date.now() + PATIENCE;
    while (!this.shown().includes(expected) && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
    return this.shown();
  }

  /** Without colours and the like, and with each backspace done. */
  shown() {
    let text = this.seen.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '').replace(/\x1b[=>]|\x07/g, '');
    while (/[^\x08]\x08/.test(text)) text = text.replace(/[^\x08]\x08/g, '');
    return text;
  }

  end() {
    this.process.kill('SIGKILL');
  }
}

let done = 0;
let failed = 0;
const report = (shell, typed, expected, seen) => {
  const good = seen.includes(expected);
  done++;
  if (!good) failed++;
  console.log(`${good ? 'ok    ' : 'FAILED'}  ${shell}  ${typed}<Tab>${good ? '' : `\n  expected ${JSON.stringify(expected)}\n  seen     ${JSON.stringify(seen)}`}`);
};

async function interactively(shell, command, setUp) {
  const terminal = new Terminal(command);
  await terminal.type(`${setUp}; echo rea''dy\n`, 'ready');
  for (const [typed, expected] of CASES) report(shell, typed, expected, await terminal.type(`\x15${typed}\t`, expected));
  for (const [typed, expected] of HOSTILE) {
    const seen = await terminal.type(`\x15${typed}\t`, expected);
    const after = await terminal.type("\necho en''d\n", 'end\r');
    const executed = existsSync(join(directory, 'PWNED'));
    rmSync(join(directory, 'PWNED'), { force: true });
    const harmless = !executed && seen.includes(expected) && after.includes('end\r');
    report(shell, `${typed} (hostile)`, 'not executed', harmless ? 'not executed' : seen + after);
  }
  terminal.end();
}

/** Fish tells what it would offer; what stands there is the rest of the line and one of its offers. */
function ofFish() {
  for (const [typed, expected] of CASES) {
    const quoted = typed.replace(/'/g, "\\'");
    const { stdout } = spawnSync('fish', ['--no-config', '-c', `milepost completion fish | source; complete -C '${quoted}'`], {
      cwd: directory,
      env: environment,
      encoding: 'utf8',
    });
    const offers = stdout.split('\n').map((line) => line.split('\t')[0]).filter(Boolean);
    const word = expected.slice(typed.search(/\S+$/)).trimEnd().replace(/\\/g, '').replace(/^"|"$/g, '');
    const plain = typed.includes('"') ? expected.slice(typed.indexOf('"')).trim().replace(/"/g, '') : word;
    report('fish', typed, plain, offers.length === 1 ? offers[0] : JSON.stringify(offers));
  }
}

await interactively('bash', 'bash --norc --noprofile -i', 'eval "$(milepost completion bash)"');
await interactively('zsh ', 'zsh -f -i', 'autoload -U compinit; compinit -u -D; eval "$(milepost completion zsh)"');
ofFish();
rmSync(directory, { recursive: true, force: true });
console.log(`${done} completions, ${failed} failed`);
process.exit(failed ? 1 : 0);
