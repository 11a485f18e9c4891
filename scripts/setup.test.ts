import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '..');

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('package-lock.json', () => {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(join(repository, 'package-lock.json'), 'utf8'),
  );

  it('holds every package that another one asks for, on every platform, or npm ci refuses it', () => {
    const missing = Object.entries(packages).flatMap(([place, wanted]) =>
      Object.keys({ ...wanted.dependencies, ...wanted.optionalDependencies })
        .filter((name) => !placesAbove(place, name).some((candidate) => candidate in packages))
        .map((name) => `${place} asks for ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    expect(JSON.stringify(packages)).not.toContain('"resolved"');
  });
});

describe('setup', () => {
  it('imports nothing but Node itself, since it runs before anything is installed', () => {
    const source = readFileSync(join(repository, 'scripts/setup.mjs'), 'utf8');
    const imports = [...source.matchAll(/from '(?<name>[^']+)'/g)].map((match) => match.groups?.['name']);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([]);
  });

  it('says in French what to do when the registry cannot be reached', () => {
    const clone = freshClone();
    // Port 9 (discard) answers nobody.
    const { status, stderr, stdout } = runSetup(clone, {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: join(clone, 'cache'),
      npm_config_fetch_retries: '0',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('[2/4] Dépendances');
    expect(stderr).toContain('Le registre npm n’est pas joignable');
    rmSync(clone, { recursive: true });
  });

  it('says in French what to do when the lock file is missing', () => {
    const clone = freshClone();
    rmSync(join(clone, 'package-lock.json'));
    const { status, stderr } = runSetup(clone, {});
    expect([status, stderr]).toEqual([1, expect.stringContaining('git checkout -- package-lock.json')]);
    rmSync(clone, { recursive: true });
  });
});

/** Where Node looks for a package: beside the one that asks, then upwards. */
function placesAbove(place: string, name: string): readonly string[] {
  const parents = place
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return [
    ...parents.map((parent) => (parent === '' ? `node_modules/${name}` : `${parent}/node_modules/${name}`)),
    `node_modules/${name}`,
  ];
}

function freshClone(): string {
  const clone = mkdtempSync(join(tmpdir(), 'perron-clone-'));
  mkdirSync(join(clone, 'scripts'));
  for (const file of ['package.json', 'package-lock.json', 'scripts/setup.mjs']) {
    cpSync(join(repository, file), join(clone, file));
  }
  writeFileSync(join(clone, '.npmrc'), '');
  return clone;
}

function runSetup(clone: string, environment: Readonly<Record<string, string>>) {
  const script = join(clone, 'scripts', 'setup.mjs');
  const options = { cwd: clone, encoding: 'utf8', env: { ...process.env, ...environment } } as const;
  return spawnSync(process.execPath, [script], options);
}
