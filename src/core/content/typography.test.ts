import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frenchTypography, typographyOfRuns } from './typography.ts';

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';

/** `_` stands for the narrow no-break space, `~` for the no-break space. */
function set(text: string): string {
  return frenchTypography(text).replaceAll(NARROW, '_').replaceAll(NO_BREAK, '~');
}

describe('French typography', () => {
  it.each([
    ['Bonjour!', 'Bonjour_!'],
    ['Où aller ?', 'Où aller_?'],
    ['Quoi ?!', 'Quoi_?!'],
    ['Fermé le lundi; ouvert le mardi ;', 'Fermé le lundi_; ouvert le mardi_;'],
    ['Bienvenue 🎉!', 'Bienvenue 🎉_!'],
  ])('puts a narrow no-break space before high punctuation: %s', (source, expected) => {
    expect(set(source)).toBe(expected);
  });

  it.each([
    ['Horaire : 9 h', 'Horaire~: 9~h'],
    ['À apporter:', 'À apporter~:'],
  ])('puts a no-break space before a colon: %s', (source, expected) => {
    expect(set(source)).toBe(expected);
  });

  it.each([
    ['le mot "commune"', 'le mot «_commune_»'],
    ['d\'"abord" et "ensuite".', 'd’«_abord_» et «_ensuite_».'],
    ['"Bonjour!"', '«_Bonjour_!_»'],
    ['«mot» et « mot »', '«_mot_» et «_mot_»'],
  ])('quotes with « »: %s', (source, expected) => {
    expect(set(source)).toBe(expected);
  });

  it.each(['12" x 14"', 'le "mot', '"a" et b"', '""', '" "'])(
    'leaves straight quotes that do not pair off: %s',
    (source) => {
      expect(set(source)).toBe(source);
    },
  );

  it.each([
    ["l'été d'Oreye, aujourd'hui", 'l’été d’Oreye, aujourd’hui'],
    ["l'e\u0301te\u0301", 'l’e\u0301te\u0301'],
    ['Oui...!', 'Oui…_!'],
  ])('writes curly apostrophes and ellipses: %s', (source, expected) => {
    expect(set(source)).toBe(expected);
  });

  it.each([
    ['1 234 567,50 € par an', '1_234_567,50~€ par an'],
    ['50% de 12 000 habitants', '50~% de 12_000 habitants'],
    ['5 km/h, 12 m², 3 kWh, 25 kg, 20 °C', '5~km/h, 12~m², 3~kWh, 25~kg, 20~°C'],
    ['de 9 h à 12 h 30', 'de 9~h à 12~h~30'],
    ['le 1 janvier et le 1er Mars 2027', 'le 1~janvier et le 1er~Mars 2027'],
    ['n°12, N° 3, § 2, art. L1122-13', 'n°~12, N°~3, §~2, art.~L1122-13'],
  ])('keeps a number with what it counts: %s', (source, expected) => {
    expect(set(source)).toBe(expected);
  });

  it.each([
    'https://exemple.be/page?a=b;c=d!',
    "https://exemple.be/l'eau",
    'www.exemple.be/?q=12 ',
    "exemple.be/l'eau!",
    "l'agent@exemple.be",
    'mailto:info@exemple.be?subject=a!',
    "`const l'eau = a ? b : c ;`",
    '14:30',
    'color:red',
    'BE68 5390 0754 7034',
    '+32 475 123 456',
    '064 275 100',
    'a ::b',
    ':tada: ',
    '&amp; &eacute;',
    'en 2024 150 personnes',
    '../..',
    '12....',
    ' ',
  ])('leaves alone %s', (source) => {
    expect(frenchTypography(source)).toBe(source);
  });

  it('leaves other languages than French alone', () => {
    expect(frenchTypography('It\'s "open"!', 'en')).toBe('It\'s "open"!');
    expect(frenchTypography('Hoe gaat het?', 'nl')).toBe('Hoe gaat het?');
    expect(frenchTypography('Wie geht es?', 'de')).toBe('Wie geht es?');
  });
});

describe('a paragraph in several runs', () => {
  const run = (value: string) => ({ value, frozen: false });
  const code = { value: '\uFFFC', frozen: true };

  it('reads across bold and links', () => {
    expect(typographyOfRuns([run('le "'), run('mot'), run('" et l\''), run('eau'), run(' !')])).toEqual([
      `le «${NARROW}`,
      'mot',
      `${NARROW}» et l’`,
      'eau',
      `${NARROW}!`,
    ]);
  });

  it('never writes into code', () => {
    expect(typographyOfRuns([run('Voir «'), code, run('»: "'), code, run('"')])).toEqual([
      `Voir «${NARROW}`,
      '\uFFFC',
      `${NARROW}»${NO_BREAK}: «${NARROW}`,
      '\uFFFC',
      `${NARROW}»`,
    ]);
  });

  it('does not depend on where the runs are cut', () => {
    fc.assert(
      fc.property(frenchish, fc.array(fc.nat(80), { maxLength: 5 }), (text, cuts) => {
        const places = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
        const runs = places.slice(1).map((end, index) => run(text.slice(places[index], end)));
        expect(typographyOfRuns(runs).join('')).toBe(frenchTypography(text));
      }),
    );
  });
});

describe('for any text', () => {
  it('setting twice is setting once', () => {
    fc.assert(
      fc.property(frenchish, (text) => {
        const once = frenchTypography(text);
        expect(frenchTypography(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing but spaces, quotes, apostrophes and dots', () => {
    const skeleton = (text: string) => text.replace(/\.{3}/g, '…').replace(/[\s"«»'’]/g, '');
    fc.assert(
      fc.property(frenchish, (text) => {
        expect(skeleton(frenchTypography(text))).toBe(skeleton(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a time in proportion to the length', () => {
    const duration = (text: string) => {
      const start = performance.now();
      frenchTypography(text);
      return performance.now() - start;
    };
    for (const piece of ['a', 'a.', '1 ', '12 345 ', ' ', '"a" ', 'a@', ':a', '&a', '`', '?', "l'"]) {
      expect(duration(piece.repeat(100_000 / piece.length)), piece).toBeLessThan(1500);
    }
  });
});

const frenchish = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...' \u00A0\u202F.,;:!?«»"\'’%€°§()[]-/@&`\n1290hmLaé') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '...',
          '12 345',
          ' km',
          'art. ',
          'n° ',
          '1er',
          'mai',
          ' janvier',
          "l'",
          'http://',
          'a@b.be',
          'M. X',
          '\uFFFC',
          'e\u0301',
          '🎉',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
