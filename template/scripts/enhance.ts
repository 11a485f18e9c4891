import { openState, weekday } from './open-state.ts';
import { thankInPlace } from './page-feedback.ts';

const root = document.documentElement;

const themeButton = document.querySelector<HTMLButtonElement>('.theme-choice');
if (themeButton) {
  const isDark = () =>
    (root.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const show = () => themeButton.setAttribute('aria-pressed', String(isDark()));
  show();
  themeButton.onclick = () => {
    const theme = isDark() ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage is refused: the choice lasts as long as the page.
    }
    show();
  };
}

// The Swedish way of writing a moment is `2026-03-02 19:30:00`.
const now = new Date().toLocaleString('sv', { timeZone: 'Europe/Brussels' });
const day = now.slice(0, 10);
const time = now.slice(11, 16);

for (const place of document.querySelectorAll<HTMLElement>('[data-opening]')) {
  const { open, text } = openState(place.dataset['opening'] ?? '', { day, time: time.replace(':', '') });
  place.textContent = text;
  place.classList.toggle('is-open', open);
}
for (const row of document.querySelectorAll(`[data-weekday="${weekday(day)}"]`)) row.classList.add('today');
for (const alert of document.querySelectorAll<HTMLElement>('[data-until]')) {
  const { from = '', until = '' } = alert.dataset;
  alert.hidden = `${day}T${time}` < from || `${day}T${time}` >= until;
}

const feedback = document.querySelector<HTMLFormElement>('form.page-feedback');
if (feedback) thankInPlace(feedback);

// Keeps visited pages and the emergency page for a day without network; refused on plain HTTP.
navigator.serviceWorker?.register('/sw.js').catch(() => {});
