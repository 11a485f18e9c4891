import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import type { PageFault } from './gather-faults.ts';

/**
 * The validator's recommended rules, less those of taste and those that another check holds better: headings
 * filled by a script are judged by the build, telephone numbers are kept on one line by the style sheet, and
 * an identifier may hold the dot of an item's number.
 */
const RULES = {
  extends: ['html-validate:recommended'],
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'empty-heading': 'off',
    'long-title': 'off',
    'no-implicit-close': 'off',
    'no-implicit-input-type': 'off',
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
    // Regions are `div`s around wide tables, which scroll by themselves.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    'require-sri': 'off',
    'tel-non-breaking': 'off',
    'valid-id': ['error', { relaxed: true }],
    'void-style': 'off',
  },
} as const;

/** Validates the HTML of each file, in a site's folder. */
export async function validateHtml(site: string, paths: readonly string[]): Promise<PageFault[]> {
  const loader = new FileSystemConfigLoader({ root: true, ...structuredClone(RULES) } as never);
  const validator = new HtmlValidate(loader);
  const faults: PageFault[] = [];
  for (const path of paths) {
    const report = await validator.validateFile(join(site, path));
    for (const { messages } of report.results) {
      for (const { line, ruleId, message, selector } of messages) {
        const element = selector === null ? '' : ` [${selector}]`;
        faults.push({ page: `${path}:${line}`, rule: ruleId, help: `${message}${element}` });
      }
    }
  }
  return faults;
}
