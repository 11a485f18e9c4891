import { describe, expect, it } from 'vitest';
import { describeFile } from './describe-file.ts';

describe('a document to download', () => {
  it('says its kind and weight in French', () => {
    expect(describeFile('files/plan.pdf', 1_234_567)).toBe('PDF, 1,2\u00A0Mo');
    expect(describeFile('files/plan.odt', 45_400)).toBe('ODT, 45\u00A0ko');
    expect(describeFile('files/plan.csv', 12)).toBe('CSV, 1\u00A0ko');
  });

  it('keeps silent about a weight that it does not know', () => {
    expect(describeFile('files/plan.pdf', undefined)).toBe('PDF');
  });
});
