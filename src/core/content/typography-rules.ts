/** Replaces `start`–`end` (UTF-16 offsets; equal for an insertion) by `insert`. */
export interface TypographyEdit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Every change that French typography asks of one paragraph, in order, without overlap. */
export function findEdits(text: string): TypographyEdit[] {
  const found = quoteEdits(text);
  if (HAS_MARK.test(text)) for (const rule of MARK_RULES) addEdits(found, text, rule);
  if (HAS_NUMBER.test(text)) for (const rule of NUMBER_RULES) addEdits(found, text, rule);
  if (found.length === 0) return [];
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const untouchable = MAY_BE_UNTOUCHABLE.test(text) ? [...text.matchAll(UNTOUCHABLE)] : [];
  const edits: TypographyEdit[] = [];
  for (const edit of found) {
    if (clashes(edits.at(-1), edit)) continue;
    if (untouchable.some(({ index, 0: span }) => edit.start < index + span.length && edit.end > index)) continue;
    edits.push(edit);
  }
  return edits;
}

/** Two rules may ask for the space between the same two signs; it is written once. */
function clashes(previous: TypographyEdit | undefined, edit: TypographyEdit): boolean {
  if (previous === undefined || edit.start > previous.end) return false;
  if (edit.start < previous.end) return true;
  return edit.start === edit.end && /\s$/.test(previous.insert);
}

/** What the group `here` of the pattern matches (perhaps nothing) gives way to `insert`. */
interface Rule {
  readonly find: RegExp;
  readonly insert: string;
}

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';
/** A space that does not end its line. */
const S = '[ \\u00A0\\u2009\\u202F]';
/** What a mark may follow without a space: the end of a word, number, closing sign, code. */
const WORD_END = '[\\p{L}\\p{M}\\p{N}\\p{Extended_Pictographic})\\]}»”"’\'%€°….*\\uFFFC]';
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const UNITS =
  'km/h|km²|km|cm²|cm|mm|m²|m³|m|hl|cl|ml|l|kg|mg|g|t|ha|ares?|kWh|kWc|kW|kVA|MWh|MW|Wh|W|V|dB|' +
  'Go|Mo|Ko|h\\d{2}|h|min|°C|°|€|EUR|%|‰';

