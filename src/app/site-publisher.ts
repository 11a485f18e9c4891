import type { Problem } from '../core/content/problem.ts';
import type { CommitId } from '../core/records/git-ids.ts';
import type { Result } from '../core/shared/result.ts';

/** Shows to visitors what is published in git, and to agents how a draft will look. */
export interface SitePublisher {
  /**
   * Shows the published state of a commune's texts to its visitors. Demands that come while the site is being
   * written are answered together by one more writing.
   *
   * @returns once visitors see it; on problems, they keep the site that they had
   */
  publish(commune: string): Promise<Result<ShownSite, readonly Problem[]>>;
  /**
   * A page as visitors would see it if a draft were published. Nothing of it reaches the published site.
   *
   * @param commit the draft's state
   * @param address on the site: `/actualites/rentree/`
   */
  preview(commune: string, commit: CommitId, address: string): Promise<Result<PreviewPage, PreviewRefusal>>;
  /** Lets what is being written end. */
  close(): Promise<void>;
}

export interface ShownSite {
  readonly commit: CommitId;
  readonly pages: number;
  readonly warnings: readonly Problem[];
}

export interface PreviewPage {
  readonly html: string;
  /** Absolute path of a folder with the pictures that only the draft has, as the page names them. */
  readonly files: string;
}

export type PreviewRefusal =
  | { readonly code: 'no-such-page'; readonly address: string }
  | { readonly code: 'invalid'; readonly problems: readonly Problem[] };
