import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { addFiles, publishedTexts } from '../../../tests/fixtures/add-files.ts';
import { deskSite } from '../../../tests/fixtures/desk-site.ts';
import { sharpWorkshop } from '../../adapters/pictures/sharp-workshop.ts';
import { readLibrary } from '../../app/media/browse-media.ts';

async function site() {
  const room = await deskSite({ policy: 'none' });
  Object.assign(room.desk.editing, { pictures: sharpWorkshop });
  const chloe = await room.signIn('chloe');
  const upload = (file: File | undefined, fields: Readonly<Record<string, string>> = {}, who = chloe) => {
    const form = new FormData();
    if (file !== undefined) form.append('fichier', file);
    for (const [name, value] of Object.entries({ csrf: who.session.csrf, ...fields })) form.append(name, value);
    return room.app.request(`${room.ports.origin}/espace/medias/ajouter`, {
      method: 'POST',
      body: form,
      headers: {
        cookie: `__Host-perron=${who.token}`,
        origin: room.ports.origin,
        'sec-fetch-site': 'same-origin',
        'x-perron-csrf': who.session.csrf,
      },
    });
  };
  const library = async () => (await readLibrary(room.editing)).items.map(({ source }) => source);
  return { ...room, chloe, upload, library };
}

/** A photograph with the place where it was taken. */
async function photograph(name: string): Promise<File> {
  const bytes = await sharp({ create: { width: 3_000, height: 2_000, channels: 3, background: '#338855' } })
    .withExif({ IFD0: { Artist: 'Alice Exemple' }, IFD3: { GPSLatitude: '50/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
}

describe('the library', () => {
  it('takes a picture under a name made for an address, smaller, described, and without what the camera noted', async () => {
    const { upload, editing, publications } = await site();
    const answer = await upload(await photograph('Marché de Noël (1).JPG'), { alt: 'Le marché', dossier: 'Fêtes' });
    expect(answer.headers.get('location')).toBe(
      '/espace/medias/fichier?chemin=media%2Ffetes%2Fmarche-de-noel-1.jpg&fait=ajoute',
    );
    const { items, commit } = await readLibrary(editing);
    expect(items).toMatchObject([{ source: 'media/fetes/marche-de-noel-1.jpg', description: { alt: 'Le marché' } }]);
    const [item] = items;
    const file = commit && item && (await editing.store.read(commit, `communes/exemple/${item.source}` as never));
    const { width, exif } = await sharp(file?.bytes).metadata();
    expect({ width, exif }).toEqual({ width: 2400, exif: undefined });
    expect(publications()).toBe(1);
  });

  it('gives a second file of the same name a number', async () => {
    const { upload, library } = await site();
    const picture = await photograph('place.jpg');
    for (let count = 0; count < 3; count += 1) await upload(picture, { decorative: 'oui' });
    expect(await library()).toEqual(['media/place-2.jpg', 'media/place-3.jpg', 'media/place.jpg']);
  });

  it('keeps both descriptions of two pictures that come together', async () => {
    const { upload, editing } = await site();
    const picture = await photograph('place.jpg');
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => upload(new File([picture], `${name}.jpg`), { alt: `Image ${name}` })),
    );
    const { descriptions } = await readLibrary(editing);
    expect(Object.values(descriptions).map((one) => 'alt' in one && one.alt)).toEqual([
      'Image a',
      'Image b',
      'Image c',
      'Image d',
    ]);
  });

  it('asks what a picture shows, and keeps what was typed', async () => {
    const { upload, library } = await site();
    const answer = await upload(await photograph('place.jpg'), { alt: '  ', dossier: 'Fêtes' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Il manque la description');
    expect(page).toContain('value="Fêtes"');
    expect(await library()).toEqual([]);
  });

  it('takes a document without description', async () => {
    const { upload, library } = await site();
    await upload(new File(['%PDF-1.7'], 'Règlement.pdf'));
    expect(await library()).toEqual(['files/reglement.pdf']);
  });

  it.each([
    ['page.html', '<script>alert(1)</script>', {}],
    ['dessin.svg', '<svg onload="alert(1)"/>', { alt: 'a' }],
    ['programme.exe', 'MZ', {}],
    ['sans-extension', 'x', {}],
    ['faux.jpg', '<script>alert(1)</script>', { alt: 'a' }],
    ['faux.png', '\u0089PNG', { alt: 'a' }],
    ['.htaccess', 'x', {}],
    ['plan.pdf', 'x', { dossier: 'a/b/c/d' }],
    ['plan.pdf', 'x', { dossier: '///…///' }],
  ])('refuses %s and keeps nothing', async (name, content, fields) => {
    const { upload, library } = await site();
    expect((await upload(new File([content], name), fields)).status).toBe(422);
    expect(await library()).toEqual([]);
  });

  it.each([
    '../../../.git/config.pdf',
    '..\\..\\x.pdf',
    '/etc/passwd.pdf',
    'con.pdf',
    'a\0b.pdf',
    `${'é'.repeat(500)}.pdf`,
  ])('keeps %s inside its folder', async (name) => {
    const { upload, library } = await site();
    await upload(new File(['x'], name), { dossier: '../../..' });
    await upload(new File(['x'], name));
    for (const source of await library()) expect(source).toMatch(/^files\/[a-z0-9-]{1,60}\.pdf$/);
  });

  it('refuses 20 MB unread', async () => {
    const { upload, library } = await site();
    expect((await upload(new File([new Uint8Array(20_000_000)], 'plan.pdf'))).status).toBeGreaterThanOrEqual(400);
    expect(await library()).toEqual([]);
  });

  it('finds by words of the name or of the description, accents or not', async () => {
    const { upload, chloe } = await site();
    await upload(await photograph('a.jpg'), { alt: 'Le marché de Noël' });
    await upload(new File(['x'], 'noel.pdf'));
    await upload(new File(['x'], 'budget.pdf'));
    const page = await chloe.read('/espace/medias/?q=noel');
    expect(page).toContain('a.jpg');
    expect(page).toContain('noel.pdf');
    expect(page).not.toContain('budget.pdf');
  });

  it('says where a file is shown, and deletes it only when it is shown nowhere', async () => {
    const { upload, library, signIn, editing } = await site();
    const dana = await signIn('dana');
    await upload(await photograph('place.jpg'), { alt: 'Une place' });
    const path = '/espace/medias/fichier?chemin=media%2Fplace.jpg';
    expect(await dana.read(path)).toContain('Actualité\u00A0: Le marché');
    const refused = await dana.visit('/espace/medias/supprimer', { form: { chemin: 'media/place.jpg' } });
    expect(refused.status).toBe(422);
    await upload(await photograph('inutile.jpg'), { alt: 'Rien' });
    const deleted = await dana.visit('/espace/medias/supprimer', { form: { chemin: 'media/inutile.jpg' } });
    expect(deleted.headers.get('location')).toBe('/espace/medias/?fait=supprime');
    expect(await library()).toEqual(['media/place.jpg']);
    await upload(await photograph('autre.jpg'), { alt: 'Autre' });
    expect((await publishedTexts(editing.store))['media.yaml']).not.toContain('inutile');
  });

  it('shows pictures in small, and files of no other commune nor place', async () => {
    const { upload, chloe, editing } = await site();
    await upload(await photograph('place.jpg'), { alt: 'Une place' });
    const small = await chloe.visit('/espace/medias/vignette?chemin=media%2Fplace.jpg');
    expect(small.headers.get('content-type')).toBe('image/webp');
    expect((await sharp(await small.arrayBuffer()).metadata()).width).toBeLessThanOrEqual(480);
    await addFiles(editing.store, { '/communes/autre/media/x.jpg': 'x' });
    for (const path of ['../autre/media/x.jpg', 'commune.yaml', 'media/../commune.yaml', ''])
      expect((await chloe.visit(`/espace/medias/vignette?chemin=${encodeURIComponent(path)}`)).status).toBe(404);
  });
});
