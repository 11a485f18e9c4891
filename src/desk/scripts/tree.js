// Adds dragging and Alt+arrows to the tree of pages. Everything they do, its buttons do too.

const tree = document.querySelector('.tree[data-under]');
const place = document.getElementById('placer');

const KEYS = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };
tree?.addEventListener('keydown', (event) => {
  const key = event.altKey ? KEYS[event.key] : undefined;
  const row = event.target.closest('li[data-page]');
  if (key === undefined || row === null) return;
  event.preventDefault();
  row.querySelector(`:scope > .page button[value^="${key} "]`)?.click();
});

let dragged;
for (const row of document.querySelectorAll('.tree[data-under] li[data-page] > .page')) {
  row.draggable = true;
  row.addEventListener('dragstart', (event) => {
    dragged = row.parentElement;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.page);
  });
  row.addEventListener('dragover', (event) => {
    if (dragged === undefined || dragged.contains(row)) return;
    event.preventDefault();
    row.dataset.drop = side(row, event.clientY);
  });
  row.addEventListener('dragleave', () => delete row.dataset.drop);
  row.addEventListener('dragend', () => {
    dragged = undefined;
  });
  row.addEventListener('drop', (event) => {
    event.preventDefault();
    if (dragged !== undefined && !dragged.contains(row)) send(dragged, row.parentElement, side(row, event.clientY));
  });
}

/** Above a row, below it, or into the page that it shows. */
function side(row, y) {
  const { top, height } = row.getBoundingClientRect();
  const part = (y - top) / height;
  return part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'into';
}

/** A rank counts the neighbours without the page that moves. */
function send(page, target, where) {
  const list = where === 'into' ? target.querySelector(':scope > ul') : target.parentElement;
  const others = [...(list?.children ?? [])].filter((row) => row !== page);
  const at = where === 'into' ? others.length : others.indexOf(target) + (where === 'after' ? 1 : 0);
  place.elements.page.value = page.dataset.page;
  place.elements.sous.value = where === 'into' ? target.dataset.page : target.parentElement.dataset.under;
  place.elements.rang.value = String(at);
  place.requestSubmit();
}
