import type { Language } from '../taxonomy.ts';

/** The words that rendering adds to a text, in the text's language. */
export interface RenderingLabels {
  readonly footnotes: string;
  /** Label of the link from a footnote back to its call; number and rank of the call. */
  readonly backToText: (note: number, call: number) => string;
  readonly table: string;
  readonly done: string;
  readonly toDo: string;
}

export const RENDERING_LABELS: Record<Language, RenderingLabels> = {
  fr: {
    footnotes: 'Notes',
    backToText: (note, call) => `Retour au texte, note ${noteCall(note, call)}`,
    table: 'Tableau',
    done: 'Fait',
    toDo: 'À faire',
  },
  nl: {
    footnotes: 'Noten',
    backToText: (note, call) => `Terug naar de tekst, noot ${noteCall(note, call)}`,
    table: 'Tabel',
    done: 'Gedaan',
    toDo: 'Te doen',
  },
  de: {
    footnotes: 'Anmerkungen',
    backToText: (note, call) => `Zurück zum Text, Anmerkung ${noteCall(note, call)}`,
    table: 'Tabelle',
    done: 'Erledigt',
    toDo: 'Zu erledigen',
  },
  en: {
    footnotes: 'Notes',
    backToText: (note, call) => `Back to the text, note ${noteCall(note, call)}`,
    table: 'Table',
    done: 'Done',
    toDo: 'To do',
  },
};

function noteCall(note: number, call: number): string {
  return call > 1 ? `${note}-${call}` : `${note}`;
}
