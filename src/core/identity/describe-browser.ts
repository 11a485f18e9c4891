/**
 * A browser and its system in words that its owner recognises, for instance « Firefox sur Windows ». Only
 * what names the device is kept of the `User-Agent` header.
 */
export function describeBrowser(userAgent: string | undefined): string {
  if (userAgent === undefined) return 'Navigateur inconnu';
  const browser = BROWSERS.find(([mark]) => mark.test(userAgent))?.[1] ?? 'Navigateur';
  const system = SYSTEMS.find(([mark]) => mark.test(userAgent))?.[1];
  return system === undefined ? browser : `${browser} sur ${system}`;
}

/** Most browsers also claim to be older ones: the first mark that is found tells the truth. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Headless)?(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];
