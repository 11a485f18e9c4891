import { mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Shows a freshly built folder as `<dist>/<slug>`: the folder moves under `<dist>/.versions/`, then one
 * atomic rename of a link swaps old for new, so a visitor never meets a half-built site.
 * The version before is kept until the next publication, for requests under way.
 */
export async function publishFolder(built: string, dist: string, slug: string): Promise<void> {
  const versions = join(dist, '.versions');
  await mkdir(versions, { recursive: true });
  const version = `${slug}.${Date.now().toString(36)}`;
  await rename(built, join(versions, version));

  const target = join(dist, slug);
  const previous = await readlink(target).then(basename, () => undefined);
  const link = join(versions, `${version}.link`);
  await symlink(join('.versions', version), link);
  if (previous === undefined) await rm(target, { recursive: true, force: true });
  await rename(link, target);

  for (const name of await readdir(versions)) {
    if (name.startsWith(`${slug}.`) && name !== version && name !== previous)
      await rm(join(versions, name), { recursive: true, force: true });
  }
}
