import { describe, expect, it } from 'vitest';
import { isUnchanged, requestedRange } from './conditional-request.ts';

describe('isUnchanged', () => {
  it('recognises its tag alone, in a list, weakened by a proxy, or the star', () => {
    for (const header of ['"a-1"', '"x", "a-1"', 'W/"a-1"', '*']) expect(isUnchanged(header, '"a-1"')).toBe(true);
  });

  it('sends the content again for another tag or without condition', () => {
    for (const header of [null, '', '"a-2"', 'a-1', '"a-1-br"']) expect(isUnchanged(header, '"a-1"')).toBe(false);
  });
});

describe('requestedRange', () => {
  const range = (value: string, size = 100, ifRange?: string) =>
    requestedRange(new Headers({ range: value, ...(ifRange ? { 'if-range': ifRange } : {}) }), size, '"v1"');

  it('reads a beginning and an end, an open end, and the last bytes', () => {
    expect(range('bytes=0-9')).toEqual({ first: 0, last: 9 });
    expect(range('bytes=90-')).toEqual({ first: 90, last: 99 });
    expect(range('bytes=-10')).toEqual({ first: 90, last: 99 });
  });

  it('stops at the end of the content', () => {
    expect(range('bytes=90-500')).toEqual({ first: 90, last: 99 });
    expect(range('bytes=-500')).toEqual({ first: 0, last: 99 });
  });

  it('says when nothing can be given', () => {
    expect(range('bytes=100-')).toBe('unsatisfiable');
    expect(range('bytes=-0')).toBe('unsatisfiable');
    expect(range('bytes=-5', 0)).toBe('unsatisfiable');
  });

  it('gives the whole content for several ranges, nonsense, or other content than the visitor began with', () => {
    for (const value of ['bytes=0-1,5-6', 'bytes=-', 'lines=1-2', 'bytes=9-2', 'bytes=a-b']) {
      expect(range(value)).toBe('whole');
    }
    expect(range('bytes=0-9', 100, '"v0"')).toBe('whole');
    expect(range('bytes=0-9', 100, 'W/"v1"')).toBe('whole');
    expect(range('bytes=0-9', 100, '"v1"')).toEqual({ first: 0, last: 9 });
    expect(requestedRange(new Headers(), 100, '"v1"')).toBe('whole');
  });
});
