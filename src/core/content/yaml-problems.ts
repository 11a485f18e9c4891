import { type Document, isScalar, visit, type YAMLError } from 'yaml';

/** What is wrong with a YAML text, where (offset in it), and what to do. */
export interface YamlProblem {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** The parser's errors in words for someone who has never heard of YAML; of syntax errors only the first, since it causes the others. */
export function describeYamlErrors(document: Document.Parsed, text: string): YamlProblem[] {
  const duplicates = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const syntax = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  const tags = document.warnings.filter((warning) => warning.code === 'TAG_RESOLVE_FAILED');
  return [
    ...(syntax === undefined ? [] : [describeSyntax(syntax, document, text)]),
    ...duplicates.map((error) => describeDuplicate(error, text)),
    ...tags.map((warning) => ({
      offset: warning.pos[0],
      code: 'yaml-tag',
      message: 'Une valeur commence par « ! », ce qui a un sens particulier en YAML.',
      remedy: 'Mettez la valeur entre guillemets.',
    })),
  ];
}

function describeDuplicate(error: YAMLError, text: string): YamlProblem {
  const key = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? '';
  return {
    offset: error.pos[0],
    code: 'yaml-duplicate-key',
    message: `Le champ « ${key} » est écrit deux fois.`,
    remedy: 'Gardez une seule des deux lignes.',
  };
}

function describeSyntax(error: YAMLError, document: Document.Parsed, text: string): YamlProblem {
  const at = (offset: number, message: string, remedy: string): YamlProblem => ({
    offset,
    code: 'yaml-syntax',
    message,
    remedy,
  });
  const [start] = error.pos;
  const row = lineAround(text, start);

  switch (error.code) {
    case 'TAB_AS_INDENT':
      return at(
        start,
        'Cette ligne commence par une tabulation, que YAML n’accepte pas.',
        'Remplacez la tabulation par deux espaces.',
      );
    case 'BAD_INDENT':
      if (error.message.startsWith('Flow'))
        return at(
          lastOpening(text, start),
          'Un crochet ou une accolade n’est pas refermé.',
          'Ajoutez « ] » ou « } » à la fin de la liste.',
        );
      return at(
        start,
        `Le retrait de la ligne « ${row.text.trim()} » ne correspond à aucun niveau.`,
        'Alignez-la avec les lignes du même groupe : deux espaces par niveau.',
      );
    case 'MISSING_CHAR':
      return at(
        openingQuote(document) ?? start,
        'Un guillemet ou un crochet ouvert n’est pas refermé.',
        'Fermez-le à la fin du texte.',
      );
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const next = lineAround(text, row.end + 1);
      if (/^\s*\S+:\s/.test(row.text) && indentOf(next.text) > indentOf(row.text) && next.text.trim() !== '') {
        return at(
          row.end + 1,
          `Le retrait de la ligne « ${next.text.trim()} » ne correspond à aucun niveau.`,
          'Alignez-la avec les lignes du même groupe : deux espaces par niveau.',
        );
      }
      if (/:\s.*:(?:\s|$)/.test(row.text))
        return at(
          start,
          `Le texte « ${row.text.trim()} » contient un deux-points.`,
          'Mettez la valeur entre guillemets : champ: "texte : suite".',
        );
      return at(
        start,
        `La ligne « ${row.text.trim()} » n’a pas la forme « champ: valeur ».`,
        'Ajoutez le deux-points et une espace après le nom du champ.',
      );
    }
    case 'UNEXPECTED_TOKEN':
      if (/:\s*'/.test(row.text))
        return at(
          start,
          'Un texte entre apostrophes contient lui-même une apostrophe.',
          'Entourez le texte de guillemets droits : "l’eau".',
        );
      return at(
        start,
        `La ligne « ${row.text.trim()} » contient un signe inattendu.`,
        'Mettez la valeur entre guillemets.',
      );
    case 'BAD_SCALAR_START':
      return at(
        start,
        `Une valeur ne peut pas commencer par « ${text[start] ?? ''} ».`,
        'Mettez la valeur entre guillemets.',
      );
    case 'BAD_DQ_ESCAPE':
      return at(
        start,
        'Une barre oblique inversée (« \\ ») suit une règle particulière entre guillemets.',
        'Doublez-la (« \\\\ »), ou employez « / ».',
      );
    case 'MULTIPLE_DOCS':
      return at(start, 'Une ligne « --- » coupe ce fichier en deux.', 'Supprimez cette ligne.');
    case 'NON_STRING_KEY':
      return at(start, 'Le nom d’un champ n’est pas un simple mot.', 'Écrivez « champ: valeur ».');
    default:
      return at(
        start,
        `La ligne « ${row.text.trim()} » n’est pas correcte.`,
        'Écrivez chaque champ « nom: valeur », avec deux espaces par niveau.',
      );
  }
}

function lineAround(text: string, offset: number): { text: string; end: number } {
  const begin = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', Math.min(begin, text.length));
  const end = newline === -1 ? text.length : newline;
  const row = text.slice(begin, end);
  return { text: row.length > 70 ? `${row.slice(0, 70)}…` : row, end };
}

function indentOf(row: string): number {
  return row.length - row.trimStart().length;
}

function lastOpening(text: string, before: number): number {
  return Math.max(text.lastIndexOf('[', before), text.lastIndexOf('{', before), 0);
}

/** An unclosed quote swallows the rest of the file: its text is the last one. */
function openingQuote(document: Document.Parsed): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) opening = node.range?.[0];
    },
  });
  return opening;
}
