import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accept, type Result, refuse } from '../../src/core/shared/result.ts';

/**
 * Sites are made under `<product>/.perron`, then shown by one rename: both places must be writable, and of one file
 * system (a folder that systemd or a container opens apart counts as another one).
 *
 * @returns a French sentence when a site could not be shown
 */
export async function checkDist(product: string, dist: string): Promise<Result<undefined, string>> {
  const work = join(product, '.perron/work');
  const name = `essai-${process.pid}`;
  try {
    await mkdir(work, { recursive: true });
    await mkdir(dist, { recursive: true });
    await writeFile(join(work, name), '');
    await rename(join(work, name), join(dist, name));
    return accept(undefined);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EXDEV')
      return refuse(
        `Les sites construits (${dist}) doivent être sur le même disque que ${join(product, '.perron')}, où ils se préparent. Donnez par exemple PERRON_DIST=.perron/dist.`,
      );
    if (code === 'EROFS' || code === 'EACCES')
      return refuse(
        `Ce compte ne peut pas écrire dans ${dist} ou dans ${join(product, '.perron')}. Donnez-lui ces deux dossiers.`,
      );
    throw error;
  } finally {
    for (const folder of [work, dist]) await rm(join(folder, name), { force: true }).catch(() => {});
  }
}
