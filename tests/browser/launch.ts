import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { npmChromium } from './npm-chromium.ts';

export interface LaunchOptions {
  /** Opens this port for tools that drive the browser from outside. */
  readonly debuggingPort?: number;
}

/**
 * Starts a headless browser: the one named by `CHROME_PATH`, else npm's own, else an installed Chrome,
 * Chromium or Edge, else Playwright's.
 *
 * @throws a French message that tells what was tried, when none starts
 */
export async function launchBrowser({ debuggingPort }: LaunchOptions = {}): Promise<Browser> {
  const args = [...quietly, ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`])];
  const refusals: string[] = [];
  for (const { name, find } of candidates) {
    try {
      const options = await find();
      if (options !== undefined) return await chromium.launch({ ...options, args });
    } catch (error) {
      refusals.push(`  - ${name}\u00A0: ${firstLine(error)}`);
    }
  }
  throw new Error(
    [
      'Aucun navigateur n’a démarré. Essayés\u00A0:',
      ...refusals,
      'Installez Chrome ou Chromium, ou donnez l’adresse de son programme dans CHROME_PATH, puis relancez.',
    ].join('\n'),
  );
}

interface BrowserOptions {
  readonly executablePath?: string;
  readonly channel?: string;
  readonly env?: Record<string, string>;
}

interface Candidate {
  readonly name: string;
  /** `undefined` when this machine can’t have it. */
  readonly find: () => Promise<BrowserOptions | undefined>;
}

const candidates: readonly Candidate[] = [
  { name: 'CHROME_PATH', find: async () => atPath(process.env['CHROME_PATH']) },
  { name: 'Chromium de npm', find: fromNpm },
  { name: 'Chrome', find: async () => ({ channel: 'chrome' }) },
  { name: 'Chromium du système', find: async () => atPath(systemChromium.find((path) => existsSync(path))) },
  { name: 'Edge', find: async () => ({ channel: 'msedge' }) },
  { name: 'Chromium de Playwright', find: async () => ({}) },
];

const systemChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

async function fromNpm(): Promise<BrowserOptions | undefined> {
  const found = await npmChromium();
  return found && { executablePath: found.executablePath, env: { ...ownEnvironment(), ...found.env } };
}

function atPath(path: string | undefined): BrowserOptions | undefined {
  return path === undefined || path === '' ? undefined : { executablePath: path };
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** A browser for tests calls nobody by itself. */
const quietly = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
