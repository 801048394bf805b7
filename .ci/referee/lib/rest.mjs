// Holds REST requests and replies to GitHub's OpenAPI description.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { fromOpenApi } from './openapi-schema.mjs';

const descriptionFile = new URL('../node_modules/@octokit/openapi/generated/api.github.com.json', import.meta.url);

/** The codes of a 422's `errors`, which the description leaves open. */
const validationCodes = new Set(['missing', 'missing_field', 'invalid', 'already_exists', 'unprocessable', 'custom']);

/**
 * Where we ask less than the description does, each with its reason. Nothing else is let through.
 */
export const relaxations = [
  'paths under /repositories/{id} count as /repos/{owner}/{repo}: GitHub answers renamed repositories and pages so',
  'a status of 4xx that is not described for an operation needs a body with a `message`: 401, 403 and 429 come anywhere',
  'a status of 5xx may have any body: it comes from in front of the API',
  'a redirect (301, 302, 307, 308) needs a Location and may come anywhere',
  'the cursors `after` and `before` may come in the query of any list: GitHub puts them into its links',
  'a format of `uri` admits the placeholders of a template, such as {/name}, which GitHub sends',
];

/** A checker of exchanges: `check(exchange)` gives `{ endpoint, problems }`. */
export function restChecker() {
  const description = JSON.parse(readFileSync(descriptionFile, 'utf8'));
  const operations = index(description);
  const validators = validatorsFor(description);

  return {
    check(exchange) {
      const url = new URL(exchange.target, 'https://api.github.com');
      const path = normalPath(url.pathname);
      const found = operations.find((operation) => operation.method === exchange.method && operation.pattern.test(path));
      if (!found) {
        return { endpoint: `${exchange.method} ${path}`, problems: ['GitHub has no such endpoint'] };
      }
      const problems = [
        ...queryProblems(found, url.searchParams, validators),
        ...requestBodyProblems(found, exchange.requestBody, validators),
        ...(exchange.server === 'sandbox' && exchange.status !== null ? replyProblems(found, exchange, url, validators) : []),
      ];
      return { endpoint: `${found.method} ${found.path}`, problems };
    },
  };
}

/** The path without the prefix of GitHub Enterprise Server, and by name. */
function normalPath(path) {
  return path.replace(/^\/api\/v3/, '').replace(/^\/repositories\/\d+/, '/repos/owner/repo');
}

/** All operations, those with the fewest placeholders first, so that fixed parts of a path win. */
function index(description) {
  const resolve = (item) => (item.$ref ? pointer(description, item.$ref) : item);
  return Object.entries(description.paths)
    .flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
        .map(([method, operation]) => ({
          path,
          method: method.toUpperCase(),
          pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
          parameters: (operation.parameters ?? []).map(resolve).filter((parameter) => parameter.in === 'query'),
          requestBody: operation.requestBody && resolve(operation.requestBody),
          responses: Object.fromEntries(
            Object.entries(operation.responses).map(([status, response]) => [status, resolve(response)]),
          ),
        })),
    )
    .sort((a, b) => placeholders(a.path) - placeholders(b.path));
}

function placeholders(path) {
  return path.split('{').length;
}

function pointer(root, ref) {
  return ref
    .slice(2)
    .split('/')
    .reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], root);
}

/** Compiles a schema of the description once; `violations(schema, value)` gives messages. */
function validatorsFor(description) {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, inlineRefs: false });
  addFormats.default(ajv);
  ajv.addFormat('uri', (text) => URL.canParse(text.replace(/\{[^}]*\}/g, '')));
  ajv.addFormat('repo.nwo', /^[^/]+\/[^/]+$/);
  const components = Object.fromEntries(
    Object.entries(description.components.schemas).map(([name, schema]) => [name, fromOpenApi(schema)]),
  );
  ajv.addSchema({ $id: 'github', components: { schemas: components } });
  const compiled = new Map();
  return {
    resolve: (schema) => (schema.$ref ? pointer(description, schema.$ref) : schema),
    violations(schema, value) {
      if (!compiled.has(schema)) {
        compiled.set(schema, ajv.compile(fromOpenApi(schema, 'github')));
      }
      const validate = compiled.get(schema);
      return validate(value) ? [] : validate.errors.map((error) => `${error.instancePath || '(whole)'} ${error.message}`);
    },
  };
}

