import { describe, expect, it } from 'vitest';
import { netlifyHeaders, securityHeaders } from './security-headers.ts';

const policyOf = (path: string) => securityHeaders({ path, https: false })['Content-Security-Policy'] ?? '';

describe('securityHeaders', () => {
  it('allows no inline script, no inline style and no eval on any page', () => {
    for (const path of ['/', '/recherche/']) {
      expect(policyOf(path)).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    }
  });

  it('forbids frames, plug-ins, a changed base and forms sent elsewhere', () => {
    for (const directive of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"]) {
      expect(policyOf('/').split('; ')).toContain(directive);
    }
  });

  it('lets only the search page compile WebAssembly', () => {
    expect(policyOf('/recherche/')).toContain("'wasm-unsafe-eval'");
    for (const path of ['/', '/recherche', '/recherche/aide/', '/actualites/recherche/', '/pagefind/pagefind.js']) {
      expect(policyOf(path)).not.toContain('wasm');
    }
  });

  it('promises HTTPS only when the connection is encrypted', () => {
    expect(securityHeaders({ path: '/', https: false })).not.toHaveProperty('Strict-Transport-Security');
    expect(securityHeaders({ path: '/', https: true })['Strict-Transport-Security']).toBe('max-age=31536000');
  });
});

describe('netlifyHeaders', () => {
  it('writes the search rule after the general rule, because the last match wins', () => {
    const paths = netlifyHeaders()
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(paths[0]).toBe('/*');
    expect(paths.indexOf('/recherche/')).toBeGreaterThan(0);
    expect(paths).toContain('/_astro/*');
  });

  it('carries the very headers of the built-in server', () => {
    const text = netlifyHeaders();
    for (const [name, value] of Object.entries(securityHeaders({ path: '/', https: true }))) {
      expect(text).toContain(`  ${name}: ${value}\n`);
    }
  });
});
