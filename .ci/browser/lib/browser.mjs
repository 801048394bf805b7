// The system's Chromium, without a window.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a browser is installed, or nothing. */
export function installed(path = process.env.PATH ?? '') {
  return NAMES.flatMap((name) => path.split(delimiter).map((directory) => join(directory, name))).find(executable);
}

/** Calls `use` with a running browser, and ends it. */
export async function withBrowser(use) {
  const executablePath = installed();
  if (!executablePath) throw new Error(`no Chromium on the PATH: install the package chromium (looked for ${NAMES.join(', ')})`);
  // The same pixels on every machine: no subpixel text, no scale of the screen.
  const browser = await chromium.launch({ executablePath, args: ['--font-render-hinting=none', '--disable-lcd-text'] });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