/** GitHub puts these into the links of long lists, whether or not the operation describes them. */
const CURSORS = new Set(['after', 'before']);

function queryProblems(operation, query, validators) {
  const problems = [];
  const seen = new Set();
  for (const [name, value] of query) {
    const parameter = operation.parameters.find((candidate) => candidate.name === name);
    if (!parameter && CURSORS.has(name)) {
      continue;
    }
    if (!parameter) {
      problems.push(`query: no parameter ${name}`);
      continue;
    }
    if (seen.has(name)) {
      problems.push(`query: ${name} is given twice`);
    }
    seen.add(name);
    const schema = validators.resolve(parameter.schema);
    const typed = ['integer', 'number'].includes(schema.type) ? Number(value) : value;
    problems.push(...validators.violations(parameter.schema, typed).map((text) => `query ${name}=${value}: ${text}`));
    if (name === 'per_page' && !(typed >= 1 && typed <= 100)) {
      problems.push(`query per_page=${value}: a page has 1 to 100 entries`);
    }
  }
  for (const parameter of operation.parameters) {
    if (parameter.required && !seen.has(parameter.name)) {
      problems.push(`query: ${parameter.name} is missing`);
    }
  }
  return problems;
}

function requestBodyProblems(operation, body, validators) {
  const described = operation.requestBody?.content?.['application/json']?.schema;
  if (body === null) {
    return operation.requestBody?.required ? ['request: a body is required'] : [];
  }
  if (!described) {
    return ['request: this endpoint takes no body'];
  }
  const unknown = unknownFields(described, body, validators).map((name) => `request: no field ${name}`);
  return [...unknown, ...validators.violations(described, body).map((text) => `request: ${text}`)];
}

/** The description admits any further field and GitHub ignores it: a misspelt one would be lost silently. */
function unknownFields(described, body, validators) {
  const schema = validators.resolve(described);
  const fields = [schema, ...[...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])].map(validators.resolve)].flatMap(
    (part) => Object.keys(part.properties ?? {}),
  );
  const isObject = typeof body === 'object' && !Array.isArray(body);
  return isObject ? Object.keys(body).filter((name) => !fields.includes(name)) : [];
}

function replyProblems(operation, exchange, url, validators) {
  const { status, responseBody: body, responseHeaders: headers } = exchange;
  const say = (text) => `reply ${status}: ${text}`;
  if (status >= 500 || status === 304) {
    return [];
  }
  if ([301, 302, 307, 308].includes(status)) {
    return headers.location ? [] : [say('a redirect without a Location')];
  }
  const described = operation.responses[status];
  if (!described && status < 400) {
    return [say(`not described for this endpoint (it has ${Object.keys(operation.responses).join(', ')})`)];
  }
  const problems = status >= 400 ? errorProblems(status, body) : linkProblems(headers.link);
  const schema = described?.content?.['application/json']?.schema;
  if (schema) {
    problems.push(...validators.violations(schema, body));
  } else if (described && status < 400 && body !== null) {
    problems.push('a body where none is described');
  }
  const page = Number(url.searchParams.get('per_page') ?? 30);
  if (Array.isArray(body) && body.length > page) {
    problems.push(`${body.length} entries on a page of ${page}`);
  }
  return problems.map(say);
}

function errorProblems(status, body) {
  if (typeof body?.message !== 'string') {
    return ['an error needs a message'];
  }
  const errors = status === 422 && Array.isArray(body.errors) ? body.errors : [];
  return errors
    .filter((error) => typeof error === 'object' && !validationCodes.has(error.code))
    .map((error) => `no such validation code: ${error.code}`);
}

function linkProblems(link) {
  return (link ?? '')
    .split(/,\s*(?=<)/)
    .filter((part) => part !== '')
    .filter((part) => !/^<https?:\/\/[^>]+>; rel="(next|prev|first|last)"$/.test(part))
    .map((part) => `not a Link as GitHub sends it: ${part}`);
}
