import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import type { Problem } from '../../core/content/problem.ts';
import type { Result } from '../../core/shared/result.ts';
import type { CommuneBuildRequest } from '../build/build-commune.ts';

/** What the process that writes sites is asked. */
export type SiteTask =
  | { readonly kind: 'publish'; readonly request: CommuneBuildRequest }
  | { readonly kind: 'preview'; readonly request: PreviewTask };

export interface PreviewTask {
  /** Absolute path of a repository that holds the draft. */
  readonly repository: string;
  readonly slug: string;
  /** Absolute path of the working data. */
  readonly data: string;
  readonly buildDay: CalendarDay;
  readonly address: string;
}

export interface Written {
  readonly pages: number;
  readonly warnings: readonly Problem[];
}

export interface Rendered {
  readonly html: string | undefined;
  readonly files: string;
}

export interface SiteAnswers {
  readonly publish: Result<Written, readonly Problem[]>;
  readonly preview: Result<Rendered, readonly Problem[]>;
}

export interface NumberedTask {
  readonly id: number;
  readonly task: SiteTask;
}

/** `failure`: the message of an exception; the process goes on. */
export type NumberedAnswer =
  | { readonly id: number; readonly answer: SiteAnswers[SiteTask['kind']] }
  | { readonly id: number; readonly failure: string };
