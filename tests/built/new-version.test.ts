import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/io/serve-folder.ts';
import { startBrowser } from './browser.ts';

describe('a newer version of the site', () => {
  let folder: string;
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  let loads = 0;
  beforeAll(async () => {
    const site = inject('sites').find(({ base }) => base === '/compendium/');
    folder = await mkdtemp(path.join(tmpdir(), 'compendium-version-'));
    await cp(site?.folder ?? '', folder, { recursive: true });
    server = await serveFolder(folder, { port: 0, base: '/compendium/' });
    browser = await startBrowser();
    page = await browser.newPage();
    await page.goto(`${server.address}about/`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    page.on('load', () => (loads += 1));
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });
  const offer = () => page.locator('.new-version');
  const waiting = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);

  it('is not spoken of while there is none', async () => {
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await offer().count()).toBe(0);
  });

  it('is offered, and not forced on a reader', async () => {
    await appendFile(path.join(folder, 'sw.js'), '\n// a newer version\n');
    await page.goto(`${server.address}about/`);
    await offer().waitFor();
    loads = 0;
    await offer().getByRole('button', { name: 'Later' }).click();
    expect(await offer().count()).toBe(0);
    const isForced = await page.evaluate(
      () =>
        new Promise((resolve) => {
          navigator.serviceWorker.addEventListener('controllerchange', () => {
            resolve(true);
          });
          setTimeout(() => {
            resolve(false);
          }, 2000);
        }),
    );
    expect(isForced).toBe(false);
    expect(await waiting()).toBe(true);
    expect(loads).toBe(0);
  });

  it('is shown when a reader asks for it', async () => {
    await page.goto(`${server.address}about/`);
    await offer().waitFor();
    loads = 0;
    await offer().getByRole('button', { name: 'Show it' }).click();
    await expect.poll(() => loads, { timeout: 10_000 }).toBe(1);
    await expect.poll(waiting).toBe(false);
    expect(await offer().count()).toBe(0);
  });
});
