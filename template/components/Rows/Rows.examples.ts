export const examples = [
  {
    name: 'Deux textes',
    props: {},
    slot: '<li><p class="small soft">Octobre 2026</p><h2><a href="/publications/">Bulletin d’automne</a></h2><p class="soft">Seize pages.</p></li><li><h2><a href="/publications/">Budget en bref</a></h2></li>',
  },
];
