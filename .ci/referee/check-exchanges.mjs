// Holds what the tests exchanged to GitHub's own description of its API.
// Usage: node check-exchanges.mjs FILE.jsonl…
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { graphQlChecker } from './lib/graphql.mjs';
import { relaxations, restChecker } from './lib/rest.mjs';
import { gitHubSchema } from './lib/schema.mjs';

/** A checker of both kinds of exchange. */
export function exchangeChecker() {
  const rest = restChecker();
  const graphql = graphQlChecker(gitHubSchema());
  return {
    check(exchange) {
      if (exchange.truncated) {
        return { endpoint: '(recording)', problems: ['the recording was cut off: it would have become too large'] };
      }
      return (exchange.kind === 'graphql' ? graphql : rest).check(exchange);
    },
  };
}

async function main(files) {
  const checker = exchangeChecker();
  const counts = new Map();
  const violations = new Map();
  for (const file of files) {
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const exchange = JSON.parse(line);
      const { endpoint, problems } = checker.check(exchange);
      counts.set(endpoint, (counts.get(endpoint) ?? 0) + 1);
      for (const problem of problems) {
        const text = `${endpoint}: ${problem}`;
        violations.set(text, new Set([...(violations.get(text) ?? []), exchange.source]));
      }
    }
  }
  print(counts, violations);
  return counts.size > 0 && violations.size === 0 ? 0 : 1;
}

function print(counts, violations) {
  for (const [endpoint, count] of [...counts].sort()) {
    console.log(`${String(count).padStart(6)}  ${endpoint}`);
  }
  console.log(`What is asked less strictly than GitHub's description says:`);
  relaxations.forEach((relaxation) => console.log(`  - ${relaxation}`));
  for (const [text, sources] of [...violations].sort()) {
    console.log(`VIOLATION ${text}\n          in ${[...sources].sort().slice(0, 5).join(', ')}`);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${total} exchanges at ${counts.size} endpoints, ${violations.size} violations`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error('usage: node check-exchanges.mjs FILE.jsonl…');
    process.exit(64);
  }
  process.exit(await main(files));
}
