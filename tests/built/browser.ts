import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Names under which a Chromium or Chrome is installed. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

/** Places outside the path. */
const places = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Starts a headless Chromium: `CHROME_PATH`, else one on this machine, else the one that an npm package carries.
 * It loads nothing but what the tests ask for. (The package's own flags put all of Chromium into one process, which does
 * not survive many pages.)
 */
export async function startBrowser(): Promise<Browser> {
  const flags = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  const installed = findInstalled();
  if (installed !== undefined) return playwright.launch({ executablePath: installed, args: flags });
  const { default: packaged } = await import('@sparticuz/chromium');
  return playwright.launch({
    executablePath: await packaged.executablePath(),
    args: [...packaged.args, ...flags],
  });
}

function findInstalled(): string | undefined {
  const chosen = process.env['CHROME_PATH'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...(chosen ? [chosen] : []), ...onPath, ...places].find((candidate) => existsSync(candidate));
}
