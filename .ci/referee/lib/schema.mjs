// GitHub's GraphQL schema: the published one, and what it does not know yet.
import { readFileSync } from 'node:fs';
import { buildASTSchema, Kind, parse } from 'graphql';

const official = new URL('../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);
const extensions = ['dependency-fields', 'issue-fields', 'project-fields'].map((name) => new URL(`../${name}.graphql`, import.meta.url));

/** Reads and joins them. */
export function gitHubSchema() {
  const extra = parse(extensions.map((file) => readFileSync(file, 'utf8')).join('\n'));
  const document = parse(readFileSync(official, 'utf8'));
  const known = new Map(document.definitions.map((definition) => [definition.name?.value, definition]));
  const added = extra.definitions.filter((definition) => !merge(known, definition));
  // The published file defines two fields of EnterpriseOwnerInfo twice.
  return buildASTSchema(
    { kind: Kind.DOCUMENT, definitions: [...document.definitions, ...added] },
    { assumeValidSDL: true },
  );
}

/** Puts the fields of an `extend` into what it extends; false when the definition is a new one. */
function merge(known, definition) {
  if (!definition.kind.endsWith('Extension')) {
    return false;
  }
  const target = known.get(definition.name.value);
  const there = new Set(target.fields.map((field) => field.name.value));
  target.fields = [...target.fields, ...definition.fields.filter((field) => !there.has(field.name.value))];
  return true;
}
