export type Season = 'spring' | 'summer' | 'autumn' | 'winter' | 'mist' | 'dusk' | 'night';

/** The colours of a moment of the year; every scene is drawn from one. */
export interface Palette {
  readonly season: Season;
  readonly sky: readonly [top: string, low: string];
  readonly sun: string;
  readonly cloud: string;
  /** Planes of land, from the horizon to the feet. */
  readonly far: string;
  readonly mid: string;
  readonly near: string;
  readonly ground: string;
  readonly path: string;
  readonly leaves: readonly string[];
  readonly trunk: string;
  readonly water: string;
  readonly shine: string;
  readonly walls: readonly string[];
  readonly roofs: readonly string[];
  readonly stone: string;
  readonly shade: string;
  readonly pane: string;
  readonly ink: string;
  readonly accents: readonly string[];
  /** Windows and lamps shine. */
  readonly lit: boolean;
  readonly snow: boolean;
}

const day = {
  trunk: '#6a4c3b',
  water: '#5ba7c4',
  shine: '#cdeaf1',
  walls: ['#fbf1df', '#efd6b4', '#d98e68', '#c8654b', '#dfe5e3', '#e9b68a'],
  roofs: ['#3f5262', '#56697a', '#a54f38', '#7d4536'],
  stone: '#c9cdc9',
  shade: '#9aa5a8',
  pane: '#4d7387',
  ink: '#22343f',
  path: '#ead9b8',
  accents: ['#d9482b', '#f0a63c', '#1f7ba6', '#2f8f72', '#7c4a86'],
  lit: false,
  snow: false,
} as const;

const dark = {
  lit: true,
  snow: false,
  pane: '#ffd680',
  accents: ['#e8593b', '#f7b84a', '#3f9fc9', '#46ab8a', '#a869b0'],
} as const;

export const palettes: Readonly<Record<Season, Palette>> = {
  spring: {
    ...day,
    season: 'spring',
    sky: ['#bde4f0', '#f6f8e6'],
    sun: '#fff0b8',
    cloud: '#ffffff',
    far: '#cde5d6',
    mid: '#a5d09f',
    near: '#82bd78',
    ground: '#5d9f5f',
    leaves: ['#7dbb6a', '#a3cd76', '#f4bcc8', '#5fa568'],
  },
  summer: {
    ...day,
    season: 'summer',
    sky: ['#86cbe8', '#fdf0cf'],
    sun: '#ffd873',
    cloud: '#fffaf0',
    far: '#b7dccd',
    mid: '#86bf97',
    near: '#63a878',
    ground: '#3f8a5a',
    leaves: ['#3f8a58', '#5aa565', '#2f7350', '#78b45f'],
  },
  autumn: {
    ...day,
    season: 'autumn',
    sky: ['#e9cfae', '#fdf1df'],
    sun: '#f6b266',
    cloud: '#fff6ea',
    far: '#ddccae',
    mid: '#cbab72',
    near: '#b5854a',
    ground: '#83633c',
    path: '#e6cfa6',
    leaves: ['#c9562e', '#e08a35', '#e8b549', '#9a7f38'],
    water: '#6d9aa5',
    shine: '#d9e6e2',
  },
  winter: {
    ...day,
    season: 'winter',
    sky: ['#bcd2e0', '#f3f6f7'],
    sun: '#fdf3d6',
    cloud: '#ffffff',
    far: '#d9e5ec',
    mid: '#c4d6e1',
    near: '#e3ecf1',
    ground: '#f6f9fb',
    path: '#dfe8ee',
    leaves: ['#3f6b60', '#2f5850', '#527d70'],
    water: '#8fb3c6',
    shine: '#e8f3f7',
    snow: true,
  },
  mist: {
    ...day,
    season: 'mist',
    sky: ['#d9e3e4', '#f9eede'],
    sun: '#fbdcae',
    cloud: '#f6f3ec',
    far: '#d5dfdd',
    mid: '#b9cbc8',
    near: '#93aeab',
    ground: '#64837f',
    path: '#d9d2bf',
    leaves: ['#7d9c93', '#668a80', '#a8b48c'],
    water: '#a3bfc6',
    shine: '#e7efee',
  },
  dusk: {
    ...dark,
    season: 'dusk',
    sky: ['#3f4c80', '#f8ab72'],
    sun: '#ffe0a6',
    cloud: '#e88f7c',
    far: '#8a6f97',
    mid: '#645a8c',
    near: '#474a7a',
    ground: '#2f375f',
    path: '#8f7a8f',
    leaves: ['#34506a', '#2b4460', '#406078'],
    trunk: '#252b48',
    water: '#6b6a9c',
    shine: '#f6bf94',
    walls: ['#b99a9c', '#a5868f', '#94666f', '#80566a', '#a9a1b4'],
    roofs: ['#33375f', '#40436c', '#5d3f5c'],
    stone: '#8a86a3',
    shade: '#6b6a90',
    ink: '#1d2142',
  },
  night: {
    ...dark,
    season: 'night',
    sky: ['#0d1936', '#2d4474'],
    sun: '#fbf1cf',
    cloud: '#34507f',
    far: '#22355f',
    mid: '#1c2d53',
    near: '#1a2a49',
    ground: '#14203b',
    path: '#3a4a6b',
    leaves: ['#1f4450', '#1b3a49', '#27505a'],
    trunk: '#0e172c',
    water: '#1f3d66',
    shine: '#f3c77c',
    walls: ['#56688c', '#4b5b80', '#62597c', '#54496d', '#5f7390'],
    roofs: ['#1d2a4a', '#263557', '#3b3150'],
    stone: '#5a6b8c',
    shade: '#43547a',
    ink: '#0a1328',
  },
};
