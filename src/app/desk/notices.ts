import type { SignedIn } from '../sign-in/sessions.ts';

/** Something that waits for this person, told beside the navigation. */
export interface DeskNotice {
  /** « 3 textes à valider » */
  readonly text: string;
  readonly count: number;
  /** Page of the desk that deals with it. */
  readonly href: string;
}

/** Each tool of the desk (texts, sittings, cases) tells what waits for whom. */
export type NoticeSource = (signedIn: SignedIn) => Promise<readonly DeskNotice[]>;
