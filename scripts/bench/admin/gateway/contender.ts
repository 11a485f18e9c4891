/** A text as the editor has it open. */
export interface OpenText {
  readonly commune: string;
  /** From the commune's folder of news, without extension. */
  readonly slug: string;
}

/** `draft`: a draft beside the site, as agents save; `online`: on the published branch at once. */
export type SaveTo = 'draft' | 'online';

export interface Contender {
  readonly name: 'perron' | 'decap-server';
  /** The news of a commune, whole, as the stock editor asks for them. @returns how many */
  listAll(commune: string): Promise<number>;
  /** Reads a text, as the editor does before anyone can write in it. */
  open(text: OpenText): Promise<void>;
  /**
   * Saves a text under a title that no other save has.
   *
   * @returns a mark by which `stored` knows the save; `undefined`: the server refused or failed
   */
  save(text: OpenText, title: string, to: SaveTo): Promise<string | undefined>;
  /** Puts a draft on the published branch. @returns whether it was done */
  publish(text: OpenText): Promise<boolean>;
  /** The marks of all commits that git holds, on any branch. */
  stored(): Promise<ReadonlySet<string>>;
  stop(): Promise<void>;
}

/** A news text of the size of `measuredPage`. */
export function textTitled(title: string, body: string): string {
  return `---\ntitle: ${title}\nsummary: Un texte qui sert à mesurer.\ndate: 2026-01-01\ncategory: vie-communale\n---\n${body}`;
}
