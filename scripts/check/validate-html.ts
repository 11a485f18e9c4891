import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

/**
 * The validator's recommended rules, less those of taste and those that another check holds better.
 * Regions are `div`s around wide tables, which scroll by themselves.
 */
const RULES = {
  extends: ['html-validate:standard'],
  rules: {
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'prefer-native-element': ['error', { exclude: ['region'] }],
    'require-sri': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'no-implicit-close': 'off',
    'no-implicit-input-type': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-raw-characters': 'off',
    'wcag/h37': 'error',
    'text-content': 'error',
  },
} as const;

/** Validates the HTML of each file; one line a fault. */
export async function validateHtml(site: string, paths: readonly string[]): Promise<string[]> {
  const loader = new FileSystemConfigLoader({ root: true, ...structuredClone(RULES) } as never);
  const validator = new HtmlValidate(loader);
  const faults: string[] = [];
  for (const path of paths) {
    const report = await validator.validateFile(join(site, path));
    for (const { messages } of report.results) {
      for (const message of messages) faults.push(`${path}:${message.line} ${message.ruleId} : ${message.message}`);
    }
  }
  return faults;
}
