import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { installed, withBrowser } from '../lib/browser.mjs';
import { faultsOf, pagesFrom, VIEWS } from '../lib/page-check.mjs';

let browser;
let end;
let running;
const directory = mkdtempSync(join(tmpdir(), 'milepost-browser.'));

before(async () => {
  await new Promise((ready) => {
    running = withBrowser((started) => {
      browser = started;
      ready();
      return new Promise((ended) => (end = ended));
    });
  });
});

after(async () => {
  end();
  await running;
  rmSync(directory, { recursive: true });
});

const html = (body, head = '') => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body><main><h1>A page</h1>${body}</main></body></html>`;

async function faults(content, options) {
  const file = join(directory, 'page.html');
  writeFileSync(file, content);
  return faultsOf(browser, pathToFileURL(file).href, options);
}

/** The page is refused for this, and for nothing else. */
async function refused(content, fault) {
  const found = await faults(content);
  assert.notDeepEqual(found, []);
  found.forEach((line) => assert.match(line, fault));
}

test('accepts a page that everybody can read, and pictures it in every view', async () => {
  assert.deepEqual(await faults(html('<p>Text</p>'), { name: 'good', shots: directory }), []);
  assert.deepEqual(
    readdirSync(directory).filter((file) => file.endsWith('.png')).sort(),
    VIEWS.map((view) => `good.${view.name}.png`).sort(),
  );
});

test('refuses what the console complains of', () => refused(html('<p>Text</p><script>console.warn("hm")</script>'), /^console: hm$/));

test('refuses a script that fails', () => refused(html('<p>Text</p><script>throw new Error("no")</script>'), /^script: no$/));

test('refuses what the Content-Security-Policy keeps out', () =>
  refused(html('<p style="color:red">Text</p>', `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`), /^console: .*inline style/));

test('refuses a request', () => {
  writeFileSync(join(directory, 'other.css'), '');
  return refused(html('<p>Text</p>', '<link rel="stylesheet" href="other.css">'), /^loads file:.*other\.css$/);
});

test('refuses a page that scrolls sideways on a phone', async () =>
  assert.deepEqual(
    (await faults(html('<p style="width:500px">Text</p>'))).map((fault) => fault.replace(/\d+/, 'N')),
    ['scrolls sideways: N pixels in 360 (phone)'],
  ));

test('refuses text that is hard to see', () => refused(html('<p style="color:#aaa;background:#fff">Text</p>'), /axe color-contrast/));

test('refuses text that is hard to see in the dark only', async () => {
  const found = await faults(html('<p>Text</p>', '<style>@media screen and (prefers-color-scheme:dark){body{background:#000;color:#333}}</style>'));
  assert.notDeepEqual(found, []);
  found.forEach((fault) => assert.match(fault, /^axe color-contrast.* \(dark\)$/));
});

test('refuses a picture without a text', () => refused(html('<svg role="img" width="9" height="9"></svg>'), /axe svg-img-alt/));

test('refuses content outside of every landmark', () => refused(html('').replace('<main>', '<p>Lost</p><main>'), /axe region/));

test('leaves the order of headings in the text of an issue to people', async () => {
  assert.deepEqual(await faults(html('<article><h4>Goal</h4></article>')), []);
  await refused(html('<h4>Goal</h4>'), /axe heading-order/);
});

test('leaves the colours of labels to people', async () => {
  const grey = 'style="color:#aaa;background:#fff"';
  assert.deepEqual(await faults(html(`<p><span class="chip" ${grey}>P0</span></p>`)), []);
});

test('refuses text of five pixels, scaled down or not', async () => {
  await refused(html('<p style="font-size:5px">Text</p>'), /text of 5\.0 pixels: Text/);
  await refused(
    html('<svg role="img" aria-label="A" width="100" height="20" viewBox="0 0 400 80"><text y="40" font-size="20">Text</text></svg>'),
    /text of 5\.0 pixels: Text/,
  );
});

test('refuses text that only a script shows', () =>
  refused(html('<p id="p">Text</p><script>document.getElementById("p").append(" and more")</script>'), /^says something else without scripts$/));

test('refuses a page of more than 500 KiB', async () => {
  assert.match((await faults(html(`<p>Text</p><!--${'x'.repeat(500 * 1024)}-->`))).join(), /^has \d+ bytes, more than 512000$/);
});

test('follows links on the same server, one of each kind', async () => {
  const links = ['/o/r/issues/1', '/o/r/issues/2', '/o/r/labels', '/o/r/labels/P0', 'http://elsewhere.invalid/'];
  const server = createServer((request, response) =>
    response.setHeader('Content-Type', 'text/html').end(html(links.map((link) => `<p><a href="${link}">To ${link}</a></p>`).join(''))),
  ).listen(0, '127.0.0.1');
  try {
    await new Promise((ready) => server.on('listening', ready));
    const start = `http://127.0.0.1:${server.address().port}/`;
    assert.deepEqual(await pagesFrom(browser, start), ['', 'o/r/issues/1', 'o/r/labels', 'o/r/labels/P0'].map((path) => start + path));
  } finally {
    server.close();
  }
});

test('refuses an address that leads nowhere', async () => {
  const server = createServer((request, response) =>
    response.writeHead(404, { 'Content-Type': 'text/html' }).end(html('<p>Not here</p>')),
  ).listen(0, '127.0.0.1');
  try {
    await new Promise((ready) => server.on('listening', ready));
    assert.match((await faultsOf(browser, `http://127.0.0.1:${server.address().port}/`)).join('\n'), /^answered 404$/m);
  } finally {
    server.close();
  }
});

test('says where it looked for a browser', () => assert.equal(installed(directory), undefined));
