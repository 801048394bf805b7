import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { exchangeChecker } from '../check-exchanges.mjs';
import { graphql, graphqlQuery, label, rest } from './samples.mjs';

const checker = exchangeChecker();
const script = fileURLToPath(new URL('../check-exchanges.mjs', import.meta.url));

const good = {
  'a label is created': rest({}),
  'a page of labels': rest({
    method: 'GET',
    target: '/repos/o/r/labels?per_page=100&page=2',
    requestBody: null,
    status: 200,
    responseHeaders: { link: '<https://api.github.com/repositories/1/labels?page=1>; rel="prev"' },
    responseBody: [label],
  }),
  'a label with a slash': rest({ method: 'DELETE', target: '/repos/o/r/labels/a%2Fb', requestBody: null, status: 204, responseBody: null }),
  'GitHub Enterprise Server': rest({ target: '/api/v3/repos/o/r/labels' }),
  'a renamed repository': rest({ target: '/repositories/12/labels' }),
  'already there': rest({
    status: 422,
    responseBody: { message: 'Validation Failed', documentation_url: 'https://docs.github.com', errors: [{ resource: 'Label', field: 'name', code: 'already_exists' }] },
  }),
  'a limit that is not described': rest({ status: 429, responseBody: { message: 'slow down' } }),
  'a proxy that fails': rest({ status: 502, responseBody: '<html>' }),
  'a moved repository': rest({ status: 307, responseHeaders: { location: 'https://api.github.com/repositories/1' }, responseBody: null }),
  'no answer': rest({ status: null, responseBody: null }),
  'a stub may answer anything': rest({ server: 'wiremock', status: 299, responseBody: 'x' }),
  'a milestone is cleared': rest({ server: 'wiremock', method: 'PATCH', target: '/repos/o/r/issues/1', requestBody: { milestone: null, labels: ['a'] } }),
  'a query': graphql({}),
  'a query refused': graphql({ responseBody: { errors: [{ message: "Field 'x' doesn't exist", extensions: { code: 'undefinedField' } }] } }),
  'a repository that is not there': graphql({ responseBody: { data: { repository: null }, errors: [{ message: 'Could not resolve', path: ['repository'] }] } }),
  'a fragment and an alias': graphql({
    requestBody: { query: '{ n: node(id: "I_1") { __typename ... on Issue { number } } }' },
    responseBody: { data: { n: { __typename: 'Issue', number: 3 } } },
  }),
  'an edge is added': graphqlQuery(
    'mutation ($a: ID!, $b: ID!) { e0: addBlockedBy(input: { issueId: $a, blockingIssueId: $b }) { issue { number } } }',
    { a: 'I_1', b: 'I_2' },
  ),
};

