// Makes the pictures of the README from a report: its first screen, light and dark.
// Usage: node pictures.mjs REPORT.html DIRECTORY
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBrowser } from './lib/browser.mjs';

const [report, directory] = process.argv.slice(2);
mkdirSync(directory, { recursive: true });

await withBrowser(async (browser) => {
  for (const [name, colorScheme] of [
    ['report.png', 'light'],
    ['report-dark.png', 'dark'],
  ]) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 720 }, colorScheme });
    await page.goto(pathToFileURL(resolve(report)).href);
    // From the schedule on: what is done, what is late, and when it ends, in one picture.
    await page.locator('#schedule').evaluate((heading) => heading.scrollIntoView());
    await page.screenshot({ path: join(directory, name) });
    await page.close();
  }
});
