import type { Page } from 'playwright-core';

/** What does not fit the width of the window, as `element.class: +12 px`; nothing when all does. */
export function whatSticksOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const right = (element: HTMLElement) => element.getBoundingClientRect().right;
    const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    const farthest = innermost.sort((a, b) => right(b) - right(a)).slice(0, 3);
    return [`+${scrollWidth - clientWidth} px`, ...farthest.map(describe)];

    function describe(element: HTMLElement): string {
      return `${element.localName}.${element.className} « ${element.textContent.trim().slice(0, 40)} »`;
    }
  });
}

/** The main controls that a thumb would miss: under 44 px. The menu of a phone must be open. */
export function smallControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls =
      'header.site-header :is(a, button, input), main :is(button, input, select, textarea, summary, .button)';
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((control) => control.checkVisibility())
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ control, box }) => {
        const name = control.textContent.trim() || control.getAttribute('name');
        return `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`;
      });
  });
}