const HAS_MARK = /[;:!?«»']|\.{3}|\.[ \u2009\u202F]|M[Mm]|[DP]r /;
const HAS_NUMBER = /\d(?:er)?[ \u00A0\u2009\u202F]|\d[%‰€]|[§°º]/;
const MAY_BE_UNTOUCHABLE = /[@`&+]|:\/\/|[\w.]\/|www\.|[a-z]:\S|:[a-z]|[A-Z]{2}\d\d/;

/** Each pattern begins with its rarest sign and looks back from there: that is what makes it fast. */
const MARK_RULES: readonly Rule[] = [
  rule(`[;!?](?<=(?:${WORD_END}|[^\\s«](?=${S}))(?<here>${S}*).)(?=[;!?]*(?:$|[\\s)\\]»”"…,]|\\.{3}))`, NARROW),
  rule(`:(?<=(?:${WORD_END}|[^\\s:«](?=${S}))(?<here>${S}*):)(?=$|[\\s»])`, NO_BREAK),
  rule(`«(?<here>${S}*)(?=[^\\s»])`, NARROW),
  rule(`»(?<=[^\\s«](?<here>${S}*)»)`, NARROW),
  rule('(?<here>\\.{3})(?<![./\\\\]\\.{3})(?![./\\\\])', '…'),
  rule("(?<here>')(?<=[\\p{L}\\p{M}]')(?=[\\p{L}\\p{N}«\"\\uFFFC])", '’'),
  rule(`\\.(?<=(?<!\\p{L})(?:art|al|chap|fig|pp?|vol)\\.)(?<here>${S}+)(?=[DLR]?\\.?\\d)`, NO_BREAK, 'i'),
  rule(`\\b(?:MM?\\.|Mmes?|Dr|Pr)(?<here>${S}+)(?=\\p{Lu})`, NO_BREAK),
];

const NUMBER_RULES: readonly Rule[] = [
  rule(
    `(?<here>${S})(?=\\d{3}(?:${S}\\d{3})*(?!${S}?\\d))` +
      `(?<=(?<!\\d${S})(?<![\\p{L}\\p{N}.…,+/-])[1-9]\\d{0,2}(?:${S}\\d{3})*${S})`,
    NARROW,
  ),
  rule(`(?<here>${S}+)(?<=\\d${S}+)(?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, NO_BREAK),
  rule(`[€%‰](?<=\\d(?<here>).)(?![\\p{L}\\p{N}])`, NO_BREAK),
  rule(`h(?<=\\d${S}*h)(?<here>${S}+)(?=\\d{2}(?!\\d))`, NO_BREAK),
  rule(`(?<here>${S}+)(?<=(?<!\\p{N})(?:\\d{1,2}|1er)${S}+)(?=(?:${MONTHS})(?!\\p{L}))`, NO_BREAK, 'i'),
  rule(`[°º](?<=(?<!\\p{L})n.)(?<here>${S}*)(?=\\d)`, NO_BREAK, 'i'),
  rule(`§(?<here>${S}*)(?=\\d)`, NO_BREAK),
];

/** Web and mail addresses, account and telephone numbers, code, entities, `:emoji:` names. */
const UNTOUCHABLE = new RegExp(
  [
    '`[^`\\n]+`',
    '(?<=^|[\\s«“"(\\[<\'’])(?:' +
      [
        '[A-Za-z][A-Za-z0-9+.-]*://[^\\s«»"<>]+',
        '(?:mailto|tel|data|javascript):[^\\s«»"<>]+',
        '[^\\s@«»"<>]{1,64}@[^\\s@«»"<>]+\\.\\p{L}{2,}',
        'www\\.[^\\s«»"<>]+',
        '[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+/[^\\s«»"<>]*',
        `[A-Z]{2}\\d{2}(?:${S}?[A-Z0-9]{4}){2,7}(?:${S}?[A-Z0-9]{1,3})?(?![A-Za-z0-9])`,
        '\\+\\d[\\d ./()-]{5,20}\\d',
      ].join('|') +
      ')',
    '&#?[A-Za-z0-9]{1,31};',
    ':[a-z0-9_+-]+:',
  ].join('|'),
  'gu',
);

function rule(find: string, insert: string, flags = ''): Rule {
  return { find: new RegExp(find, `dgu${flags}`), insert };
}

/** With `exec` in a loop: `matchAll` copies the pattern at each call, the greater part of the time on short texts. */
function addEdits(edits: TypographyEdit[], text: string, { find, insert }: Rule): void {
  find.lastIndex = 0;
  for (let match = find.exec(text); match !== null; match = find.exec(text)) {
    const [start, end] = match.indices?.groups?.['here'] ?? [0, 0];
    if (text.slice(start, end) !== insert) edits.push({ start, end, insert });
  }
}

/** Straight quotes become « » when all of them pair off, each pair around something. */
function quoteEdits(text: string): TypographyEdit[] {
  if (!text.includes('"')) return [];
  const offsets = [...text.matchAll(/"/g)].map((match) => match.index);
  if (offsets.length % 2 === 1) return [];
  const fits = offsets.every((offset, rank) => {
    const around = text.slice(Math.max(0, offset - 1), offset + 2);
    return rank % 2 === 0 ? OPENS.test(around) : CLOSES.test(around) && offset > (offsets[rank - 1] ?? 0) + 1;
  });
  if (!fits) return [];
  return offsets.map((start, rank) => ({
    start,
    end: start + 1,
    insert: rank % 2 === 0 ? `«${NARROW}` : `${NARROW}»`,
  }));
}

const OPENS = /^(?:|[\s([{«'’\p{Pd}\uFFFC])"[^\s"]/u;
const CLOSES = /^[^\s"]"(?:$|[\s.,;:!?…)\]}»\p{Pd}\uFFFC])/u;
