import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mailer } from '../../app/mailer.ts';
import type { Mail } from '../../core/mail/mail.ts';
import { mailerToFolder } from './folder-mailer.ts';
import { mailerInMemory } from './memory-mailer.ts';
import { openMailer } from './open-mailer.ts';
import { mailerToSmtp } from './smtp-mailer.ts';

const mail: Mail = {
  id: 'invitation-1',
  from: { name: 'Commune d’exemple', address: 'commune@exemple.example' },
  to: { name: 'Alice « Exemple », agente', address: 'alice@exemple.example' },
  replyTo: { address: 'accueil@exemple.example' },
  subject: 'Été à l’hôtel de ville : votre accès 🏛',
  text: 'Bonjour Alice,\n\nVoici votre lien :\nhttps://exemple.example/espace/invitation/abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz\n',
  html: '<p>Bonjour <b>Alice</b>, à bientôt.</p>',
};

interface Way {
  readonly mailer: Mailer;
  /** What came out at the other end, parsed. */
  received(): Promise<Email[]>;
  discard(): Promise<void>;
}

describe.each([
  ['to a folder', folderWay],
  ['to an SMTP server', smtpWay],
])('mail %s', (_, makeWay) => {
  let way: Way;
  beforeEach(async () => {
    way = await makeWay();
  });
  afterEach(async () => {
    await way.mailer.close();
    await way.discard();
  });

  it('arrives as it was written, accents, names and long links whole', async () => {
    expect(await way.mailer.send(mail)).toEqual({ ok: true, value: undefined });
    const [received] = await way.received();
    expect(received).toMatchObject({
      from: mail.from,
      to: [mail.to],
      replyTo: [mail.replyTo],
      subject: mail.subject,
      messageId: '<invitation-1@exemple.example>',
    });
    expect(received?.text?.replaceAll('\r\n', '\n').trim()).toBe(mail.text.trim());
    expect(received?.html?.trim()).toBe(mail.html);
    expect(header(received, 'auto-submitted')).toBe('auto-generated');
    expect(header(received, 'list-unsubscribe')).toBeUndefined();
  });

  it('lets a subscriber leave by one click', async () => {
    await way.mailer.send({ ...mail, leaveUrl: 'https://exemple.example/abonnements/quitter?jeton=abc' });
    const [received] = await way.received();
    expect(header(received, 'list-unsubscribe')).toBe('<https://exemple.example/abonnements/quitter?jeton=abc>');
    expect(header(received, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it.each(hostileMails())('refuses %s, and sends nothing', async (_name, field, hostile) => {
    expect(await way.mailer.send(hostile)).toMatchObject({ ok: false, refusal: { code: 'mail-malformed', field } });
    expect(await way.received()).toEqual([]);
  });

  it('leaves in the text what would be dangerous in a header', async () => {
    const text = 'Bonjour\r\nBcc: tous@exemple.example\r\n\r\n.\r\nQUIT\r\nfin';
    await way.mailer.send({ ...mail, text });
    const received = await way.received();
    expect(received).toHaveLength(1);
    expect(received[0]?.bcc ?? []).toEqual([]);
    expect(received[0]?.text?.replaceAll('\r\n', '\n').trim()).toBe(text.replaceAll('\r\n', '\n'));
  });
});

describe('mail in memory', () => {
  it.each(hostileMails())('refuses %s', async (_name, field, hostile) => {
    const mailer = mailerInMemory();
    expect(await mailer.send(hostile)).toMatchObject({ ok: false, refusal: { code: 'mail-malformed', field } });
    expect(mailer.sent()).toEqual([]);
  });
});

describe('an SMTP server', () => {
  it('that refuses a mailbox for good gives a refusal with its words', async () => {
    const way = await smtpWay(() => reply(550, 'boite inconnue'));
    expect(await way.mailer.send(mail)).toMatchObject({
      ok: false,
      refusal: { code: 'mail-rejected', reply: expect.stringContaining('550 boite inconnue') },
    });
    await way.discard();
  });

  it('that asks to come back later makes the job come back later', async () => {
    const way = await smtpWay(() => reply(451, 'revenez'));
    await expect(way.mailer.send(mail)).rejects.toThrow('451');
    await way.discard();
  });

  it('that does not answer makes the job come back later', async () => {
    const way = await smtpWay();
    await way.discard();
    await expect(way.mailer.send(mail)).rejects.toThrow();
  });
});

describe('the folder of mails', () => {
  it('shows texts that anyone can read, to its owner alone, and one file for a mail sent twice', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'perron-mail-')), 'mail');
    const mailer = mailerToFolder(folder);
    await mailer.send(mail);
    await mailer.send(mail);
    expect(await readdir(folder)).toEqual(['invitation-1.eml']);
    const text = await readFile(join(folder, 'invitation-1.eml'), 'utf8');
    expect(text).toContain('Bonjour Alice,\n\nVoici votre lien :\nhttps://exemple.example/espace/invitation/abcdef');
    expect((await stat(folder)).mode & 0o077).toBe(0);
    await rm(join(folder, '..'), { recursive: true });
  });
});

