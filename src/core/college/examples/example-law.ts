import { type LegalSettings, legalSettingsSchema } from '../settings/legal-settings.ts';

/** Legal settings for tests, with the numbers of the standard file at one date; only the threshold has two versions. */
export const EXAMPLE_LAW: LegalSettings = legalSettingsSchema.parse({
  collegeNotice: [{ ...law('L1123-21', 'A'), extraordinaryClearDays: 2 }],
  councilNotice: [{ ...law('L1122-13', 'A'), firstClearDays: 7, laterClearDays: 2 }],
  councillorItem: [{ ...law('L1122-24', 'B'), clearDays: 5 }],
  urgentItem: [{ ...law('L1122-24', 'B'), numerator: 2, denominator: 3 }],
  collegeQuorum: [{ ...law('L1123-20', 'B'), rule: 'moreThanHalf' }],
  councilQuorum: [{ ...law('L1122-17', 'B'), rule: 'majorityInOffice', anyNumberFromNotice: 3 }],
  collegeMajority: [{ ...law('L1123-22', 'A'), rule: 'moreYesThanNo' }],
  councilMajority: [{ ...law('L1122-26', 'B'), rule: 'absoluteOfSuffrages', abstentionsCount: false }],
  collegeTie: [{ ...law('L1123-22', 'A'), castingVoteFromSitting: 3, urgencyGivesCastingVote: true }],
  councilTie: [{ ...law('L1122-26', 'B'), rule: 'rejected' }],
  secretBallot: [
    {
      ...law('L1122-27 et L1122-28', 'B'),
      matters: ['candidates', 'appointments', 'discipline'],
      runOff: true,
      equalRunOff: 'eldest',
    },
  ],
  closedSession: [{ ...law('L1122-21', 'B'), personsByRight: true, collegeAlways: true }],
  councilMinutes: [{ ...law('L1122-16', 'B'), availableClearDays: 7 }],
  draftsOnline: [{ ...law('L3221-4', 'B'), clearDays: 5 }],
  conflictOfInterest: [{ ...law('L1122-19', 'A'), degree: 4 }],
  legalityOpinion: [
    {
      ...law('L1124-40', 'A', '2013-09-01'),
      threshold: 22_000,
      workingDays: 10,
      urgentWorkingDays: 5,
      extensions: 1,
    },
    {
      ...law('L1124-40', 'A', '2024-01-01'),
      threshold: 30_000,
      workingDays: 10,
      urgentWorkingDays: 5,
      extensions: 1,
    },
  ],
});

function law(article: string, confidence: 'A' | 'B', validFrom = '2004-01-01') {
  return { article: `CDLD, art. ${article}`, confidence, validFrom };
}
