import { type Patch, replaceWords } from '../patch-modules.ts';

/** Decap's grey words are too pale on its grey ground (WCAG 1.4.3), and its blue is not ours. */
export const readableColours: readonly Patch[] = [
  {
    module: 'decap-cms-ui-default/dist/esm/styles.js',
    reason: 'des mots trop pâles',
    edit: (source) => {
      const changes = [
        ["gray: '#798291'", "gray: '#4d5963'"],
        ["grayDark: '#313d3e'", "grayDark: '#1d252c'"],
        ["grayLight: '#eff0f4'", "grayLight: '#f7f5f0'"],
        ["blue: '#3a69c7'", "blue: '#24507a'"],
        ["blueLight: '#e8f5fe'", "blueLight: '#e9eff5'"],
        ["red: '#ff003b'", "red: '#a32020'"],
        ["redDark: '#D60032'", "redDark: '#a32020'"],
        ["teal: '#17a2b8'", "teal: '#11657a'"],
        ["tealDark: '#117888'", "tealDark: '#0d5766'"],
        ['button: colorsRaw.grayDark', 'button: colorsRaw.blue'],
        ["controlLabel: '#5D626F'", "controlLabel: '#3d4750'"],
        ["textFieldBorder: '#dfdfe3'", "textFieldBorder: '#dcd8ce'"],
        ['font-size:12px;text-transform:uppercase;font-weight:600;color:', 'font-size:14px;font-weight:600;color:'],
        ["topCardWidth: '682px'", "topCardWidth: '1000px'"],
      ] as const;
      return changes.reduce((text, [from, to]) => replaceWords(text, from, to), source);
    },
  },
  {
    module: 'decap-cms-ui-default/dist/esm/Loader.js',
    reason: 'des mots trop pâles pendant qu’on attend',
    edit: (source) => replaceWords(source, 'text-align:center;color:#767676', 'text-align:center;color:#4d5963', 2),
  },
  {
    module: 'decap-cms-core/dist/esm/components/App/Header.js',
    reason: 'des mots trop pâles',
    edit: (source) => source.replaceAll('color:#7b8290', 'color:#4d5963'),
  },
];
