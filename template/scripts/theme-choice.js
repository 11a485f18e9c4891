// Runs before the page shows, so that a chosen theme never flashes; a plain file, since a module would run too late.
{
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const choice = localStorage.getItem('theme');
    if (choice) root.dataset.theme = choice;
  } catch {
    // Storage is refused: the system's theme stays.
  }
}
