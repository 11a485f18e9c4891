import { expect, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { describeOnEachEngine } from '../../../tests/database/on-each-engine.ts';
import { pageAddressSchema } from '../../core/feedback/page-address.ts';

const page = pageAddressSchema.parse('/vivre/dechets/');
const home = pageAddressSchema.parse('/');
const remark = { id: 'a', page, verdict: 'non', words: 'Les horaires\u202F?', at: at('09:00') } as const;

describeOnEachEngine('what visitors say of pages', ({ freshCommune }) => {
  it('counts every press, even many at once', async () => {
    const { feedback } = freshCommune().stores;
    await Promise.all(Array.from({ length: 20 }, () => feedback.count(page, '2026-03', 'oui')));
    await feedback.count(page, '2026-03', 'non');
    await feedback.count(home, '2026-02', 'oui');
    expect(await feedback.listCounts('2026-03')).toEqual([
      { page, month: '2026-03', verdict: 'non', count: 1 },
      { page, month: '2026-03', verdict: 'oui', count: 20 },
    ]);
    expect(await feedback.listCounts('2026-01')).toHaveLength(3);
  });

  it('keeps words as they were written, the latest first, and their last version', async () => {
    const { feedback } = freshCommune().stores;
    await feedback.keepRemark(remark);
    await feedback.keepRemark({ ...remark, id: 'b', at: at('10:00') });
    await feedback.keepRemark({ ...remark, words: 'Mieux dit', at: at('11:00') });
    expect(await feedback.listRemarks(10)).toEqual([
      { ...remark, id: 'b', at: at('10:00') },
      { ...remark, words: 'Mieux dit' },
    ]);
    expect(await feedback.listRemarks(1)).toHaveLength(1);
  });

  it('forgets words one by one, or all those before a moment', async () => {
    const { feedback } = freshCommune().stores;
    for (const [id, moment] of [
      ['a', '09:00'],
      ['b', '10:00'],
      ['c', '11:00'],
    ] as const)
      await feedback.keepRemark({ ...remark, id, at: at(moment) });
    expect(await feedback.removeRemark('c')).toBe(true);
    expect(await feedback.removeRemark('c')).toBe(false);
    expect(await feedback.removeRemarksOlder(at('10:00'))).toBe(1);
    expect((await feedback.listRemarks(10)).map(({ id }) => id)).toEqual(['b']);
  });
});
