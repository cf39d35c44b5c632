// Writes specification.json: of the CloudFormation specification in @aws-cdk/aws-service-spec, the types this project uses.
//   npm ci --prefix Infra/Specification
//   node Infra/Specification/update.mjs [AWS::Service::Type | FOLDER WITH TEMPLATES]...
// The types that specification.json has already stay; the ones named, and those of the templates below a folder, are added.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const { loadAwsServiceSpecSync } = require('@aws-cdk/aws-service-spec');
const { version } = require('@aws-cdk/aws-service-spec/package.json');
const file = path.join(here, 'specification.json');

const database = loadAwsServiceSpecSync();
const resources = new Map([...database.all('resource')].map(resource => [resource.cloudFormationType, resource]));

const wanted = new Set(fs.existsSync(file) ? Object.keys(JSON.parse(fs.readFileSync(file)).types) : []);
for (const argument of process.argv.slice(2)) {
  if (!argument.startsWith('AWS::')) typesOfTemplatesBelow(argument).forEach(type => wanted.add(type));
  else if (resources.has(argument)) wanted.add(argument);
  else throw new Error(`${argument} is no type of the specification ${version}.`);
}

const lines = [...wanted].filter(type => resources.has(type)).sort().map(type => `    ${JSON.stringify(type)}: ${JSON.stringify(trim(resources.get(type)))}`);
fs.writeFileSync(file, [
  '{',
  `  "source": "@aws-cdk/aws-service-spec ${version}",`,
  `  "knownTypes": ${JSON.stringify([...resources.keys()].sort())},`,
  '  "types": {',
  lines.join(',\n'),
  '  }',
  '}',
  '',
].join('\n'));
console.log(`${file}: ${lines.length} types, ${fs.statSync(file).size} bytes`);

function typesOfTemplatesBelow(folder) {
  return fs.readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith('.template.json'))
    .flatMap(name => Object.values(JSON.parse(fs.readFileSync(path.join(folder, name))).Resources ?? {}).map(resource => resource.Type));
}

function trim(resource) {
  const definitions = new Map();
  const properties = propertiesOf(resource.properties, definitions);
  return {
    ref: resource.cfnRefIdentifier ?? resource.primaryIdentifier ?? [],
    attributes: Object.keys(resource.attributes).sort(),
    stateful: resource.isStateful,
    tags: resource.tagInformation?.tagPropertyName,
    properties,
    definitions: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function propertiesOf(properties, definitions) {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, property]) => [name, {
    type: shape(property, definitions),
    required: property.required,
    replacement: property.causesReplacement,
  }]));
}

// A property may still be written in shapes of earlier specifications; "json" beside a described shape would accept anything, so it is left out.
function shape(property, definitions) {
  const alternatives = [property.type, ...(property.previousTypes ?? [])].flatMap(type => (type.type === 'union' ? type.types : [type]));
  const isDescribed = alternatives.some(type => ['array', 'map', 'ref'].includes(type.type));
  const meant = isDescribed ? alternatives.filter(type => type.type !== 'json') : alternatives;
  const kinds = [...new Map(meant.map(type => kind(type, definitions)).map(type => [JSON.stringify(type), type])).values()];
  return kinds.length === 1 ? kinds[0] : { any: kinds };
}

function kind(type, definitions) {
  switch (type.type) {
    case 'array': return { list: shape({ type: type.element }, definitions) };
    case 'map': return { map: shape({ type: type.element }, definitions) };
    case 'ref': return { object: define(type.reference.$ref, definitions) };
    case 'string': return type.allowedValues ? { values: type.allowedValues } : 'string';
    default: return type.type;
  }
}

function define(id, definitions) {
  const definition = database.get('typeDefinition', id);
  if (!definitions.has(definition.name)) {
    definitions.set(definition.name, undefined); // Definitions may contain themselves.
    definitions.set(definition.name, propertiesOf(definition.properties, definitions));
  }
  return definition.name;
}
