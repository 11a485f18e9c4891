/** What every part of the bench of agents' work needs. */
export interface AdminBench {
  /** Absolute paths; everything that is made only to be measured goes to the workspace. */
  readonly repository: string;
  readonly workspace: string;
  readonly runs: number;
  /** Persons who save at once, and how many times each. */
  readonly clients: number;
  readonly saves: number;
}