const bad = {
  'no such endpoint': [rest({ target: '/repos/o/r/lables' }), /no such endpoint/],
  'a method that the path does not have': [rest({ method: 'DELETE', target: '/repos/o/r/issues/1' }), /no such endpoint/],
  'an unknown query parameter': [rest({ method: 'GET', target: '/repos/o/r/labels?perpage=1', requestBody: null }), /no parameter perpage/],
  'a value outside an enum': [rest({ method: 'GET', target: '/repos/o/r/issues?state=opened', requestBody: null, server: 'wiremock' }), /state=opened/],
  'a page of 200': [rest({ method: 'GET', target: '/repos/o/r/labels?per_page=200', requestBody: null, server: 'wiremock' }), /1 to 100/],
  'a misspelt field': [rest({ requestBody: { name: 'bug', colour: 'd73a4a' } }), /no field colour/],
  'a missing field': [rest({ requestBody: { color: 'd73a4a' } }), /required property 'name'/],
  'a wrong type': [rest({ method: 'PATCH', target: '/repos/o/r/issues/1', requestBody: { labels: 'bug' }, server: 'wiremock' }), /labels must be array/],
  'a null where none is allowed': [rest({ requestBody: { name: 'bug', description: null }, server: 'wiremock' }), /description must be string/],
  'a missing body': [rest({ requestBody: null }), /a body is required/],
  'a body where none belongs': [rest({ method: 'GET', requestBody: { a: 1 }, server: 'wiremock' }), /takes no body/],
  'a status that is not described': [rest({ status: 200 }), /not described/],
  'a reply without a field': [rest({ responseBody: { ...label, node_id: undefined } }), /required property 'node_id'/],
  'a reply of a wrong type': [rest({ responseBody: { ...label, id: '1' } }), /\/id must be integer/],
  'a reply that is not JSON': [rest({ responseBody: 'created' }), /must be object/],
  'an error without a message': [rest({ status: 403, responseBody: {} }), /needs a message/],
  'an invented validation code': [
    rest({ status: 422, responseBody: { message: 'no', documentation_url: 'https://x', errors: [{ code: 'duplicate' }] } }),
    /validation code: duplicate/,
  ],
  'a redirect to nowhere': [rest({ status: 301, responseBody: null }), /without a Location/],
  'more entries than a page has': [
    rest({ method: 'GET', target: '/repos/o/r/labels?per_page=1', requestBody: null, status: 200, responseBody: [label, label] }),
    /2 entries on a page of 1/,
  ],
  'a Link that is none': [
    rest({ method: 'GET', requestBody: null, status: 200, responseHeaders: { link: '/labels?page=2' }, responseBody: [label] }),
    /not a Link/,
  ],
  'GraphQL by GET': [graphql({ method: 'GET' }), /is a POST/],
  'GraphQL syntax': [graphqlQuery('{ repository('), /Syntax Error/],
  'an unknown GraphQL field': [graphqlQuery('{ viewer { nickname } }'), /Cannot query field "nickname"/],
  'an unknown argument': [graphqlQuery('{ repository(owner: "o", name: "r") { labels(top: 1) { totalCount } } }'), /Unknown argument "top"/],
  'a missing variable': [graphqlQuery('query ($id: ID!) { node(id: $id) { id } }'), /"\$id" of required type/],
  'a variable of a wrong type': [graphqlQuery('query ($n: Int) { viewer { repositories(first: $n) { totalCount } } }', { n: 'x' }), /Int cannot represent/],
  'a variable that is not declared': [graphqlQuery('{ viewer { login } }', { owner: 'o' }), /declares no variable \$owner/],
  'a selected field is missing': [graphql({ responseBody: { data: { repository: { id: 'R_1' } } } }), /issues is selected and missing/],
  'a field that was not selected': [
    graphql({ responseBody: { data: { repository: { id: 'R_1', name: 'r', issues: { nodes: [] } } } } }),
    /name was not selected/,
  ],
  'null where a value is promised': [graphql({ responseBody: { data: { repository: { id: null, issues: { nodes: [] } } } } }), /null where ID! is promised/],
  'a value of a wrong type': [
    graphql({ responseBody: { data: { repository: { id: 'R_1', issues: { nodes: [{ number: '1', stateReason: null, blockedBy: { totalCount: 0 } }] } } } } }),
    /"1" is not a Int/,
  ],
  'a value outside a GraphQL enum': [
    graphql({ responseBody: { data: { repository: { id: 'R_1', issues: { nodes: [{ number: 1, stateReason: 'done', blockedBy: { totalCount: 0 } }] } } } } }),
    /"done" is not a IssueStateReason/,
  ],
  'neither data nor errors': [graphql({ responseBody: {} }), /neither data nor errors/],
  'a recording that was cut off': [{ truncated: true }, /cut off/],
};

for (const [name, exchange] of Object.entries(good)) {
  test(`accepts: ${name}`, () => assert.deepEqual(checker.check(exchange).problems, []));
}

for (const [name, [exchange, expected]] of Object.entries(bad)) {
  test(`refuses: ${name}`, () => assert.match(checker.check(exchange).problems.join('\n'), expected));
}

test('the command counts, names the source and fails on a violation', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'referee-')), 'exchanges.jsonl');
  const run = (...exchanges) => {
    writeFileSync(file, exchanges.map((exchange) => `${JSON.stringify(exchange)}\n`).join(''));
    return spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
  };

  const passed = run(rest({}), graphql({}));
  assert.equal(passed.status, 0, passed.stderr);
  assert.match(passed.stdout, /1 {2}POST \/repos\/\{owner\}\/\{repo\}\/labels\n/);
  assert.match(passed.stdout, /2 exchanges at 2 endpoints, 0 violations\n$/);

  const failed = run(rest({}), rest({ status: 200 }));
  assert.equal(failed.status, 1);
  assert.match(failed.stdout, /VIOLATION POST \/repos\/\{owner\}\/\{repo\}\/labels: reply 200: not described.*\n {10}in SomeTest\n/);

  assert.equal(run().status, 1, 'an empty recording proves nothing');
});
