import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRedirects, parseRedirects } from '../content/redirects.ts';
import { editRedirects } from './edit-redirects.ts';
import { mediaUsage } from './media-usage.ts';
import { type MoveRequest, planMove } from './move-page.ts';

const page = (id: string, body = '', fields = '') => ({
  path: `communes/exemple/content/pages/${id}.md`,
  text: `---\ntitle: "${id}"\nsummary: x\n${fields}---\n${body}`,
});
const SITE = [
  page(
    'vivre/index',
    'Voyez [les déchets](/vivre/dechets/#tri) et [ailleurs](https://exemple.example/vivre/dechets/).\n',
  ),
  page('vivre/dechets/index', '[Le parc](/vivre/dechets/recyparc)\n'),
  page(
    'vivre/dechets/recyparc',
    '![Plan](media/plan.jpg) ![](media/f%C3%AAte.jpg "décorative")\n',
    'files:\n  - { title: Plan, src: files/plan.pdf }\n',
  ),
  page('commune/index'),
  {
    path: 'communes/exemple/commune.yaml',
    text: 'name: Exemple\nmenu:\n  - { label: "Déchets", to: /vivre/dechets/ }\n  - { label: Vivre, to: /vivre/ }\nhome:\n  image: { src: media/plan.jpg, alt: Un plan }\n',
  },
  { path: 'communes/exemple/redirects.csv', text: 'from,to\n/poubelles/,/vivre/dechets/\n/loisirs,/vivre/\n' },
  {
    path: 'communes/exemple/content/alerts/tri.yaml',
    text: 'kind: minor\ntitle: Grève\nfrom: 2026-01-01T08:00\nuntil: 2026-01-02T08:00\npages: [/vivre/dechets/]\nlink: { label: Lire, to: /vivre/dechets/recyparc/ }\n',
  },
];
const TAKEN = new Set(['/', '/vivre/', '/vivre/dechets/', '/vivre/dechets/recyparc/', '/commune/', '/contact/']);

describe('moving a page', () => {
  const plan = move({ from: 'vivre/dechets/index', to: 'commune/proprete' });

  it('takes the pages below it along', () => {
    expect(plan.changes.filter(({ text }) => text === undefined).map(({ path }) => path)).toEqual([
      'communes/exemple/content/pages/vivre/dechets/index.md',
      'communes/exemple/content/pages/vivre/dechets/recyparc.md',
    ]);
    expect(textOf(plan, 'content/pages/commune/proprete/recyparc.md')).toContain('vivre/dechets/recyparc');
  });

  it('redirects each old address, without a chain', () => {
    expect(textOf(plan, 'redirects.csv')).toBe(
      'from,to\n/poubelles/,/commune/proprete/\n/loisirs,/vivre/\n/vivre/dechets/,/commune/proprete/\n/vivre/dechets/recyparc/,/commune/proprete/recyparc/\n',
    );
  });

  it('makes the links of texts, menu and fields follow, and lists them', () => {
    expect(textOf(plan, 'content/pages/vivre/index.md')).toContain(
      'Voyez [les déchets](/commune/proprete/#tri) et [ailleurs](https://exemple.example/vivre/dechets/).',
    );
    expect(textOf(plan, 'content/pages/commune/proprete/index.md')).toContain('[Le parc](/commune/proprete/recyparc/)');
    expect(textOf(plan, 'commune.yaml')).toContain('  - { label: "Déchets", to: /commune/proprete/ }\n');
    expect(textOf(plan, 'content/alerts/tri.yaml')).toContain('pages: [/commune/proprete/]\n');
    expect(plan.links).toHaveLength(5);
    expect(plan.links[0]).toEqual({
      path: 'communes/exemple/content/pages/vivre/index.md',
      field: undefined,
      from: '/vivre/dechets/#tri',
      to: '/commune/proprete/#tri',
    });
  });

  it('leaves every other text alone', () => {
    expect(plan.changes.map(({ path }) => path)).not.toContain('communes/exemple/content/pages/commune/index.md');
  });

  it.each<[string, Partial<MoveRequest>, string]>([
    ['a page that is not the commune’s own', { from: 'partage' }, 'not-found'],
    ['to where it is', { to: 'vivre/dechets' }, 'same-place'],
    ['below itself', { to: 'vivre/dechets/tri' }, 'into-itself'],
    ['over another page', { to: 'contact' }, 'address-taken'],
    ['to a name that is no address', { to: 'Propreté' }, 'bad-name'],
    ['to a way up', { to: '../autre' }, 'bad-name'],
    ['to a name that means the folder', { to: 'vivre/index' }, 'bad-name'],
  ])('is refused: %s', (_, changes, code) => {
    expect(planMove({ ...REQUEST, ...changes })).toMatchObject({ ok: false, refusal: { code } });
  });

  it('renames an entry and the fields that name it', () => {
    const files = [
      { path: 'communes/exemple/procedures/passeport.md', text: '---\ntitle: Passeport\n---\n' },
      { path: 'communes/exemple/procedures/kids-id.md', text: '---\ntitle: Kids-ID\nrelated: [passeport]\n---\n' },
    ];
    const renamed = move({ collection: 'procedures', from: 'passeport', to: 'passeport-belge', files });
    expect(textOf(renamed, 'procedures/kids-id.md')).toBe('---\ntitle: Kids-ID\nrelated: [passeport-belge]\n---\n');
    expect(textOf(renamed, 'redirects.csv')).toBe('from,to\n/demarches/passeport/,/demarches/passeport-belge/\n');
  });
});

