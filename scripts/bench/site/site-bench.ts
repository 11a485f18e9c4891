/** What every part of the site bench needs. */
export interface SiteBench {
  readonly repository: string;
  /** Folder for everything that is made only to be measured. */
  readonly workspace: string;
  /** The commune with at least 200 pages and 60 pictures. */
  readonly commune: string;
  readonly runs: number;
}
