import dayjs from 'dayjs';
import 'dayjs/locale/fr';
import CMS from 'decap-cms-core';
import { perronBackend } from './backend/perron-backend.ts';
import { phrases } from './french/phrases.ts';
import { nameThePage } from './page/name-the-page.ts';
import { offerDeskOnSmallScreens } from './page/small-screen.ts';
import { announcePresence } from './session/announce-presence.ts';
import { fetchSession, signInAddress } from './session/editor-session.ts';
import { watchLeaving } from './session/leave-page.ts';
import { openTypingStore } from './session/typing-store.ts';
import './styles/editor.css';

watchLeaving();
dayjs.locale('fr');
const session = await fetchSession();
if (session === undefined) {
  location.replace(signInAddress());
} else {
  document.querySelector('.perron-wait')?.remove();
  const { ui } = phrases;
  const account = session.person.name;
  CMS.registerLocale('fr', { ...phrases, ui: { ...ui, settingsDropdown: { ...ui.settingsDropdown, account } } });
  CMS.registerBackend('perron', perronBackend(session));
  openTypingStore({
    person: session.person.id,
    pathOf: (name, id) => {
      const kind = session.form.collections.find((collection) => collection.name === name);
      return kind === undefined ? undefined : `${kind.folder}/${id}.${kind.extension}`;
    },
  });
  CMS.init({ config: { ...session.form, load_config_file: false } });
  nameThePage(session);
  announcePresence();
  offerDeskOnSmallScreens();
}
