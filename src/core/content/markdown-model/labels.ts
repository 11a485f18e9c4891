import type { Language } from '../taxonomy.ts';

/** The words that rendering adds to a text, in the text's language. */
export interface RenderingLabels {
  readonly footnotes: string;
  /** Begins the label of the link from a footnote back to its call; the note's number follows. */
  readonly backToText: string;
  readonly table: string;
  readonly done: string;
  readonly toDo: string;
}

export const RENDERING_LABELS: Record<Language, RenderingLabels> = {
  fr: { footnotes: 'Notes', backToText: 'Retour au texte, note', table: 'Tableau', done: 'Fait', toDo: 'À faire' },
  nl: { footnotes: 'Noten', backToText: 'Terug naar de tekst, noot', table: 'Tabel', done: 'Gedaan', toDo: 'Te doen' },
  de: {
    footnotes: 'Anmerkungen',
    backToText: 'Zurück zum Text, Anmerkung',
    table: 'Tabelle',
    done: 'Erledigt',
    toDo: 'Zu erledigen',
  },
  en: { footnotes: 'Notes', backToText: 'Back to the text, note', table: 'Table', done: 'Done', toDo: 'To do' },
};
