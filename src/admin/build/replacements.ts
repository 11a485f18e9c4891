import type { Replacement } from './patch-modules.ts';

/** Parts of Decap that weigh much and that a commune's site never needs, or that the page's security policy forbids. */
export const replacements: readonly Replacement[] = [
  {
    module: 'decap-cms-core/dist/esm/constants/configSchema.js',
    reason: 'Ajv compiles its checks with eval; our own tests check the configuration, and the server every save',
    by: { source: 'export function validateConfig() {} export function getConfigSchema() { return {}; }' },
  },
  {
    module: 'decap-cms-core/dist/esm/formats/frontmatter.js',
    reason: 'it brings a second YAML reader and a copy of Node’s buffers',
    by: { file: 'replacements/front-matter.ts' },
  },
  {
    module: 'decap-cms-core/dist/esm/formats/toml.js',
    reason: 'our content has no TOML',
    by: {
      source: "export default { fromFile() { throw new Error('TOML'); }, toFile() { throw new Error('TOML'); } };",
    },
  },
  {
    module: 'decap-cms-core/dist/esm/lib/polyfill.js',
    reason: 'only TOML and gray-matter needed it',
    by: { source: '' },
  },
  {
    module: 'decap-cms-core/dist/esm/lib/imageTransformations.js',
    reason: 'pictures are made smaller on the server; this brings a WebP encoder',
    by: {
      source:
        'export const getMediaProcessingConfig = () => undefined; export const shouldTransformImage = () => false; export const getMediaProcessingFileName = (name) => name; export const transformImage = async (file) => file;',
    },
  },
  {
    module: 'decap-cms-core/dist/esm/integrations/providers/algolia/implementation.js',
    reason: 'no other company is told what agents look for',
    by: { source: 'export default class {}' },
  },
  {
    module: 'decap-cms-core/dist/esm/integrations/providers/assetStore/implementation.js',
    reason: 'files go to the commune’s own repository',
    by: { source: 'export default class {}' },
  },
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorPreviewPane/EditorPreviewPane.js',
    reason: 'the preview is the real page, made by the server',
    by: { source: 'export default () => null;' },
  },
  {
    module: 'decap-cms-lib-util/dist/esm/git-lfs.js',
    reason: 'for other backends; it brings the whole of lodash a second time',
    by: {
      source:
        'export const createPointerFile = undefined, getLargeMediaFilteredMediaFiles = undefined, getLargeMediaPatternsFromGitAttributesFile = undefined, parsePointerFile = undefined, getPointerFileForMediaFileObj = undefined;',
    },
  },
  {
    module: 'decap-cms-lib-util/dist/esm/backendUtil.js',
    reason: 'for other backends, but for one function; it brings the whole of lodash a second time',
    by: {
      source:
        "export const filterByExtension = undefined, getAllResponses = undefined, parseLinkHeader = undefined, parseResponse = undefined, responseParser = undefined; export const getPathDepth = (path) => path.split('/').length;",
    },
  },
  {
    module: 'react-markdown',
    reason: 'the hints of our fields are plain sentences',
    by: { file: 'replacements/plain-hint.ts' },
  },
  { module: 'remark-gfm', reason: 'as above', by: { source: 'export default undefined;' } },
  {
    module: 'react-toastify/dist/inject-style',
    reason: 'the page’s security policy forbids styles made by scripts: they are in the style sheet',
    by: { source: 'export const injectStyle = () => {};' },
  },
  {
    module: 'redux-devtools-extension',
    reason: 'a tool for those who write Decap',
    by: { source: "import { compose } from 'redux'; export const composeWithDevTools = compose;" },
  },
  {
    module: 'react-style-proptype',
    reason: 'checks of types are for development',
    by: { source: 'export default () => null;' },
  },
  {
    module: 'react-dom/server',
    reason: 'only Decap’s own preview of texts writes HTML with it',
    by: { source: "export const renderToString = () => ''; export const renderToStaticMarkup = () => '';" },
  },
];
