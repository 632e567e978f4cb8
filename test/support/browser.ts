import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

/** A real browser without a window. Call off its own traffic: only the page under test asks for anything. */
export function launchBrowser(): Promise<Browser> {
  if (!CHROMIUM) throw new Error('This test needs a Chromium: install the package `chromium`.');
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}
