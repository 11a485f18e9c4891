import type { AgentsFile } from '../../app/agents/agents-file.ts';
import type { Autosave } from '../../app/autosave.ts';
import type { NoticeSource } from '../../app/desk/notices.ts';
import type { SiteHealth } from '../../app/desk/site-health.ts';
import type { EditingRoom } from '../../app/editing/editing-room.ts';
import type { FeedbackStore } from '../../app/feedback/feedback-store.ts';
import type { Presence } from '../../app/presence.ts';
import type { IdentitySettings } from '../identity/environment.ts';

/** What the agents' space of one commune works with. */
export interface Desk {
  readonly editing: EditingRoom;
  readonly presence: Presence;
  readonly autosave: Autosave;
  readonly health: SiteHealth;
  readonly feedback: FeedbackStore;
  readonly agentsFile: AgentsFile;
  /** Of the other tools; what waits among the texts is told anyway. */
  readonly notices: readonly NoticeSource[];
  /** Told after each publication, so that the site is built again. */
  readonly onPublished: () => void;
}

export interface DeskSettings extends IdentitySettings {
  /** @param slug of a commune that `communeOf` gave */
  readonly deskOf: (slug: string) => Desk | undefined;
}
