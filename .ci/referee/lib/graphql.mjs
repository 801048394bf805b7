// Holds GraphQL requests and replies to GitHub's schema.
import {
  getNamedType,
  getNullableType,
  getVariableValues,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  validate,
} from 'graphql';

/** What a value of GitHub's own scalars looks like; one that is not listed may be any scalar. */
const scalars = {
  ID: (value) => typeof value === 'string',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31,
  Float: (value) => typeof value === 'number',
  BigInt: (value) => /^-?\d+$/.test(String(value)),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  URI: (value) => typeof value === 'string' && (URL.canParse(value) || value.startsWith('/')),
};

/** A checker of exchanges: `check(exchange)` gives `{ endpoint, problems }`. */
export function graphQlChecker(schema) {
  const parsed = new Map();
  const read = (query) => {
    if (!parsed.has(query)) {
      parsed.set(query, readQuery(schema, query));
    }
    return parsed.get(query);
  };
  return { check: (exchange) => check(schema, read, exchange) };
}

function check(schema, read, exchange) {
  const body = exchange.requestBody;
  if (exchange.method !== 'POST' || typeof body?.query !== 'string') {
    return { endpoint: 'graphql ?', problems: ['request: GraphQL is a POST of an object with a `query`'] };
  }
  const { document, problems } = read(body.query);
  if (problems.length > 0) {
    return { endpoint: 'graphql ?', problems };
  }
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find((candidate) => !body.operationName || candidate.name?.value === body.operationName);
  if (!operation || (operations.length > 1 && !body.operationName)) {
    return { endpoint: 'graphql ?', problems: ['request: no operation of that name'] };
  }
  const endpoint = `graphql ${operation.operation} ${operation.name?.value ?? '(unnamed)'}`;
  const unknown = Object.keys(body).filter((key) => !['query', 'variables', 'operationName'].includes(key));
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], body.variables ?? {});
  const requestProblems = [
    ...unknown.map((key) => `request: no key ${key}`),
    ...unusedVariables(operation, body.variables ?? {}),
    ...(errors ?? []).map((error) => `request: ${error.message}`),
  ];
  if (requestProblems.length > 0 || exchange.server !== 'sandbox' || exchange.status === null) {
    return { endpoint, problems: requestProblems };
  }
  return { endpoint, problems: replyProblems({ schema, document, operation, variables: coerced }, exchange) };
}

function readQuery(schema, query) {
  try {
    const document = parse(query);
    return { document, problems: validate(schema, document).map((error) => `request: ${error.message}`) };
  } catch (error) {
    return { problems: [`request: ${error.message}`] };
  }
}

/** GitHub refuses no variable that the query does not declare, so a misspelt one would be lost silently. */
function unusedVariables(operation, variables) {
  const declared = new Set((operation.variableDefinitions ?? []).map((definition) => definition.variable.name.value));
  return Object.keys(variables)
    .filter((name) => !declared.has(name))
    .map((name) => `request: the query declares no variable $${name}`);
}

function replyProblems(context, exchange) {
  const { status, responseBody: body } = exchange;
  const say = (text) => `reply ${status}: ${text}`;
  if (status >= 500) {
    return [];
  }
  if (status !== 200) {
    return typeof body?.message === 'string' ? [] : [say('an error needs a message')];
  }
  if (body === null || typeof body !== 'object') {
    return [say('not a JSON object')];
  }
  const errors = body.errors ?? [];
  const problems = errors.filter((error) => typeof error.message !== 'string').map(() => 'an error needs a message');
  if ((body.data === undefined || body.data === null) && errors.length === 0) {
    problems.push('neither data nor errors');
  }
  // A query that was refused (an undefined field, a rate limit) has errors and no data.
  if (body.data) {
    const type = context.schema.getRootType(context.operation.operation);
    const walk = { ...context, errors, problems };
    walkObject(walk, type, [context.operation.selectionSet], body.data, []);
  }
  return problems.map(say);
}

function walkObject(context, type, selectionSets, value, path) {
  const say = (text) => context.problems.push(`${path.join('.') || 'data'}: ${text}`);
  if (typeof value !== 'object' || Array.isArray(value)) {
    say('not an object');
    return;
  }
  const actual = isAbstractType(type) ? concrete(context, type, selectionSets, value) : type;
  if (!actual) {
    say(`cannot tell which ${type.name} this is: select __typename`);
    return;
  }
  const fields = collect(context, actual, selectionSets);
  for (const [key, nodes] of fields) {
    if (!(key in value)) {
      say(`${key} is selected and missing`);
    } else if (nodes[0].name.value === '__typename') {
      if (value[key] !== actual.name) say(`__typename is ${value[key]} where ${actual.name} is expected`);
    } else {
      const field = actual.getFields()[nodes[0].name.value];
      walkValue(context, field.type, nodes.flatMap((node) => node.selectionSet ?? []), value[key], [...path, key]);
    }
  }
  for (const key of Object.keys(value)) {
    if (!fields.has(key)) say(`${key} was not selected`);
  }
}

function walkValue(context, type, selectionSets, value, path) {
  const say = (text) => context.problems.push(`${path.join('.')}: ${text}`);
  if (value === null || value === undefined) {
    if (isNonNullType(type)) say(`null where ${type} is promised`);
    return;
  }
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    if (!Array.isArray(value)) {
      say('not a list');
      return;
    }
    value.forEach((element, i) => walkValue(context, nullable.ofType, selectionSets, element, [...path, i]));
  } else if (isLeafType(nullable)) {
    const fits = isEnumType(nullable) ? nullable.getValue(value) !== undefined : (scalars[nullable.name] ?? isScalar)(value);
    if (!fits) say(`${JSON.stringify(value)} is not a ${nullable.name}`);
  } else {
    walkObject(context, nullable, selectionSets, value, path);
  }
}

function isScalar(value) {
  return typeof value !== 'object';
}

/** The type of a value of an interface or union: what its __typename says, or the one whose fields it has. */
function concrete(context, type, selectionSets, value) {
  const possible = context.schema.getPossibleTypes(type);
  const named = possible.find((candidate) => candidate.name === value.__typename);
  const keys = Object.keys(value).sort().join();
  return named ?? possible.find((candidate) => [...collect(context, candidate, selectionSets).keys()].sort().join() === keys);
}

/** The fields that the selection asks of an object of this type, by response key. */
function collect(context, type, selectionSets, fields = new Map()) {
  for (const selection of selectionSets.flatMap((set) => set.selections).filter((node) => included(context, node))) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      fields.set(key, [...(fields.get(key) ?? []), selection]);
    } else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : namedFragment(context, selection);
      if (applies(context, fragment.typeCondition, type)) {
        collect(context, type, [fragment.selectionSet], fields);
      }
    }
  }
  return fields;
}

function namedFragment(context, spread) {
  return context.document.definitions.find(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === spread.name.value,
  );
}

function applies(context, condition, type) {
  if (!condition) {
    return true;
  }
  const wanted = getNamedType(context.schema.getType(condition.name.value));
  return wanted === type || (isAbstractType(wanted) && context.schema.isSubType(wanted, type));
}

function included(context, node) {
  return (node.directives ?? []).every((directive) => {
    const argument = directive.arguments[0].value;
    const on = argument.kind === Kind.VARIABLE ? context.variables[argument.name.value] : argument.value;
    return directive.name.value === 'skip' ? !on : directive.name.value !== 'include' || on;
  });
}
