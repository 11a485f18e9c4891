import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { phrases } from './phrases.ts';

/** The English dictionary of the Decap that is installed: a module of one literal, in a syntax Node can't load from there. */
function englishPhrases(): object {
  const entry = createRequire(import.meta.url).resolve('decap-cms-locales');
  const text = readFileSync(join(dirname(entry), 'esm/en/index.js'), 'utf8');
  const literal = /^const en = (\{[\s\S]*\});\s*export default en;\s*$/.exec(text)?.[1];
  if (literal === undefined) throw new Error('Le dictionnaire anglais de Decap a changé de forme.');
  return new Function(`return ${literal}`)() as object;
}

function wordsOf(tree: object, above = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${above}${key}`, value] as const] : [...wordsOf(value, `${above}${key}.`)],
    ),
  );
}

const english = wordsOf(englishPhrases());
const french = wordsOf(phrases);

describe('the words of the editor', () => {
  it('are all in French: none of Decap’s is missing, none is left over', () => {
    expect([...english.keys()].filter((key) => !french.has(key))).toEqual([]);
    expect([...french.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('fill in what Decap gives, and nothing else', () => {
    const blanks = (text = '') => new Set(text.match(/%\{\w+\}/g));
    for (const [key, words] of french) {
      const offered = blanks(english.get(key));
      for (const blank of blanks(words)) expect(offered, key).toContain(blank);
    }
  });

  it('are plain words: nobody needs to know how the site is made', () => {
    for (const [key, words] of french)
      expect(words.replaceAll(/%\{\w+\}/g, ''), key).not.toMatch(
        /slug|collection\b|markdown|workflow|git|commit|backend|entrée|CMS|config/i,
      );
  });

  it('follow French typography', () => {
    for (const [key, words] of french) {
      expect(words, key).not.toMatch(/[ \p{L}\d][;!?]| [:;!?»]|« |\w'\w|\.\.\./u);
    }
  });
});
