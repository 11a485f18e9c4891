import { describe, expect, it } from 'vitest';
import { communeConfigSchema } from '../commune/commune-config.ts';
import { applyEdit } from './apply-edit.ts';
import { editMenu, type MenuCommand } from './menu-edit.ts';

const MENU = [
  { label: 'Vivre', to: '/vivre/' },
  { label: 'Agenda', to: '/agenda/' },
  { label: 'Contact', to: '/contact/' },
];

describe('the main menu', () => {
  it.each<[MenuCommand, string[]]>([
    [{ kind: 'place', from: 2, to: 0 }, ['Contact', 'Vivre', 'Agenda']],
    [{ kind: 'place', from: 0, to: 1 }, ['Agenda', 'Vivre', 'Contact']],
    [{ kind: 'remove', at: 1 }, ['Vivre', 'Contact']],
    [{ kind: 'add', at: 1, item: { label: 'Avis', to: '/avis/' } }, ['Vivre', 'Avis', 'Agenda', 'Contact']],
    [{ kind: 'change', at: 0, item: { label: 'Vie', to: '/vivre/' } }, ['Vie', 'Agenda', 'Contact']],
  ])('%j', (command, labels) => {
    const result = editMenu(MENU, command);
    expect(result.ok && result.value.map(({ label }) => label)).toEqual(labels);
  });

  it('names no page twice, has at most seven entries and at least one', () => {
    const item = { label: 'X', to: '/vivre/' };
    expect(editMenu(MENU, { kind: 'add', at: 0, item })).toMatchObject({ refusal: { code: 'already-there' } });
    expect(editMenu(MENU, { kind: 'change', at: 1, item })).toMatchObject({ refusal: { code: 'already-there' } });
    const full = Array.from({ length: 7 }, (_, index) => ({ label: String(index), to: `/${index}/` }));
    expect(editMenu(full, { kind: 'add', at: 0, item })).toMatchObject({ refusal: { code: 'menu-full' } });
    expect(editMenu([item], { kind: 'remove', at: 0 })).toMatchObject({ refusal: { code: 'menu-empty' } });
    expect(editMenu(MENU, { kind: 'place', from: 0, to: 9 })).toMatchObject({ refusal: { code: 'not-found' } });
  });

  it('is written as one moved line', () => {
    const text = `name: Exemple # la commune\nmenu:\n${MENU.map(({ label, to }) => `  - { label: "${label}", to: ${to} }\n`).join('')}theme: meuse\n`;
    const menu = editMenu(MENU, { kind: 'place', from: 2, to: 0 });
    if (!menu.ok) throw new Error(menu.refusal.code);
    const content = { fields: { name: 'Exemple', theme: 'meuse', menu: menu.value }, body: '' };
    expect(applyEdit(text, content, { format: 'yaml', schema: communeConfigSchema, file: 'commune.yaml' })).toEqual({
      ok: true,
      value: text
        .replace('  - { label: "Contact", to: /contact/ }\n', '')
        .replace('menu:\n', 'menu:\n  - { label: "Contact", to: /contact/ }\n'),
    });
  });
});
