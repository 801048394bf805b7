// Exchanges as GitHub would have them; each test spoils one thing.

const api = 'https://api.github.com/repos/o/r';

export const label = {
  id: 1,
  node_id: 'LA_1',
  url: `${api}/labels/bug`,
  name: 'bug',
  color: 'd73a4a',
  description: null,
  default: false,
};

export function rest(changes) {
  return {
    source: 'SomeTest',
    kind: 'rest',
    server: 'sandbox',
    method: 'POST',
    target: '/repos/o/r/labels',
    requestHeaders: {},
    requestBody: { name: 'bug', color: 'd73a4a' },
    status: 201,
    responseHeaders: {},
    responseBody: label,
    ...changes,
  };
}

const query = `query State($owner: String!, $name: String!, $meta: Boolean!) {
  repository(owner: $owner, name: $name) {
    id
    labels(first: 100) @include(if: $meta) { nodes { name } }
    issues(first: 1) { nodes { number stateReason blockedBy(first: 50) { totalCount } } }
  }
}`;

export function graphql(changes) {
  return rest({
    kind: 'graphql',
    target: '/graphql',
    requestBody: { query, variables: { owner: 'o', name: 'r', meta: false } },
    status: 200,
    responseBody: {
      data: {
        repository: { id: 'R_1', issues: { nodes: [{ number: 1, stateReason: null, blockedBy: { totalCount: 0 } }] } },
      },
    },
    ...changes,
  });
}

export function graphqlQuery(text, variables = {}) {
  return graphql({ server: 'wiremock', requestBody: { query: text, variables } });
}
