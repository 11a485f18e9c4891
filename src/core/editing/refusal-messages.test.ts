import { describe, expect, it } from 'vitest';
import { momentSchema } from '../calendar/moment.ts';
import { personIdSchema } from '../identity/person-id.ts';
import { explainEditPath, explainMenu, explainMove, explainRemoval, explainWorkflow } from './refusal-messages.ts';
import { sanitiseMarkdown } from './sanitise-markdown.ts';

const NAMING = { nameOf: (person: string) => `[${person}]`, sayMoment: (moment: string) => `[${moment}]` };
const ALICE = personIdSchema.parse('alice-exemple');
const BOB = personIdSchema.parse('bob-exemple');
const NOON = momentSchema.parse('2026-12-01T12:00:00.000Z');

const EXPLANATIONS = [
  explainEditPath({ code: 'bad-path', reason: 'git-folder' }),
  explainEditPath({ code: 'other-commune' }),
  explainEditPath({ code: 'outside-content' }),
  explainEditPath({ code: 'wrong-extension', allowed: ['jpg', 'png'] }),
  explainEditPath({ code: 'bad-name', name: 'Été' }),
  explainWorkflow({ code: 'nothing-pending' }, NAMING),
  explainWorkflow({ code: 'wrong-stage', stage: 'submitted', command: 'submit' }, NAMING),
  explainWorkflow({ code: 'review-needed' }, NAMING),
  explainWorkflow({ code: 'own-work', authors: [ALICE, BOB] }, NAMING),
  explainWorkflow({ code: 'not-author', authors: [ALICE] }, NAMING),
  explainWorkflow({ code: 'remark-missing' }, NAMING),
  explainWorkflow({ code: 'moment-past', moment: NOON }, NAMING),
  explainWorkflow({ code: 'expiry-before-publication', publishAt: NOON, expiresAt: NOON }, NAMING),
  explainMove({ code: 'not-found' }),
  explainMove({ code: 'bad-name', name: 'Été' }),
  explainMove({ code: 'same-place' }),
  explainMove({ code: 'into-itself' }),
  explainMove({ code: 'address-taken', address: '/vivre/' }),
  explainMenu({ code: 'not-found' }),
  explainMenu({ code: 'already-there', to: '/vivre/' }),
  explainMenu({ code: 'menu-full', most: 7 }),
  explainMenu({ code: 'menu-empty' }),
  ...sanitiseMarkdown('<b> [a](javascript:x) ![b](data:x)\n\nimport "x"').removals.map((removal) =>
    explainRemoval(removal),
  ),
];

describe('what a refusal says', () => {
  it('is a French sentence with what to do next, spaced as French is', () => {
    for (const { message, remedy } of EXPLANATIONS) {
      for (const sentence of [message, remedy]) {
        expect(sentence).toMatch(/^[A-ZÀÉÊ«].*[.»]$/su);
        expect(sentence).not.toMatch(/[^\u00A0]:(?!\/\/)(?!\w)|[^\u202F][;!?»]|«[^\u202F]|undefined|'/);
        expect(sentence).not.toMatch(/\b(?:draft|slug|commit|git|ref|YAML|Markdown)\b/i);
      }
    }
  });

  it('names the people concerned', () => {
    expect(explainWorkflow({ code: 'own-work', authors: [ALICE, BOB] }, NAMING).message).toContain(
      '[alice-exemple] et [bob-exemple]',
    );
  });
});
