// Says which browser there is; fails if there is none, or if it does not start.
import { withBrowser } from './lib/browser.mjs';

await withBrowser((browser) => console.log(`Chromium ${browser.version()}`));
