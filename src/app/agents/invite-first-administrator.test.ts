import { describe, expect, it } from 'vitest';
import { signInRoom, someone } from '../../../tests/fixtures/sign-in-room.ts';
import { softwareAuthenticator } from '../../../tests/fixtures/software-authenticator.ts';
import { agentsInMemory } from '../../adapters/agents/agents-in-memory.ts';
import { beginInvitation, finishInvitation } from '../sign-in/accept-invitation.ts';
import { agentsDirectory } from './agents-directory.ts';
import { inviteFirstAdministrator } from './invite-first-administrator.ts';

const emma = { name: 'Emma Exemple', email: 'Emma@exemple.example' };

function commune(agents: string | undefined) {
  const room = signInRoom();
  const agentsFile = agents === undefined ? agentsInMemory(agents) : agentsInMemory(agents);
  const ports = { ...room.ports, agents: agentsDirectory(agentsFile), agentsFile };
  return { ...room, ports, agentsFile };
}

/** A directory of one line a person. */
function directory(...people: readonly string[]): string {
  return `services: []\nagents:\n${people.map((person) => `  - ${person}\n`).join('')}`;
}

const ALICE =
  '{ id: alice, name: Alice Exemple, email: alice@exemple.example, roles: { content: [{ role: administration }] } }';

describe('the first administrator of a commune', () => {
  it('begins the directory, receives a link and gets in', async () => {
    const { ports, agentsFile, letters, lastSecret } = commune(undefined);
    expect(await inviteFirstAdministrator(ports, emma)).toMatchObject({
      ok: true,
      value: { kind: 'begun', agent: { id: 'emma-exemple', email: 'emma@exemple.example' } },
    });
    expect(agentsFile.changes).toMatchObject([
      { author: { name: 'Emma Exemple' }, message: expect.stringContaining('annuaire') },
    ]);
    expect(letters).toMatchObject([{ to: 'emma@exemple.example' }]);
    const options = await beginInvitation(ports, lastSecret(), someone);
    if (!options.ok) throw new Error(options.refusal.code);
    const answer = softwareAuthenticator(ports.origin).register(options.value);
    expect(await finishInvitation(ports, lastSecret(), answer, 'Portable', someone)).toMatchObject({ ok: true });
  });

  it('is not named beside one who works: that person invites the others', async () => {
    const { ports, agentsFile, letters } = commune(directory(ALICE));
    expect(await inviteFirstAdministrator(ports, emma)).toEqual({
      ok: false,
      refusal: {
        code: 'administrator-exists',
        administrators: [expect.objectContaining({ name: 'Alice Exemple', email: 'alice@exemple.example' })],
      },
    });
    expect(agentsFile.changes).toEqual([]);
    expect(letters).toEqual([]);
  });

  it('can be invited again while alone, under the known address only', async () => {
    const { ports, letters } = commune(directory(ALICE));
    const again = await inviteFirstAdministrator(ports, { name: 'Alice', email: 'alice@exemple.example' });
    expect(again).toMatchObject({ ok: true, value: { kind: 'again', agent: { id: 'alice' } } });
    expect(letters).toHaveLength(1);
    const two = commune(directory(ALICE, ALICE.replaceAll('lice', 'nna')));
    expect(await inviteFirstAdministrator(two.ports, { name: 'Alice', email: 'alice@exemple.example' })).toMatchObject({
      refusal: { code: 'administrator-exists' },
    });
  });

  it('is named in a directory where no administrator is left, and keeps what was there', async () => {
    const { ports, agentsFile } = commune(directory(`${ALICE.slice(0, -2)}, active: false }`));
    expect(await inviteFirstAdministrator(ports, emma)).toMatchObject({ ok: true, value: { kind: 'named' } });
    expect(agentsFile.changes.at(-1)?.text).toContain('Alice Exemple');
  });

  it('may be someone known, whose account opens again with the roles they had', async () => {
    const { ports } = commune(
      directory(
        '{ id: emma, name: Emma, email: emma@exemple.example, active: false, roles: { content: [{ role: redaction }] } }',
      ),
    );
    expect(await inviteFirstAdministrator(ports, emma)).toMatchObject({
      ok: true,
      value: {
        kind: 'named',
        agent: {
          id: 'emma',
          name: 'Emma',
          active: true,
          roles: { content: [{ role: 'redaction' }, { role: 'administration' }] },
        },
      },
    });
  });

  it.each([
    [{ name: '  ', email: 'emma@exemple.example' }, 'bad-name'],
    [{ name: 'Emma', email: 'emma' }, 'bad-email'],
    [{ name: 'Emma', email: 'emma@exemple.example\nBcc: x@exemple.example' }, 'bad-email'],
  ])('needs a name and an address that can be written (%j)', async (person, code) => {
    const { ports, agentsFile } = commune(undefined);
    expect(await inviteFirstAdministrator(ports, person)).toEqual({ ok: false, refusal: { code } });
    expect(agentsFile.changes).toEqual([]);
  });

  it('is refused while the directory cannot be read, and nothing is written over it', async () => {
    const { ports, agentsFile } = commune('agents: [');
    expect(await inviteFirstAdministrator(ports, emma)).toMatchObject({ refusal: { code: 'unreadable-directory' } });
    expect(agentsFile.changes).toEqual([]);
  });
});
