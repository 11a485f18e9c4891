import { describe, expect, it } from 'vitest';
import { exampleCommune } from '../../../../tests/fixtures/example-commune.ts';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { writeFeed } from './write-feed.ts';

const day = (text: string) => calendarDaySchema.parse(text);
const feed = {
  title: 'Actualités',
  description: 'Les nouvelles <de> la commune.',
  page: '/actualites/',
  items: [
    {
      title: 'Travaux & déviations <rue>',
      summary: 'Un « exemple » & rien d’autre ]]>.',
      address: '/actualites/travaux/',
      date: day('2026-03-02'),
      updated: day('2026-03-04'),
      category: 'Travaux & voirie',
    },
    { title: 'Plus ancien', summary: 'Un exemple.', address: '/actualites/ancien/', date: day('2026-02-02') },
  ],
};

describe('a feed', () => {
  const rss = writeFeed(exampleCommune, feed, 'rss', '/actualites/rss.xml');
  const atom = writeFeed(exampleCommune, feed, 'atom', '/actualites/atom.xml');

  it('names itself and the page that it follows by complete addresses', () => {
    expect(rss).toContain(
      '<atom:link href="https://www.exempleville.example/actualites/rss.xml" rel="self" type="application/rss+xml"/>',
    );
    expect(rss).toContain('<link>https://www.exempleville.example/actualites/</link>');
    expect(atom).toContain('<link rel="self" href="https://www.exempleville.example/actualites/atom.xml"/>');
  });

  it('dates each article, and itself by the latest change', () => {
    expect(rss).toContain('<lastBuildDate>Wed, 04 Mar 2026 00:00:00 GMT</lastBuildDate>');
    expect(atom.match(/<updated>2026-03-04T00:00:00\.000Z<\/updated>/g)).toHaveLength(2);
    expect(atom).toContain('<published>2026-03-02T00:00:00.000Z</published>');
  });

  it('escapes what a reader would take for markup', () => {
    expect(atom).toContain('<![CDATA[Travaux &amp; déviations &lt;rue&gt;]]>');
    expect(rss).toContain('<![CDATA[Travaux & déviations <rue>]]>');
    expect(rss).toContain('Les nouvelles &lt;de&gt; la commune.');
    expect(`${rss}${atom}`).not.toContain('autre ]]>.');
  });

  it('gives each category the term that Atom requires', () => {
    expect(atom).toMatch(/<category[^>]* term="Travaux &amp; voirie"/);
  });

  it('is the same each time, even empty', () => {
    const empty = { ...feed, items: [] };
    expect(writeFeed(exampleCommune, empty, 'atom', '/x')).toBe(writeFeed(exampleCommune, empty, 'atom', '/x'));
    expect(writeFeed(exampleCommune, empty, 'atom', '/x')).toContain('<updated>2000-01-01T00:00:00.000Z</updated>');
  });

  it('keeps the fifty newest', () => {
    const many = Array.from({ length: 80 }, (_, index) => ({
      title: `N${index}`,
      summary: 'x',
      address: `/actualites/n${index}/`,
      date: day('2026-03-02'),
    }));
    expect(writeFeed(exampleCommune, { ...feed, items: many }, 'rss', '/x').match(/<item>/g)).toHaveLength(50);
  });
});
