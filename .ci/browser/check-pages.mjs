// Opens pages in Chromium, on a phone, at a desk, in the dark and on paper, and says what is wrong with them.
// Usage: node check-pages.mjs [--shots DIRECTORY] [--follow] FILE-OR-URL…
//   --shots DIRECTORY  where pictures of every page go, for people to look at
//   --follow           also the pages that a page leads to on its own server
import { mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { withBrowser } from './lib/browser.mjs';
import { faultsOf, pagesFrom } from './lib/page-check.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shots: { type: 'string' }, follow: { type: 'boolean', default: false } },
});
if (positionals.length === 0) throw new Error('no page was named');
if (values.shots) mkdirSync(values.shots, { recursive: true });

const address = (page) => (/^https?:/.test(page) ? page : pathToFileURL(resolve(page)).href);
const name = (url) => (url.startsWith('file:') ? basename(url, '.html') : new URL(url).pathname.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home');

await withBrowser(async (browser) => {
  let pages = positionals.map(address);
  if (values.follow) pages = [...new Set((await Promise.all(pages.map((page) => pagesFrom(browser, page)))).flat())];
  let failed = 0;
  for (const url of pages) {
    const faults = await faultsOf(browser, url, { name: name(url), shots: values.shots });
    failed += faults.length;
    faults.forEach((fault) => console.log(`VIOLATION ${url}: ${fault}`));
  }
  console.log(`${pages.length} pages, ${failed} violations`);
  process.exitCode = failed === 0 ? 0 : 1;
});
