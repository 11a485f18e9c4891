import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** One change to a module of Decap while it is bundled: nothing in `node_modules` is touched. */
export interface Patch {
  /** End of the module's path. */
  readonly module: string;
  /** Why, in a sentence. */
  readonly reason: string;
  readonly edit: (source: string) => string;
}

/** A module that we write in place of Decap's. */
export interface Replacement {
  /** As it is imported by name, or the end of its path. */
  readonly module: string;
  readonly reason: string;
  /** Path beside `src/admin/`, or a source text. */
  readonly by: { readonly file: string } | { readonly source: string };
}

/**
 * Applies patches and replacements, and refuses to build when one of them finds nothing: a new version of Decap may
 * have made it needless, or wrong.
 */
export function patchModules(patches: readonly Patch[], replacements: readonly Replacement[], root: string): Plugin {
  return {
    name: 'patch-modules',
    setup({ onLoad, onStart, onEnd, onResolve }) {
      const used = new Set<string>();
      onStart(() => used.clear());
      for (const { module, by } of replacements.filter((replacement) => !replacement.module.endsWith('.js'))) {
        onResolve({ filter: new RegExp(`^${escapeForRegExp(module)}$`) }, () => {
          used.add(module);
          if ('file' in by) return { path: resolve(root, by.file) };
          return { path: module, namespace: 'replaced', pluginData: by.source, sideEffects: false };
        });
      }
      onLoad({ filter: /.*/, namespace: 'replaced' }, ({ pluginData }) => ({
        contents: String(pluginData),
        resolveDir: root,
      }));
      onLoad({ filter: /node_modules\/.*\.m?js$/ }, async ({ path }) => {
        const name = path.replaceAll('\\', '/');
        const replacement = replacements.find(({ module }) => module.endsWith('.js') && name.endsWith(`/${module}`));
        if (replacement !== undefined) {
          used.add(replacement.module);
          if ('source' in replacement.by) return { contents: replacement.by.source };
          const file = JSON.stringify(resolve(root, replacement.by.file));
          return { contents: `export * from ${file};` };
        }
        const fitting = patches.filter(({ module }) => name.endsWith(`/${module}`));
        if (fitting.length === 0) return undefined;
        let source = await readFile(path, 'utf8');
        for (const patch of fitting) {
          used.add(patch.module);
          source = patch.edit(source);
        }
        return { contents: source };
      });
      onEnd(({ errors }) => {
        const missed = [...patches, ...replacements].filter(({ module }) => !used.has(module));
        if (errors.length > 0) return undefined;
        return { errors: missed.map(({ module, reason }) => ({ text: `Decap n’emploie plus ${module} (${reason})` })) };
      });
    },
  };
}

/**
 * Replaces words that stand exactly as often as expected.
 *
 * @throws when they do not: Decap has changed, and someone must look
 */
export function replaceWords(source: string, from: string, to: string, times = 1): string {
  const found = source.split(from).length - 1;
  if (found !== times)
    throw new Error(`Decap a changé\u00A0: ${found} fois au lieu de ${times}\u00A0: ${from.slice(0, 120)}`);
  return source.replaceAll(from, to);
}

function escapeForRegExp(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
