import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainFirstAdministrator, tellInvited } from './messages.ts';
import { openInvitations } from './open-invitations.ts';

const site = { slug: 'exemple', name: 'Exemple', fictional: true, url: 'https://www.exemple.example', domains: [] };
const emma = { name: 'Emma Exemple', email: 'emma@exemple.example' };

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'perron-invite-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

async function invite(person: typeof emma, environment: Readonly<Record<string, string>> = {}) {
  const invitations = await openInvitations({ site, sites: [site], data, environment });
  if (!invitations.ok) throw new Error(invitations.refusal);
  const invited = await invitations.value.invite(person);
  await invitations.value.close();
  return invited;
}

describe('inviting the first administrator from a terminal', () => {
  it('begins the private directory and shows the link of the letter, since no mail leaves', async () => {
    const invited = await invite(emma);
    if (!invited.ok) throw new Error(invited.refusal.code);
    expect(invited.value).toMatchObject({ kind: 'begun', agent: { id: 'emma-exemple' } });
    expect(invited.value.link).toMatch(/^https:\/\/www\.exemple\.example\/espace\/invitation\/[\w-]{43}$/);
    const [letter] = await readdir(join(data, 'mail'));
    expect(await readFile(join(data, 'mail', letter ?? ''), 'utf8')).toContain(invited.value.link);
    expect(tellInvited(invited.value, 'Exemple')).toContain(invited.value.link);
  });

  it('says who may invite once someone administers', async () => {
    await invite(emma);
    const second = await invite({ name: 'Zoé', email: 'zoe@exemple.example' });
    if (second.ok) throw new Error('invited');
    expect(explainFirstAdministrator(second.refusal, 'Exemple')).toContain('Emma Exemple (emma@exemple.example)');
  });

  it('keeps the directory and says why when the mail server does not answer; the same command works later', async () => {
    const refused = await invite(emma, { SMTP_URL: 'smtp://127.0.0.1:1' });
    if (refused.ok) throw new Error('sent');
    expect(explainFirstAdministrator(refused.refusal, 'Exemple')).toMatch(/n’est pas partie.*127\.0\.0\.1:1/);
    expect(await invite(emma)).toMatchObject({ ok: true, value: { kind: 'again' } });
  });

  it('writes the addresses of PERRON_ORIGIN when it is given', async () => {
    const invited = await invite(emma, { PERRON_ORIGIN: 'https://{commune}.essai.example' });
    expect(invited.ok && invited.value.link).toContain('https://exemple.essai.example/espace/invitation/');
  });
});
