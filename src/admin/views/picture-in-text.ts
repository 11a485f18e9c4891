/**
 * A picture inside a text, in place of Decap's own: it asks for what the picture shows, or for whether it only
 * decorates (written as the title « décorative », which the site's reader knows).
 */
export const pictureInText = {
  id: 'image',
  label: 'Image',
  pattern: /^!\[([^\]]*)\]\((\S*?)(?:\s+"([^"]*)")?\)$/,
  fields: [
    { name: 'image', label: 'Image', widget: 'image', choose_url: false, media_library: { allow_multiple: false } },
    {
      name: 'alt',
      label: 'Description de cette image',
      hint: 'Ce qu’elle montre, en une phrase, pour les personnes qui ne la voient pas.',
      required: false,
    },
    {
      name: 'decorative',
      label: 'Image décorative',
      hint: 'À cocher seulement si l’image n’apprend rien\u00A0: elle n’a alors pas de description.',
      widget: 'boolean',
      required: false,
    },
  ],
  fromBlock([, alt = '', image = '', title = '']: readonly (string | undefined)[]): PictureData {
    return title === DECORATIVE ? { image, alt: '', decorative: true } : { image, alt, title, decorative: false };
  },
  toBlock({ image = '', alt = '', title = '', decorative = false }: PictureData): string {
    const shownTitle = decorative ? DECORATIVE : title;
    return `![${decorative ? '' : oneLine(alt)}](${image}${shownTitle === '' ? '' : ` "${shownTitle}"`})`;
  },
  toPreview: () => '',
};

/** Decap keeps what no field shows: a title written by hand stays. */
interface PictureData {
  readonly image?: string;
  readonly alt?: string;
  readonly title?: string;
  readonly decorative?: boolean;
}

const DECORATIVE = 'décorative';

/** Brackets and new lines would end the description. */
function oneLine(words: string): string {
  return words.replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim();
}
