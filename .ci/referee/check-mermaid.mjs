// Parses Mermaid with Mermaid's own parser: files of it (.mmd), and the ```mermaid blocks of Markdown (.md).
// Usage: node check-mermaid.mjs FILE…
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { diagrams } from './lib/diagrams.mjs';

// Mermaid expects a browser's globals when it is loaded.
const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false, maxTextSize: Number.MAX_SAFE_INTEGER, maxEdges: Number.MAX_SAFE_INTEGER });

/** What Mermaid says against a diagram, or nothing. */
export async function complaint(diagram) {
  try {
    await mermaid.parse(diagram);
    return undefined;
  } catch (error) {
    return error.message ?? String(error);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  let count = 0;
  let failed = 0;
  for (const file of process.argv.slice(2)) {
    for (const diagram of diagrams(file, readFileSync(file, 'utf8'))) {
      const problem = await complaint(diagram);
      count++;
      if (problem) {
        failed++;
        console.log(`VIOLATION ${file}: ${problem}`);
      }
    }
  }
  console.log(`${count} diagrams, ${failed} violations`);
  process.exit(failed === 0 ? 0 : 1);
}
