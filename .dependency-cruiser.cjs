/** Who may import whom (docs/architecture.md); everything else is forbidden. */

const SHARED = 'shared/(story|import|template|typeset|layout|display|html|proof|desk)/';

/** A folder and the folders of ours it may import besides itself. */
const ALLOWED = {
  'shared/story': [],
  'shared/template': [],
  'shared/typeset': [],
  'shared/display': ['shared/story'],
  'shared/import': ['shared/story'],
  'shared/html': ['shared/story', 'shared/template', 'shared/typeset'],
  'shared/desk': ['shared/story', 'shared/display', 'shared/template'],
  'shared/layout': ['shared/story', 'shared/template', 'shared/typeset', 'shared/display'],
  templates: ['shared/template'],
  'electron/readers': [SHARED],
  'electron/press': [SHARED, 'templates', 'electron/pictures'],
  'electron/pictures': [SHARED],
  'electron/preflight': [SHARED],
  'electron/verify': [SHARED, 'electron/readers', 'electron/preflight'],
  'electron/store': [SHARED],
  'electron/host': [
    SHARED,
    'electron/readers',
    'electron/press',
    'electron/pictures',
    'electron/preflight',
    'electron/verify',
    'electron/store',
    'templates',
  ],
  'electron/main': ['electron/host', 'shared/desk'],
  'electron/preload': ['shared/desk'],
  renderer: [SHARED, 'templates'],
  cli: [SHARED, 'electron/host', 'templates'],
};

const OURS = '^(shared|electron|renderer|templates|cli)/';

const boundaries = Object.entries(ALLOWED).map(([folder, others]) => ({
  name: `${folder.replace('/', '-')}-imports`,
  comment: `${folder} imports only what docs/architecture.md allows it.`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: '^cli/(build-fonts|vite\\.config)\\.ts$' },
  to: { path: OURS, pathNot: [`^${folder}/`, ...others.map((other) => `^${other}`)] },
}));

module.exports = {
  forbidden: [
    ...boundaries,
    {
      name: 'only-through-index',
      comment: 'Across folders only through index.ts.',
      severity: 'error',
      from: { path: '^(shared/[^/]+|electron/[^/]+|renderer|templates|cli)/' },
      to: {
        path: '^(shared/[^/]+|electron/[^/]+|templates)/',
        pathNot: ['^$1/', '/index\\.ts$'],
      },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared depends on nothing but a schema library and a pure SHA-256.',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: 'node_modules/(zod|@noble/hashes)/',
      },
    },
    {
      name: 'electron-in-two-places',
      comment: 'Only main and preload import electron.',
      severity: 'error',
      from: { path: OURS, pathNot: '^electron/(main|preload)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'renderer-without-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
