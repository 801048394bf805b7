// OpenAPI 3.0 schemas as JSON Schema.

const annotations = new Set(['example', 'examples', 'description', 'title', 'default', 'externalDocs', 'deprecated']);

/**
 * The schema in JSON Schema's words: `nullable` becomes a choice with null, and references lead into `root`.
 * Words that assert nothing are left out.
 */
export function fromOpenApi(schema, root = '') {
  if (Array.isArray(schema)) {
    return schema.map((part) => fromOpenApi(part, root));
  }
  if (schema === null || typeof schema !== 'object') {
    return schema;
  }
  if (typeof schema.$ref === 'string') {
    return { $ref: root + schema.$ref };
  }
  const { nullable, ...rest } = schema;
  const converted = {};
  for (const [word, value] of Object.entries(rest)) {
    if (word === 'properties' || word === 'patternProperties') {
      converted[word] = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, fromOpenApi(part, root)]));
    } else if (['enum', 'required', 'const'].includes(word)) {
      converted[word] = value;
    } else if (!annotations.has(word) && !word.startsWith('x-')) {
      converted[word] = fromOpenApi(value, root);
    }
  }
  return nullable ? { anyOf: [{ type: 'null' }, converted] } : converted;
}
