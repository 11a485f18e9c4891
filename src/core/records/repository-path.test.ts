import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInFolder, parseRepositoryPath, repositoryPathSchema } from './repository-path.ts';

describe('a path in a repository', () => {
  it.each([
    'communes/exemple/commune.yaml',
    'communes/exemple/content/pages/vie-pratique/déchets.md',
    'communes/exemple/media/Place du marché (été).jpg',
    'a',
    'LISEZ-MOI',
    'archives.2026/plan.v2.pdf',
    'communes/exemple/content/news/l’eau.md',
    'digit/legit.md',
    'console/comité.md',
    'gitane.md',
    'x~/y',
    'e'.repeat(255),
  ])('accepts %s', (path) => expect(parseRepositoryPath(path)).toEqual({ ok: true, value: path }));

  it.each([
    ['', 'empty'],
    ['/', 'outer-slash'],
    ['/etc/passwd', 'outer-slash'],
    ['communes/', 'outer-slash'],
    ['a//b', 'empty-segment'],
    ['.', 'dot-segment'],
    ['..', 'dot-segment'],
    ['../a', 'dot-segment'],
    ['a/../b', 'dot-segment'],
    ['a/..', 'dot-segment'],
    ['./a', 'dot-segment'],
    ['a/./b', 'dot-segment'],
    ['...', 'dot-segment'],
    ['\uFF0E\uFF0E/a', 'dot-segment'],
    ['\u2025/a', 'dot-segment'],
    ['\u2024git/config', 'dot-segment'],
    ['.git/config', 'dot-segment'],
    ['.GIT/config', 'dot-segment'],
    ['.Git/hooks/post-update', 'dot-segment'],
    ['communes/.git/config', 'dot-segment'],
    ['.gitmodules', 'dot-segment'],
    ['.gitattributes', 'dot-segment'],
    ['a/.gitignore', 'dot-segment'],
    ['.env', 'dot-segment'],
    ['.htaccess', 'dot-segment'],
    ['a/.ssh/authorized_keys', 'dot-segment'],
    ['git', 'git-folder'],
    ['GIT/config', 'git-folder'],
    ['git~1', 'git-folder'],
    ['GIT~1/config', 'git-folder'],
    ['git~2', 'git-folder'],
    ['gi7eba~1', 'git-folder'],
    ['GI7D29~1', 'git-folder'],
    ['gitmod~1', 'git-folder'],
    ['GITATT~1', 'git-folder'],
    ['progra~1/x', 'git-folder'],
    ['ｇｉｔ/config', 'git-folder'],
    ['.g\u200Cit/config', 'invisible-character'],
    ['.git\u200D/config', 'invisible-character'],
    ['\u200E.git/config', 'invisible-character'],
    ['\uFEFFa.md', 'invisible-character'],
    ['a\u00ADb.md', 'invisible-character'],
    ['a\u202Egpj.md', 'invisible-character'],
    ['a\u2066b.md', 'invisible-character'],
    ['a\u{E0041}b.md', 'invisible-character'],
    ['a\uE000b.md', 'invisible-character'],
    ['a\uFE0Fb.md', 'invisible-character'],
    ['a\u0378b.md', 'invisible-character'],
    ['e\u0301te.md', 'not-normalised'],
    ['communes/A\u030A.md', 'not-normalised'],
    ['\u212Bngstrom.md', 'not-normalised'],
    ['a\uD800b', 'forbidden-character'],
    ['a\\b', 'forbidden-character'],
    ['..\\a', 'forbidden-character'],
    ['.git\\config', 'forbidden-character'],
    ['C:\\Windows', 'forbidden-character'],
    ['C:/Windows', 'forbidden-character'],
    ['.git::$INDEX_ALLOCATION/config', 'forbidden-character'],
    ['a.md:stream', 'forbidden-character'],
    ['a\0b', 'forbidden-character'],
    ['a\nb', 'forbidden-character'],
    ['a\rb', 'forbidden-character'],
    ['a\tb', 'forbidden-character'],
    ['a\u007Fb', 'forbidden-character'],
    ['a\u0085b', 'forbidden-character'],
    ['a\u2028b', 'forbidden-character'],
    ['a*.md', 'forbidden-character'],
    ['a?.md', 'forbidden-character'],
    ['a"b', 'forbidden-character'],
    ['a<b>', 'forbidden-character'],
    ['a|b', 'forbidden-character'],
    ['a.', 'outer-space-or-dot'],
    ['git./config', 'outer-space-or-dot'],
    ['a ', 'outer-space-or-dot'],
    [' a', 'outer-space-or-dot'],
    ['a/ .git/b', 'outer-space-or-dot'],
    ['a\u00A0', 'outer-space-or-dot'],
    ['a /b', 'outer-space-or-dot'],
    ['con', 'reserved-name'],
    ['CON.md', 'reserved-name'],
    ['a/nul/b', 'reserved-name'],
    ['aux.tar.gz', 'reserved-name'],
    ['com1', 'reserved-name'],
    ['COM9.txt', 'reserved-name'],
    ['lpt²', 'reserved-name'],
    ['prn .md', 'reserved-name'],
    ['conin$', 'reserved-name'],
    ['e'.repeat(256), 'too-long'],
    ['é'.repeat(128), 'too-long'],
    [`${'a/'.repeat(2048)}a`, 'too-long'],
  ])('refuses %j: %s', (path, reason) => {
    expect(parseRepositoryPath(path)).toEqual({ ok: false, refusal: { code: 'bad-path', reason } });
    expect(repositoryPathSchema.safeParse(path).success).toBe(false);
  });

  it('never leads out of the repository or into git’s folder, whatever the pieces', () => {
    const piece = fc.constantFrom(
      '.',
      '..',
      '.git',
      'git',
      'GIT~1',
      '\u200C',
      '/',
      '\\',
      ':',
      ' ',
      'a',
      'é',
      'e\u0301',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const parsed = parseRepositoryPath(pieces.join(''));
        if (!parsed.ok) return true;
        const names = parsed.value.split('/');
        return names.every(
          (name) => name !== '' && !name.startsWith('.') && !/^git$/i.test(name) && !/[\\:\0]/.test(name),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('knows its folder, and not the neighbour whose name begins alike', () => {
    const path = repositoryPathSchema.parse('communes/ham-sur-heure/commune.yaml');
    expect(isInFolder(path, repositoryPathSchema.parse('communes/ham-sur-heure'))).toBe(true);
    expect(isInFolder(path, repositoryPathSchema.parse('communes/ham'))).toBe(false);
    expect(isInFolder(path, '')).toBe(true);
  });
});
