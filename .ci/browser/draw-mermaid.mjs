// Draws Mermaid as GitHub does, in a browser with Mermaid's own limits, and says what could not be drawn or cannot be read.
// Usage: node draw-mermaid.mjs [--shots DIRECTORY] FILE…    (files of Mermaid, or Markdown with blocks of it)
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { diagrams } from '../referee/lib/diagrams.mjs';
import { withBrowser } from './lib/browser.mjs';
import { smallText } from './lib/page-check.mjs';

const MERMAID = fileURLToPath(new URL('../referee/node_modules/mermaid/dist/mermaid.min.js', import.meta.url));

const { values, positionals } = parseArgs({ allowPositionals: true, options: { shots: { type: 'string' } } });
if (values.shots) mkdirSync(values.shots, { recursive: true });

/** What is wrong with a diagram: that it cannot be drawn, or that it has to be scaled down until nobody can read it. */
async function draw(page, diagram) {
  await page.setContent('<!DOCTYPE html><title>Diagram</title><body></body>');
  await page.addScriptTag({ path: MERMAID });
  const problem = await page.evaluate(async (source) => {
    try {
      globalThis.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
      document.body.innerHTML = (await globalThis.mermaid.render('drawn', source)).svg;
      return undefined;
    } catch (error) {
      return error.message ?? String(error);
    }
  }, diagram);
  return problem ? [problem] : smallText(page);
}

await withBrowser(async (browser) => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  let count = 0;
  let failed = 0;
  for (const file of positionals) {
    for (const diagram of diagrams(file, readFileSync(file, 'utf8'))) {
      count++;
      const faults = await draw(page, diagram);
      failed += faults.length;
      faults.forEach((fault) => console.log(`VIOLATION ${file}: ${fault}`));
      if (values.shots) await page.screenshot({ path: join(values.shots, `${basename(file)}.${count}.png`), fullPage: true });
    }
  }
  console.log(`${count} drawings, ${failed} violations`);
  process.exitCode = failed === 0 ? 0 : 1;
});
