import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionProblems, workflowProblems } from '../check-actions.mjs';

const sha = '0123456789abcdef0123456789abcdef01234567';

const workflow = `name: ci
on: push
permissions:
  contents: read
jobs:
  test:
    if: vars.REPOSITORY != ''
    permissions:
      attestations: write
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${sha} # v4
      - uses: ./
      - run: echo "$TITLE"
        env:
          TITLE: \${{ github.event.head_commit.message }}
`;

const action = `name: milepost
description: keeps issues equal to YAML
inputs:
  command:
    description: what to do
outputs:
  changes:
    description: how many
    value: \${{ steps.run.outputs.changes }}
runs:
  using: composite
  steps:
    - id: run
      shell: bash
      run: ./milepost "$COMMAND"
      env:
        COMMAND: \${{ inputs.command }}
`;

test('accepts a workflow', async () => assert.deepEqual(await workflowProblems('ci.yml', workflow), []));
test('accepts an action', () => assert.deepEqual(actionProblems('action.yml', action), []));

const badWorkflows = {
  'a tag instead of a commit': [`@${sha} # v4`, '@v4', /ci\.yml:12: not pinned to a full commit: actions\/checkout@v4/],
  'a short commit': [sha, sha.slice(0, 12), /not pinned/],
  'an expression in a script': ['"$TITLE"', '"${{ github.actor }}"', /ci\.yml:14: an expression inside run/],
  'an untrusted expression in a script': ['"$TITLE"', '"${{ github.event.head_commit.message }}"', /potentially untrusted/],
  'an unknown key': ['runs-on: ubuntu-latest', 'runs-on: ubuntu-latest\n    timeout: 3', /unexpected key "timeout"/],
  'an unknown event': ['on: push', 'on: pushed', /unknown Webhook event/],
};

for (const [name, [from, to, expected]] of Object.entries(badWorkflows)) {
  test(`refuses in a workflow: ${name}`, async () => {
    assert.ok(workflow.includes(from), from);
    assert.match((await workflowProblems('ci.yml', workflow.replace(from, to))).join('\n'), expected);
  });
}

const badActions = {
  'a step without a shell': ['      shell: bash\n', '', /needs a shell/],
  'an expression in a script': ['"$COMMAND"', '"${{ inputs.command }}"', /an expression inside run/],
  'an unknown input': ['${{ inputs.command }}', '${{ inputs.comand }}', /there is no input comand/],
  'an output without a value': ['    value: ${{ steps.run.outputs.changes }}\n', '', /output changes needs/],
  'an unpinned action': ['    - id: run', '    - uses: actions/setup-java@v4\n    - id: run', /not pinned/],
  'no description': ['description: keeps issues equal to YAML\n', '', /description is missing/],
};

for (const [name, [from, to, expected]] of Object.entries(badActions)) {
  test(`refuses in an action: ${name}`, () => {
    assert.ok(action.includes(from), from);
    assert.match(actionProblems('action.yml', action.replace(from, to)).join('\n'), expected);
  });
}
