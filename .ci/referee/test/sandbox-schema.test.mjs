import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema } from 'graphql';
import { differences } from '../check-sandbox-schema.mjs';
import { gitHubSchema } from '../lib/schema.mjs';

const github = gitHubSchema();

const good = `
  scalar DateTime
  type Query { repository(owner: String!, name: String!, followRenames: Boolean = true): Repository }
  type Mutation { addBlockedBy(input: AddBlockedByInput!): AddBlockedByPayload }
  interface Node { id: ID! }
  type Repository implements Node { id: ID! issue(number: Int!): Issue }
  type Issue implements Node { id: ID! number: Int! createdAt: DateTime! stateReason(enableDuplicate: Boolean = false): IssueStateReason issueDependenciesSummary: IssueDependenciesSummary! }
  type IssueDependenciesSummary { totalBlockedBy: Int! }
  enum IssueStateReason { COMPLETED NOT_PLANNED }
  input AddBlockedByInput { issueId: ID! blockingIssueId: ID! clientMutationId: String }
  type AddBlockedByPayload { issue: Issue }
`;

const bad = {
  'an invented type': ['type Repository implements Node { id: ID! issue(number: Int!): Issue', 'type Repo { a: Int } type Repository implements Node { id: ID! x: Repo issue(number: Int!): Issue', ['GitHub has no field Repository.x', 'GitHub has no type Repo']],
  'an invented field': ['number: Int! createdAt', 'number: Int! ordinal: Int createdAt', ['GitHub has no field Issue.ordinal']],
  'another nullability': ['totalBlockedBy: Int!', 'totalBlockedBy: Int', ['IssueDependenciesSummary.totalBlockedBy is Int! on GitHub, not Int']],
  'another type': ['number: Int! createdAt', 'number: String! createdAt', ['Issue.number is Int! on GitHub, not String!']],
  'an invented argument': ['issue(number: Int!)', 'issue(number: Int!, nth: Int)', ['GitHub has no Repository.issue(nth)']],
  'a required argument left out': ['issue(number: Int!)', 'issue', ['GitHub requires Repository.issue(number)']],
  'another default': ['followRenames: Boolean = true', 'followRenames: Boolean = false', ['Query.repository(followRenames) has another default on GitHub']],
  'a required input left out': ['blockingIssueId: ID! ', '', ['GitHub requires AddBlockedByInput(blockingIssueId)']],
  'an invented enum value': ['NOT_PLANNED', 'WONT_FIX', ['GitHub has no IssueStateReason.WONT_FIX']],
  'another kind': ['scalar DateTime', 'type DateTime { at: Int }', ['DateTime is of another kind on GitHub']],
};

test('accepts a part of GitHub’s schema', () => assert.deepEqual(differences(buildSchema(good), github), []));

for (const [name, [from, to, expected]] of Object.entries(bad)) {
  test(`refuses ${name}`, () => {
    assert.ok(good.includes(from), from);
    assert.deepEqual(differences(buildSchema(good.replace(from, to)), github).sort(), expected);
  });
}
