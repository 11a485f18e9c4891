/** One fault that a tool found at one place. */
export interface PageFault {
  /** Address or file of the page, with the view in which it shows. */
  readonly page: string;
  readonly rule: string;
  /** What is wrong, and on which element. */
  readonly help: string;
}

/** The same fault on many pages is the template's: one line for it, with one page to look at; the most frequent first. */
export function gatherFaults(faults: readonly PageFault[]): string[] {
  return [...Map.groupBy(faults, ({ rule, help }) => `${rule}\u00A0: ${help}`)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([what, [first, ...others]]) => {
      const elsewhere = others.length === 0 ? '' : ` et ${others.length} autre(s) fois`;
      return `${what} — ${first?.page ?? ''}${elsewhere}`;
    });
}
