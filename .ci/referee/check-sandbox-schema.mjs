// The sandbox's GraphQL schema must be a part of GitHub's: same types, arguments and nullability.
// Usage: node check-sandbox-schema.mjs FILE.graphqls… (together one schema)
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { gitHubSchema } from './lib/schema.mjs';

/** What of `part` is not as in `whole`, one message each. */
export function differences(part, whole) {
  return Object.values(part.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type) => {
      const model = whole.getType(type.name);
      if (!model) return [`GitHub has no type ${type.name}`];
      if (model.constructor !== type.constructor) return [`${type.name} is of another kind on GitHub`];
      return ofType(type, model, { part, whole });
    });
}

function ofType(type, model, schemas) {
  if (isObjectType(type) || isInterfaceType(type)) {
    return [...fieldDifferences(type, model), ...interfaceDifferences(type, model)];
  }
  if (isInputObjectType(type)) {
    return inputDifferences(type.name, type.getFields(), model.getFields(), isRequiredInputField);
  }
  if (isEnumType(type)) {
    const known = new Set(model.getValues().map((value) => value.name));
    return type.getValues().filter((value) => !known.has(value.name)).map((value) => `GitHub has no ${type.name}.${value.name}`);
  }
  if (isUnionType(type)) {
    const known = new Set(schemas.whole.getPossibleTypes(model).map((member) => member.name));
    return schemas.part
      .getPossibleTypes(type)
      .filter((member) => !known.has(member.name))
      .map((member) => `on GitHub ${type.name} has no member ${member.name}`);
  }
  return [];
}

function fieldDifferences(type, model) {
  const known = model.getFields();
  return Object.values(type.getFields()).flatMap((field) => {
    const name = `${type.name}.${field.name}`;
    const other = known[field.name];
    if (!other) return [`GitHub has no field ${name}`];
    const wrongType = String(field.type) === String(other.type) ? [] : [`${name} is ${other.type} on GitHub, not ${field.type}`];
    return [...wrongType, ...inputDifferences(name, byName(field.args), byName(other.args), isRequiredArgument)];
  });
}

/** Arguments or input fields: each is known, of the same type and default; none that is required is left out. */
function inputDifferences(name, inputs, known, isRequired) {
  const wrong = Object.values(inputs).flatMap((input) => {
    const other = known[input.name];
    if (!other) return [`GitHub has no ${name}(${input.name})`];
    if (String(input.type) !== String(other.type)) return [`${name}(${input.name}) is ${other.type} on GitHub, not ${input.type}`];
    const sameDefault = JSON.stringify(input.defaultValue) === JSON.stringify(other.defaultValue);
    return sameDefault ? [] : [`${name}(${input.name}) has another default on GitHub`];
  });
  const missing = Object.values(known)
    .filter((other) => isRequired(other) && !inputs[other.name])
    .map((other) => `GitHub requires ${name}(${other.name})`);
  return [...wrong, ...missing];
}

function interfaceDifferences(type, model) {
  const known = new Set(model.getInterfaces().map((other) => other.name));
  return type
    .getInterfaces()
    .filter((other) => !known.has(other.name))
    .map((other) => `on GitHub ${type.name} does not implement ${other.name}`);
}

function byName(args) {
  return Object.fromEntries(args.map((arg) => [arg.name, arg]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const part = buildSchema(process.argv.slice(2).map((file) => readFileSync(file, 'utf8')).join('\n'));
  const found = differences(part, gitHubSchema());
  found.forEach((text) => console.log(`VIOLATION ${text}`));
  const types = Object.keys(part.getTypeMap()).filter((name) => !name.startsWith('__')).length;
  console.log(`${types} types of the sandbox, ${found.length} violations`);
  process.exit(found.length === 0 ? 0 : 1);
}