describe('the mailer that the environment asks for', () => {
  it('is a folder when nothing is said, and no guess from a wrong address', () => {
    expect(openMailer({ SMTP_URL: '' }, '/donnees').ok).toBe(true);
    expect(openMailer({ SMTP_URL: 'smtps://moi:secret@courrier.example' }, '/donnees').ok).toBe(true);
    expect(openMailer({ SMTP_URL: 'https://courrier.example' }, '/donnees')).toEqual({
      ok: false,
      refusal: { code: 'smtp-url-malformed' },
    });
  });
});

function hostileMails(): [name: string, field: string, mail: Mail][] {
  const addresses = [
    'alice@exemple.example\r\nBcc: tous@exemple.example',
    'a@b.example, c@d.example',
    'alice',
    '<a@b.example>',
  ];
  return [
    ['a line break in the subject', 'subject', { ...mail, subject: 'Bonjour\r\nBcc: tous@exemple.example' }],
    ['a bare line feed in the subject', 'subject', { ...mail, subject: 'Bonjour\nBcc: tous@exemple.example' }],
    ['a Unicode line break in the subject', 'subject', { ...mail, subject: 'Bonjour\u2028Bcc: x' }],
    ['a NUL in the subject', 'subject', { ...mail, subject: 'Bonjour\0' }],
    ['a line break in the sender’s name', 'from.name', { ...mail, from: { ...mail.from, name: 'Commune\nBcc: x' } }],
    ['a line break in a recipient’s name', 'to.name', { ...mail, to: { ...mail.to, name: 'Alice\r\nBcc: x' } }],
    ...addresses.map((address): [string, string, Mail] => [
      `the recipient ${JSON.stringify(address)}`,
      'to.address',
      { ...mail, to: { address } },
    ]),
    ['a line break in the reply address', 'replyTo.address', { ...mail, replyTo: { address: 'a@b.example\nBcc: x' } }],
    ['a line break in the address to leave by', 'leaveUrl', { ...mail, leaveUrl: 'https://a.example/\r\nBcc: x' }],
    ['a path for an identifier', 'id', { ...mail, id: '../../etc/passwd' }],
    ['an identifier that would close its header', 'id', { ...mail, id: 'a>\r\nBcc: x' }],
    ['an empty text', 'text', { ...mail, text: '' }],
  ];
}

function header(email: Email | undefined, name: string): string | undefined {
  return email?.headers.find(({ key }) => key === name)?.value;
}

async function folderWay(): Promise<Way> {
  const folder = await mkdtemp(join(tmpdir(), 'perron-mail-'));
  return {
    mailer: mailerToFolder(folder),
    async received() {
      const files = await readdir(folder);
      return Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))));
    },
    discard: () => rm(folder, { recursive: true }),
  };
}

async function smtpWay(refuse: () => Error | undefined = () => undefined): Promise<Way> {
  const messages: Uint8Array[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: (_address, _session, callback) => callback(refuse() ?? null),
    onData: (stream, _session, callback) => {
      void buffer(stream).then((bytes) => {
        messages.push(bytes);
        callback(null);
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  // Listening on TCP, it has a port.
  const { port } = server.server.address() as AddressInfo;
  return {
    mailer: mailerToSmtp(`smtp://127.0.0.1:${port}`),
    received: () => Promise.all(messages.map((bytes) => PostalMime.parse(bytes))),
    discard: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