describe('redirects', () => {
  it('leave nothing of a move and its way back', () => {
    const there = editRedirects('from,to\n', new Map([['/a/', '/b/']]));
    expect(editRedirects(there, new Map([['/b/', '/a/']]))).toBe('from,to\n/b/,/a/\n');
  });

  it('never chain, loop, repeat or hide a page, whatever moves', () => {
    const name = fc.constantFrom('/a/', '/b/', '/c/', '/d/', '/e/');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 15 }), (moves) => {
        const pages = new Set(['/a/', '/b/']);
        let text: string | undefined = 'from,to\n/z,/a/\n';
        for (const [from, to] of moves) {
          if (!pages.has(from) || pages.has(to)) continue;
          pages.delete(from);
          pages.add(to);
          text = editRedirects(text, new Map([[from, to]]));
        }
        const { redirects, problems } = parseRedirects(text ?? '', 'redirects.csv');
        expect([...problems, ...checkRedirects(redirects, 'redirects.csv', pages)]).toEqual([]);
      }),
    );
  });
});

describe('where a file is used', () => {
  it('finds it in fields, in the text and in the settings', () => {
    const uses = mediaUsage(SITE, 'exemple');
    expect(uses.get('media/plan.jpg')).toEqual([
      {
        path: 'communes/exemple/content/pages/vivre/dechets/recyparc.md',
        title: 'vivre/dechets/recyparc',
        field: undefined,
      },
      { path: 'communes/exemple/commune.yaml', title: 'Exemple', field: 'home.image.src' },
    ]);
    expect(uses.get('files/plan.pdf')).toMatchObject([{ field: 'files.0.src' }]);
    expect(uses.get('media/fête.jpg')).toHaveLength(1);
    expect(uses.get('media/autre.jpg')).toBeUndefined();
  });
});

const REQUEST: MoveRequest = {
  commune: 'exemple',
  collection: 'pages',
  from: 'vivre/dechets/index',
  to: 'commune/proprete',
  files: SITE,
  taken: TAKEN,
};

function move(changes: Partial<MoveRequest>) {
  const result = planMove({
    commune: 'exemple',
    collection: 'pages',
    from: '',
    to: '',
    files: SITE,
    taken: TAKEN,
    ...changes,
  });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

function textOf(plan: ReturnType<typeof move>, path: string): string | undefined {
  return plan.changes.find((change) => change.path === `communes/exemple/${path}` && change.text !== undefined)?.text;
}
