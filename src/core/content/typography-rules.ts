/** Replaces `start`–`end` (UTF-16 offsets; equal for an insertion) by `insert`. */
export interface TypographyEdit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Every change that French typography asks of one paragraph, in order, without overlap. */
export function findEdits(text: string): TypographyEdit[] {
  if (!WORTH_READING.test(text)) return [];
  const found = [...RULES.flatMap((rule) => editsOfRule(text, rule)), ...quoteEdits(text)];
  if (found.length === 0) return [];
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const untouchable = [...text.matchAll(UNTOUCHABLE)].map(spanOf);
  const edits: TypographyEdit[] = [];
  for (const edit of found) {
    if (clashes(edits.at(-1), edit)) continue;
    if (untouchable.some((span) => edit.start < span.end && edit.end > span.start)) continue;
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

interface Rule {
  readonly find: RegExp;
  readonly insert: string;
}

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';
/** A space that stays on its line. */
const SPACE = '[ \\u00A0\\u2009\\u202F]';
/** What a mark may follow without a space: the end of a word, number, closing sign, code. */
const WORD_END = '[\\p{L}\\p{M}\\p{N}\\p{Extended_Pictographic})\\]}»”"’\'%€°….*\\uFFFC]';
const NOT_IN_WORD = '(?![\\p{L}\\p{N}])';
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const UNITS =
  'km/h|km²|km|cm²|cm|mm|m²|m³|m|hl|cl|ml|l|kg|mg|g|t|ha|ares?|kWh|kWc|kW|kVA|MWh|MW|Wh|W|V|dB|' +
  'Go|Mo|Ko|h\\p{Nd}{2}|h|min|°C|°|€|EUR|%|‰';

/** Nothing to do in a text without any of these; most runs of a page stop here. */
const WORTH_READING = /[;:!?«»"'%‰€°º§]|\.{3}|\p{N}(?:er)?[ \u00A0\u2009\u202F]|\.[ \u2009\u202F]/u;

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
        `[A-Z]{2}\\p{Nd}{2}(?:${SPACE}?[A-Z0-9]{4}){2,7}(?:${SPACE}?[A-Z0-9]{1,3})?(?![A-Za-z0-9])`,
        '\\+\\p{Nd}[\\p{Nd} ./()-]{5,20}\\p{Nd}',
      ].join('|') +
      ')',
    '&#?[A-Za-z0-9]{1,31};',
    ':[a-z0-9_+-]+:',
  ].join('|'),
  'gu',
);

/** Each finds the very span to replace, read with its surroundings. */
const RULES: readonly Rule[] = [
  rule(`(?:(?<=${WORD_END})${SPACE}*|(?<=[^\\s«])${SPACE}+)(?=[;!?]+(?:$|[\\s)\\]»”"…,]|\\.{3}))`, NARROW),
  rule(`(?:(?<=${WORD_END})${SPACE}*|(?<=[^\\s:«])${SPACE}+)(?=:(?:$|[\\s»]))`, NO_BREAK),
  rule(`(?<=«)${SPACE}*(?=[^\\s»])`, NARROW),
  rule(`(?<=[^\\s«])${SPACE}*(?=»)`, NARROW),
  rule('(?<![./\\\\])\\.{3}(?![./\\\\])', '…'),
  rule('(?<=[\\p{L}\\p{M}])\'(?=[\\p{L}\\p{N}«"\\uFFFC])', '’'),
  rule(
    `(?<=(?<!\\p{N}${SPACE})(?<![\\p{L}\\p{N}.…,+/-])[1-9]\\p{Nd}{0,2}(?:${SPACE}\\p{Nd}{3})*)${SPACE}` +
      `(?=\\p{Nd}{3}(?:${SPACE}\\p{Nd}{3})*(?!${SPACE}?\\p{Nd}))`,
    NARROW,
  ),
  rule(`(?<=\\p{Nd})${SPACE}+(?=(?:${UNITS})${NOT_IN_WORD})`, NO_BREAK),
  rule(`(?<=\\p{Nd})(?=[€%‰]${NOT_IN_WORD})`, NO_BREAK),
  rule(`(?<=\\p{Nd}${SPACE}*h)${SPACE}+(?=\\p{Nd}{2}(?!\\p{Nd}))`, NO_BREAK),
  rule(`(?<=(?<!\\p{N})(?:\\p{Nd}{1,2}|1er))${SPACE}+(?=(?:${MONTHS})(?!\\p{L}))`, NO_BREAK, 'i'),
  rule(`(?<=(?<!\\p{L})n[°º])${SPACE}*(?=\\p{Nd})`, NO_BREAK, 'i'),
  rule(`(?<=§)${SPACE}*(?=\\p{Nd})`, NO_BREAK),
  rule(`(?<=(?<!\\p{L})(?:art|al|chap|fig|pp?|vol)\\.)${SPACE}+(?=[DLR]?\\.?\\p{Nd})`, NO_BREAK, 'i'),
  rule(`(?<=(?<!\\p{L})(?:MM?\\.|Mmes?|Dr|Pr))${SPACE}+(?=\\p{Lu})`, NO_BREAK),
];

function rule(find: string, insert: string, flags = ''): Rule {
  return { find: new RegExp(find, `gu${flags}`), insert };
}

function editsOfRule(text: string, { find, insert }: Rule): TypographyEdit[] {
  return [...text.matchAll(find)].filter((match) => match[0] !== insert).map((match) => ({ ...spanOf(match), insert }));
}

/** Straight quotes become « » when all of them pair off, each pair around something. */
function quoteEdits(text: string): TypographyEdit[] {
  const offsets = [...text.matchAll(/"/g)].map((match) => match.index);
  if (offsets.length === 0 || offsets.length % 2 === 1) return [];
  const fits = offsets.every((offset, rank) =>
    rank % 2 === 0
      ? OPENS.test(text.slice(Math.max(0, offset - 1), offset + 2))
      : CLOSES.test(text.slice(offset - 1, offset + 2)) && offset > (offsets[rank - 1] ?? 0) + 1,
  );
  if (!fits) return [];
  return offsets.map((start, rank) => ({
    start,
    end: start + 1,
    insert: rank % 2 === 0 ? `«${NARROW}` : `${NARROW}»`,
  }));
}

const OPENS = /^(?:|[\s([{«'’\p{Pd}\uFFFC])"[^\s"]/u;
const CLOSES = /^[^\s"]"(?:$|[\s.,;:!?…)\]}»\p{Pd}\uFFFC])/u;

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
