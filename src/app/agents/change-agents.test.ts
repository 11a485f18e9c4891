import { describe, expect, it } from 'vitest';
import { administrator, signInRoom } from '../../../tests/fixtures/sign-in-room.ts';
import { agentsCommandSchema } from '../../core/identity/agents-command.ts';
import { emailAddressSchema } from '../../core/identity/agents-schema.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';
import { openInvitation } from '../sign-in/accept-invitation.ts';
import { inviteAgent } from '../sign-in/invite.ts';
import { recogniseSession } from '../sign-in/sessions.ts';
import { changeAgents } from './change-agents.ts';

const agent = { name: 'Alice Exemple', email: emailAddressSchema.parse('alice@exemple.example') };
const closing = agentsCommandSchema.parse({ kind: 'change-agent', id: 'bruno-exemple', changes: { active: false } });
const naming = agentsCommandSchema.parse({ kind: 'change-agent', id: 'chloe-exemple', changes: { name: 'Chloé' } });

function room() {
  const signIn = signInRoom();
  const ports = { ...signIn.ports, agentsFile: signIn.agentsFile };
  const change = (command = closing, person = administrator()) => changeAgents(ports, { person, agent }, command);
  return { ...signIn, ports, change };
}

describe('changing the directory', () => {
  it('is written in the name of the administrator, with a French message', async () => {
    const { change, agentsFile } = room();
    expect((await change()).ok).toBe(true);
    expect(agentsFile.changes[0]).toMatchObject({
      author: agent,
      message: 'Agents\u00A0: fermeture du compte de «\u202FBruno Exemple\u202F»',
    });
  });

  it('shuts out at once whoever lost their account', async () => {
    const { change, enrol, ports, lastSecret } = room();
    const { token } = await enrol('bruno-exemple');
    await inviteAgent(ports, administrator(), personIdSchema.parse('bruno-exemple'));
    const secret = lastSecret();
    await change();
    expect((await recogniseSession(ports, token)).ok).toBe(false);
    expect((await openInvitation(ports, secret, { address: '' })).ok).toBe(false);
  });

  it('is for administrators of the commune', async () => {
    const { change, agentsFile } = room();
    const validator = { ...administrator(), content: [{ role: 'validation' as const }] };
    expect(await change(closing, validator)).toMatchObject({ refusal: { code: 'role-missing' } });
    expect(await change(closing, administrator('voisine'))).toMatchObject({ refusal: { code: 'other-commune' } });
    expect(agentsFile.changes).toEqual([]);
  });

  it('loses nobody’s change when two are made at once', async () => {
    const { change, agentsFile } = room();
    const results = await Promise.all([change(closing), change(naming)]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    const { text } = await agentsFile.read();
    expect(text).toContain('active: false');
    expect(text).toContain('name: Chloé\n');
  });
});
