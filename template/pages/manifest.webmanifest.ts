import { config, theme } from 'virtual:commune/site';
import type { APIRoute } from 'astro';
import { withPreposition } from '../../src/core/content/placeholders.ts';

/** Lets a phone keep the site among its applications. */
export const GET: APIRoute = () =>
  Response.json({
    name: `Commune ${withPreposition('de', config.name)}`,
    short_name: config.name,
    lang: 'fr',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: theme.themeColor[0],
    theme_color: theme.themeColor[0],
    icons: [
      { src: '/_perron/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/_perron/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
    shortcuts: [
      { name: 'Démarches', url: '/demarches/' },
      { name: 'Urgence', url: '/urgence/' },
    ],
  });
