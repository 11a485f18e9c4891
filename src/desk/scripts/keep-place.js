// What follows # in an address never reaches the server: browsers hand it on to the page where one signs in. It joins
// the place to come back to, so that a link to a text in the page editor leads there.
{
  const place = location.hash;
  if (place.length > 1) {
    for (const field of document.querySelectorAll('input[name="retour"]'))
      if (field instanceof HTMLInputElement && !field.value.includes('#')) field.value += place;
    for (const link of document.querySelectorAll('a[href*="retour="]')) {
      if (!(link instanceof HTMLAnchorElement)) continue;
      const { searchParams } = new URL(link.href);
      const back = searchParams.get('retour') ?? '';
      if (!back.includes('#')) link.search = `?retour=${encodeURIComponent(back + place)}`;
    }
  }
}
