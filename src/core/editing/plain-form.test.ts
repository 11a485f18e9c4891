import { describe, expect, it } from 'vitest';
import { isPlainField, type PlainField, plainValue, readPlainValue } from './plain-form.ts';

const base = { name: 'x', label: 'X', required: false } as const;
const text: PlainField = { ...base, widget: 'string' };
const flag: PlainField = { ...base, widget: 'boolean' };
const number: PlainField = { ...base, widget: 'number', value_type: 'float', step: 0.01 };

describe('a plain field of a form', () => {
  it('is one that a single control holds', () => {
    expect(isPlainField(text)).toBe(true);
    expect(isPlainField({ ...base, widget: 'object', collapsed: true, fields: [] })).toBe(false);
    expect(isPlainField({ ...base, widget: 'select', options: [], multiple: true })).toBe(false);
  });

  it('gives back what it shows', () => {
    expect(readPlainValue(text, plainValue(text, 'Une place'))).toBe('Une place');
    expect(readPlainValue(flag, plainValue(flag, true))).toBe(true);
    expect(readPlainValue(number, plainValue(number, 12.5))).toBe(12.5);
  });

  it('is left out when it is emptied, but for a yes or no that must be said', () => {
    expect(readPlainValue(text, '  ')).toBeUndefined();
    expect(readPlainValue(flag, undefined)).toBeUndefined();
    expect(readPlainValue({ ...flag, required: true }, undefined)).toBe(false);
  });

  it('reads a number as one writes it in French, and leaves words to the schema', () => {
    expect(readPlainValue(number, '12,50')).toBe(12.5);
    expect(readPlainValue(number, 'douze')).toBe('douze');
  });
});
