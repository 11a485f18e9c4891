import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citizenSite, hiddenValues } from '../../../tests/fixtures/citizen-site.ts';

const typed = {
  service: 'population',
  nom: 'Alice Exemple',
  courriel: 'alice@exemple.example',
  message: 'Bonjour,\r\nquand ouvrez-vous\u202F?',
};

describe('a message to a service', () => {
  it('is read again by its author, then leaves, and is answered to its author', async () => {
    const site = citizenSite();
    const review = await site.send('/api/contact', typed);
    expect(review.status).toBe(200);
    const page = await review.text();
    expect(page).toContain('Relisez avant d’envoyer');
    expect(page).toContain('En-tête de la commune');
    expect(await site.mails()).toEqual([]);

    site.wait(5_000);
    const done = await site.send('/api/contact', hiddenValues(page));
    expect(await done.text()).toContain('Votre message est parti');
    expect(await site.mails()).toMatchObject([
      {
        to: { name: 'Service population', address: 'population@exemple.example' },
        replyTo: { name: 'Alice Exemple', address: 'alice@exemple.example' },
        subject: 'Message de Alice Exemple par le site',
        text: expect.stringMatching(/^Bonjour,\nquand ouvrez-vous\u202F\?\n/),
      },
    ]);
  });

  it('leaves once, however often its button is pressed', async () => {
    const site = citizenSite();
    const values = hiddenValues(await (await site.send('/api/contact', typed)).text());
    site.wait(5_000);
    await Promise.all([1, 2, 3].map(() => site.send('/api/contact', values)));
    expect(await site.mails()).toHaveLength(1);
  });

  it('shows each error beside its field, and loses nothing that was typed', async () => {
    const site = citizenSite();
    const answer = await site.send('/api/contact', { ...typed, nom: ' ', courriel: 'alice@' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('<a href="#contact-nom">Donnez votre nom.</a>');
    expect(page).toMatch(
      /id="contact-courriel"[^>]*aria-describedby="[^"]*contact-courriel-probleme"[^>]*aria-invalid="true"/,
    );
    expect(page).toContain('value="alice@"');
    expect(page).toContain('quand ouvrez-vous');
    expect(page).toContain('<option value="population" selected>');
  });

  it('goes back to the form as it was when its author wants to change it', async () => {
    const site = citizenSite();
    const values = hiddenValues(await (await site.send('/api/contact', typed)).text());
    const page = await (await site.send('/api/contact', { ...values, modifier: 'oui' })).text();
    expect(page).toContain('value="Alice Exemple"');
    expect(await site.mails()).toEqual([]);
  });

  it('waits while its button is pressed faster than anyone reads', async () => {
    const site = citizenSite();
    const values = hiddenValues(await (await site.send('/api/contact', typed)).text());
    site.wait(200);
    const early = await (await site.send('/api/contact', values)).text();
    expect(early).toContain('vous avez été très rapide');
    expect(await site.mails()).toEqual([]);
    site.wait(2_000);
    await site.send('/api/contact', hiddenValues(early));
    expect(await site.mails()).toHaveLength(1);
  });

  it('is read again when the page stayed open for half a day', async () => {
    const site = citizenSite();
    const values = hiddenValues(await (await site.send('/api/contact', typed)).text());
    site.wait(12 * 3_600_000);
    const late = await (await site.send('/api/contact', values)).text();
    expect(late).toContain('restée ouverte longtemps');
    site.wait(5_000);
    await site.send('/api/contact', hiddenValues(late));
    expect(await site.mails()).toHaveLength(1);
  });

  it('speaks JSON to scripts', async () => {
    const site = citizenSite();
    const headers = { accept: 'application/json' };
    const review = await (await site.send('/api/contact', typed, headers)).json();
    expect(review).toMatchObject({ step: 'review', message: { nom: 'Alice Exemple' } });
    site.wait(5_000);
    const sent = await site.send('/api/contact', { ...typed, jeton: review.ticket }, headers);
    expect(await sent.json()).toEqual({ step: 'sent' });
    const wrong = await site.send('/api/contact', { ...typed, nom: '' }, headers);
    expect(await wrong.json()).toMatchObject({ problems: [{ name: 'nom', message: 'Donnez votre nom.' }] });
  });

  it('is refused where the commune has published no address', async () => {
    const site = citizenSite({ published: { open: async () => undefined } });
    const answer = await site.send('/api/contact', typed);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('pas encore publié d’adresse');
  });
});

/** Sends the values to their end, past the review. */
async function insist(site: ReturnType<typeof citizenSite>, values: Readonly<Record<string, string>>) {
  const first = await site.send('/api/contact', values);
  site.wait(5_000);
  const hidden = hiddenValues(await first.text());
  return 'jeton' in hidden ? site.send('/api/contact', hidden) : first;
}

describe('a hostile message', () => {
  const injections = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\0', '\u0085', '\v', '\f'].flatMap((end) => [
    { nom: `Alice${end}Bcc: tous@exemple.example` },
    { courriel: `alice@exemple.example${end}Bcc: tous@exemple.example` },
  ]);
  it.each(injections)('adds no header to the mail: %j', async (change) => {
    const site = citizenSite();
    await insist(site, { ...typed, ...change });
    for (const mail of await site.mails()) {
      expect(mail.replyTo?.name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(JSON.stringify([mail.to, mail.replyTo?.address, mail.subject])).not.toContain('tous@');
    }
  });

  it.each([
    'toute la population@exemple.example',
    '"a b"@exemple.example',
    'a@exemple.example,b@exemple.example',
    'a@exemple.example;b@exemple.example',
    'Alice <a@exemple.example>',
    'a@b',
    '@exemple.example',
    'a@exemple.example?bcc=b@exemple.example',
    `${'a'.repeat(250)}@exemple.example`,
  ])('gives no other address than one: %s', async (courriel) => {
    const site = citizenSite();
    expect((await site.send('/api/contact', { ...typed, courriel })).status).toBe(422);
  });

  it.each(['inconnu', '', 'boss@exemple.example', '__proto__', 'constructor', 'population\0'])(
    'reaches no mailbox but those of the list: %j',
    async (service) => {
      const site = citizenSite();
      expect((await site.send('/api/contact', { ...typed, service })).status).toBe(422);
      expect(await site.mails()).toEqual([]);
    },
  );

  it.each([
    '<script>alert(1)</script>',
    '</textarea><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '&lt;script&gt;',
    '</main><h1>',
    "'onmouseover='alert(1)",
  ])('runs no script on the page that shows it again: %s', async (words) => {
    const site = citizenSite();
    for (const values of [
      { ...typed, message: words, nom: words },
      { ...typed, message: words, nom: '' },
      { ...typed, service: words, courriel: words },
    ]) {
      const page = await (await site.send('/api/contact', values)).text();
      expect(page).not.toMatch(/<script|<img|onerror=alert\(1\)>|<\/main><h1>/);
      expect(page.match(/<main/g)).toHaveLength(1);
    }
  });

  it.each([
    'Achetez\u00A0: https://a.example https://b.example www.c.example https://d.example',
    '[url=https://a.example]ici[/url]',
    '<a href="https://a.example">ici</a>',
    '[ LINK https://a.example ]',
  ])('says how to write it otherwise when it looks like advertising: %s', async (message) => {
    const site = citizenSite();
    const answer = await site.send('/api/contact', { ...typed, message });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('contact-message-probleme');
  });

  it('is caught by the field that people do not see, which then tells them', async () => {
    const site = citizenSite();
    const answer = await site.send('/api/contact', { ...typed, complement: 'x' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('sert à reconnaître les robots');
    expect(page).not.toContain('form-trap');
    expect(page).toContain('quand ouvrez-vous');
  });

  it('is refused unread beyond 64 kB, announced or not', async () => {
    const site = citizenSite();
    for (const size of [66_000, 20_000_000]) {
      expect((await site.send('/api/contact', { ...typed, message: 'a'.repeat(size) })).status).toBe(413);
    }
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(16_384).fill(97)),
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: {
        origin: site.ports.origin,
        'content-type': 'application/x-www-form-urlencoded',
        'transfer-encoding': 'chunked',
      },
    };
    expect((await site.request('/api/contact', init)).status).toBe(413);
  });

  it.each([
    ['of another site', { origin: 'https://autre.example', 'sec-fetch-site': 'cross-site' }],
    ['of a sister site', { origin: 'https://www.exemple.example', 'sec-fetch-site': 'same-site' }],
    ['without origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ])('is refused from a page %s', async (_, headers) => {
    const site = citizenSite();
    expect((await site.send('/api/contact', typed, headers)).status).toBe(403);
  });

  it.each([
    { service: 'population', nom: 'Alice Exemple', courriel: 'alice@exemple.example' },
    { ...typed, __proto__x: 'a' },
    { ...typed, to: 'autre@exemple.example' },
    { ...typed, nom: ['Alice', 'Bruno'] },
    { ...typed, message: 'a'.repeat(5_001) },
    { ...typed, message: 'caché\u0007' },
    {},
  ])('of the wrong shape is refused: %#', async (values) => {
    const site = citizenSite();
    expect((await site.send('/api/contact', values)).status).toBe(422);
  });

  it.each([
    ['text/plain', 'a=b'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/json', '{'],
    ['application/json', '[]'],
    ['application/json', '{"nom":{"a":1}}'],
    ['application/x-www-form-urlencoded', Array.from({ length: 200 }, (_, index) => `a${index}=1`).join('&')],
  ])('that can’t be read is refused: %#', async (type, body) => {
    const site = citizenSite();
    const headers = { origin: site.ports.origin, 'content-type': type };
    expect((await site.request('/api/contact', { method: 'POST', headers, body })).status).toBe(415);
  });

  it('gets nothing from a ticket that is forged, of other words, or of another commune', async () => {
    const site = citizenSite();
    const values = hiddenValues(await (await site.send('/api/contact', typed)).text());
    const other = citizenSite({ slug: 'autre' });
    const foreign = hiddenValues(await (await other.send('/api/contact', typed)).text());
    const [moment = '', nonce = '', mark = ''] = (values['jeton'] ?? '').split('~');
    site.wait(60_000);
    for (const change of [
      { message: 'D’autres mots' },
      { courriel: 'bruno@exemple.example' },
      { service: 'maison-communale' },
      { jeton: foreign['jeton'] ?? '' },
      { jeton: '' },
      { jeton: `2026-03-02T07:00:00.000Z~${nonce}~${mark}` },
      { jeton: `${moment}~${nonce}x~${mark}` },
      { jeton: `${moment}~${nonce}~` },
      { jeton: `${moment}~${nonce}~${mark}~${mark}` },
      { jeton: 'x'.repeat(5_000) },
    ]) {
      const answer = await site.send('/api/contact', { ...values, ...change });
      expect(await answer.text()).toContain('pas encore parti');
    }
    expect(await site.mails()).toEqual([]);
  });

  it('leaves five times at once from one address, then has to wait', async () => {
    const site = citizenSite();
    const statuses = [];
    for (let count = 0; count < 7; count += 1)
      statuses.push((await insist(site, { ...typed, message: `Message ${count}` })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(await site.mails()).toHaveLength(5);
    site.moveTo('192.0.2.2');
    expect((await insist(site, { ...typed, message: 'D’ailleurs' })).status).toBe(200);
  });
});

it('whatever people write, the page that shows it again is the same page', async () => {
  const site = citizenSite();
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('</main>', '<title>', '$&', '$`', '&amp;', "'", '"'),
  );
  await fc.assert(
    fc.asyncProperty(words, words, async (nom, message) => {
      site.wait(60_000);
      const page = await (await site.send('/api/contact', { ...typed, nom, message })).text();
      expect(page.match(/<(?:\/?main|\/?title|\/?header|\/?footer)[ >]/g)?.length).toBe(10);
    }),
    { numRuns: 60 },
  );
});
