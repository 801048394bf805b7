// What can be held against a page that has to be read by everybody, everywhere, and loads nothing.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MAX_BYTES = 500 * 1024;
const SMALLEST_TEXT = 9;

/** How a page is looked at. */
export const VIEWS = [
  { name: 'phone', viewport: { width: 360, height: 800 }, colorScheme: 'light', media: 'screen' },
  { name: 'desk', viewport: { width: 1200, height: 900 }, colorScheme: 'light', media: 'screen' },
  { name: 'dark', viewport: { width: 1200, height: 900 }, colorScheme: 'dark', media: 'screen' },
  // A sheet of A4 between its margins, set broad as the report asks for, in a browser that is set to dark.
  { name: 'print', viewport: { width: 1009, height: 680 }, colorScheme: 'dark', media: 'print' },
];

/** Opens a page in a context of its own, hands over the page and the faults found on the way, and closes it. */
export async function open(browser, url, options, use) {
  const context = await browser.newContext({ viewport: VIEWS[0].viewport, ...options });
  try {
    const page = await context.newPage();
    const faults = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
    page.on('request', (request) => {
      if (!(request.isNavigationRequest() && request.frame() === page.mainFrame())) faults.push(`loads ${request.url()}`);
    });
    const response = await page.goto(url, { waitUntil: 'load' });
    if (response && !response.ok()) faults.push(`answered ${response.status()}`);
    return await use(page, faults);
  } finally {
    await context.close();
  }
}

async function widthFaults(page) {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.scrollingElement.scrollWidth,
    client: document.scrollingElement.clientWidth,
  }));
  return scroll > client ? [`scrolls sideways: ${scroll} pixels in ${client}`] : [];
}

/** Text so small that it cannot be read, be it in a picture that was scaled down. */
export async function smallText(page) {
  return page.evaluate((smallest) => {
    const faults = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent.trim();
      if (!text || !element.checkVisibility() || element.closest('title, desc, style, script, noscript')) continue;
      const drawn = element.getScreenCTM ? element : element.closest('foreignObject');
      const scale = drawn?.getScreenCTM()?.a ?? 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < smallest) faults.add(`text of ${size.toFixed(1)} pixels: ${text.slice(0, 40)}`);
    }
    return [...faults];
  }, SMALLEST_TEXT);
}

/** What axe-core says, but for what is people's: the order of the headings in an issue's text, and the colours of labels. */
async function axeFaults(page) {
  return page.evaluate(async (values) => {
    const { violations } = await globalThis.axe.run({
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      elementRef: true,
      preload: false,
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes
        .filter((node) => !(id === 'heading-order' && node.element.closest('article')))
        .filter((node) => !(id === 'color-contrast' && node.element.closest('.chip')))
        .map((node) => `axe ${id}: ${help}: ${node.target.join(' ')}: ${[...node.any, ...node.all, ...node.none][0]?.message ?? node.html}`),
    );
  }, RULES);
}

function sizeFaults(url) {
  if (!url.startsWith('file:')) return [];
  const { size } = statSync(fileURLToPath(url));
  return size > MAX_BYTES ? [`has ${size} bytes, more than ${MAX_BYTES}`] : [];
}

const text = (page) => page.evaluate(() => document.body.innerText);

async function faultsInView(page, { name, viewport, colorScheme, media }, picture) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, media });
  if (picture) await page.screenshot({ path: `${picture}.${name}.png`, fullPage: true });
  return [await widthFaults(page), await smallText(page), await axeFaults(page)].flat();
}

/** Everything that is wrong with a page, each fault with the views that have it. Screenshots go to `shots`, if there is one. */
export async function faultsOf(browser, url, { name = 'page', shots } = {}) {
  const unscripted = await open(browser, url, { javaScriptEnabled: false }, text);
  return open(browser, url, {}, async (page, faults) => {
    faults.push(...sizeFaults(url));
    if ((await text(page)) !== unscripted) faults.push('says something else without scripts');
    await page.evaluate(AXE);
    const views = new Map();
    for (const view of VIEWS) {
      for (const fault of await faultsInView(page, view, shots && join(shots, name))) {
        views.set(fault, [...(views.get(fault) ?? []), view.name]);
      }
    }
    return [...faults, ...[...views].map(([fault, names]) => `${fault} (${names.join(', ')})`)];
  });
}

/**
 * The pages that a page leads to on its own server, one of each kind: /owner/name/issues/1 is of the same kind as any other
 * issue of that repository. A link that leads nowhere is found when its page is checked.
 */
export async function pagesFrom(browser, start) {
  const kind = ({ pathname }) => pathname.split('/', 4).join('/') + (pathname.split('/').length > 4 ? '/*' : '');
  const pages = [new URL(start)];
  const kinds = new Set([kind(pages[0])]);
  for (let next = 0; next < pages.length; next++) {
    const links = await open(browser, pages[next].href, {}, (page) => page.evaluate(() => [...document.links].map((link) => link.href)));
    for (const url of links.map((link) => new URL(link))) {
      if (url.origin !== pages[0].origin || kinds.has(kind(url))) continue;
      kinds.add(kind(url));
      pages.push(url);
    }
  }
  return pages.map((page) => page.href);
}
