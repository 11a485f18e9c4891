import { describe, expect, it } from 'vitest';
import { exampleCommune } from '../../../../tests/fixtures/example-commune.ts';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { newsSchema } from '../collections/news.ts';
import { describeBreadcrumbs } from './describe-breadcrumbs.ts';
import { describeCommune } from './describe-commune.ts';
import { describeNews } from './describe-news.ts';

describe('the commune', () => {
  it('gives its name, its NIS code, its town hall and when this one is open or closed', () => {
    expect(
      describeCommune(exampleCommune, '/_perron/art/coat.svg', calendarDaySchema.parse('2026-07-13')),
    ).toMatchObject({
      '@id': 'https://www.exempleville.example/#commune',
      name: 'Administration communale d’Exempleville',
      identifier: { propertyID: 'NIS', value: '00001' },
      telephone: ['+3264000000'],
      logo: 'https://www.exempleville.example/_perron/art/coat.svg',
      location: {
        address: { streetAddress: 'Place de l’Exemple 1', postalCode: '1999', addressCountry: 'BE' },
        openingHoursSpecification: [{ dayOfWeek: 'https://schema.org/Monday', opens: '09:00', closes: '12:00' }],
      },
    });
  });

  it('says that the town hall is closed on a holiday of the coming weeks', () => {
    const easterMonday = describeCommune(exampleCommune, undefined, calendarDaySchema.parse('2026-04-01'));
    expect(JSON.stringify(easterMonday)).toContain(
      '"opens":"00:00","closes":"00:00","validFrom":"2026-04-06","validThrough":"2026-04-06"',
    );
  });
});

describe('the path to a page', () => {
  it('numbers its steps and gives complete addresses', () => {
    const crumbs = [
      { label: 'Accueil', to: '/' },
      { label: 'Vivre', to: '/vivre/' },
    ];
    expect(describeBreadcrumbs('https://www.exempleville.example/', crumbs).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Accueil', item: 'https://www.exempleville.example/' },
      { '@type': 'ListItem', position: 2, name: 'Vivre', item: 'https://www.exempleville.example/vivre/' },
    ]);
  });
});

describe('a news article', () => {
  it('is dated, and published by the commune', () => {
    const news = newsSchema.parse({
      title: 'Exemple',
      summary: 'Un exemple.',
      date: '2026-03-02',
      category: 'travaux',
    });
    expect(describeNews(exampleCommune, '/actualites/exemple/', news, '/_images/x.jpg')).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Exemple',
      datePublished: '2026-03-02',
      dateModified: '2026-03-02',
      image: ['https://www.exempleville.example/_images/x.jpg'],
      publisher: { '@id': 'https://www.exempleville.example/#commune' },
    });
  });
});
