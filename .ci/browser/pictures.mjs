// Makes the pictures of the README, light and dark: of a report, and of an issue as people see it.
// Usage: node pictures.mjs REPORT.html ISSUE-URL DIRECTORY
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBrowser } from './lib/browser.mjs';

const [report, issue, directory] = process.argv.slice(2);
mkdirSync(directory, { recursive: true });

await withBrowser(async (browser) => {
  for (const [suffix, colorScheme] of [
    ['', 'light'],
    ['-dark', 'dark'],
  ]) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 720 }, colorScheme });
    await page.goto(pathToFileURL(resolve(report)).href);
    // From the schedule on: what is done, what is late, and when it ends, in one picture.
    await page.locator('#schedule').evaluate((heading) => heading.scrollIntoView());
    await page.screenshot({ path: join(directory, `report${suffix}.png`) });
    await page.setViewportSize({ width: 900, height: 1040 });
    await page.goto(issue);
    await page.screenshot({ path: join(directory, `issue${suffix}.png`) });
    await page.close();
  }
});
