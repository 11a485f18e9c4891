import { sharedPictures, valmarinPictures } from './demo-images/catalogue.ts';
import { renderPictures } from './demo-images/render.ts';

const folders = [
  ['communes/valmarin/media', valmarinPictures],
  ['communes/_shared/media', sharedPictures],
] as const;

for (const [folder, pictures] of folders) {
  const weight = await renderPictures(pictures, folder);
  console.log(`${pictures.length} images dessinées dans ${folder} (${Math.round(weight / 1000)} ko).`);
}
