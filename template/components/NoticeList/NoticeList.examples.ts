const common = { summary: 'Le dossier peut être lu au service urbanisme.', date: '2026-01-05' };
const inquiry = {
  ...common,
  kind: 'publicInquiry',
  title: 'Enquête publique : extension d’un atelier',
  from: '2026-02-02',
  to: '2126-03-03',
  location: 'Rue de l’Exemple',
  consultation: 'Au service urbanisme',
  remarks: 'Par écrit',
};
const list = (data: object, translations: object[] = []) => [{ notice: { id: 'exemple', data }, translations }];

export const examples = [
  {
    name: 'Ouverte, avec sa traduction',
    props: { notices: list(inquiry, [{ id: 'exemple-nl', data: { ...inquiry, language: 'nl' } }]) },
  },
  {
    name: 'Suspendue',
    props: {
      notices: list({ ...inquiry, suspensions: [{ from: '2026-02-03', to: '2126-02-28', reason: 'Exemple' }] }),
    },
  },
  { name: 'À venir', props: { notices: list({ ...inquiry, from: '2126-03-01' }) } },
  { name: 'Clôturée, parmi d’autres genres', props: { notices: list({ ...inquiry, to: '2026-02-20' }), mixed: true } },
  {
    name: 'Sans échéance',
    props: { notices: list({ ...common, kind: 'announcement', title: 'Avis à la population' }) },
  },
  {
    name: 'En néerlandais seulement',
    props: {
      notices: list({
        ...common,
        kind: 'announcement',
        title: 'Bericht aan de bevolking',
        summary: 'Een voorbeeld.',
        language: 'nl',
      }),
    },
  },
];
