// The import rules of docs/architecture.md, section "Folders".

/** Everything of ours; what a layer may not reach is said against this. */
const OURS = '^(main|renderer|shared)/'

/** A layer reaches only the named folders of ours. */
function layer(name, from, allowed, comment) {
  return {
    name: `layer-${name}`,
    severity: 'error',
    comment,
    from: { path: from },
    to: { path: OURS, pathNot: allowed },
  }
}

/** Beneath `folder`, a feature reaches another one only through its index.ts. */
function featureDoors(folder, features) {
  const names = `(${features.join('|')})`
  return {
    name: `feature-doors-${folder.replaceAll('/', '-')}`,
    severity: 'error',
    comment: "A feature reaches another feature only through the other's index.ts.",
    from: { path: `^${folder}/([^/]+)/` },
    to: { path: `^${folder}/${names}/`, pathNot: [`^${folder}/$1/`, `^${folder}/${names}/index\\.ts$`] },
  }
}

const STEPS = ['prepare', 'weigh', 'bundle', 'elaborate', 'track', 'minutes']
const page = (name, ...more) =>
  layer(
    name,
    `^renderer/${name}/`,
    ['^shared/', `^renderer/(${[name, 'ui', 'client', ...more].join('|')})/`],
    'Pages share through ui and client, never with each other, and never reach the core but by the contract.',
  )

module.exports = {
  forbidden: [
    layer(
      'domain',
      '^shared/domain/',
      ['^shared/domain/'],
      'Rules are pure and know nothing of the program.',
    ),
    layer(
      'contract',
      '^shared/contract/',
      ['^shared/(contract|domain)/'],
      'The contract knows only the rules.',
    ),
    layer('locales', '^shared/locales/', ['^shared/'], 'Dictionaries know neither core nor screens.'),
    layer(
      'core',
      '^main/core/',
      ['^main/core/', '^shared/'],
      'The core runs without Electron and without screens.',
    ),
    layer(
      'app',
      '^main/app/',
      ['^main/app/', '^shared/'],
      'The shell reaches the core only through the contract.',
    ),
    layer('ui', '^renderer/ui/', ['^renderer/ui/', '^shared/'], 'The design system knows no feature.'),
    layer('client', '^renderer/client/', ['^renderer/client/', '^shared/'], 'The client knows no page.'),
    layer(
      'editor',
      '^renderer/editor/',
      ['^renderer/(editor|ui|client)/', '^shared/'],
      'Shared by desk and group page.',
    ),
    page('desk', 'editor'),
    page('beamer'),
    page('phone'),
    page('print'),
    page('group', 'editor'),
    featureDoors('main/core', [...STEPS, 'lan']),
    featureDoors('renderer/desk', STEPS),
    {
      name: 'electron-only-in-app',
      severity: 'error',
      comment: 'Everything that imports electron lies in main/app (types for the tests aside).',
      from: { pathNot: ['^main/app/', '^tests/', '^scripts/setup/fallback-app/'] },
      to: { path: '(^|/)node_modules/electron/|^electron$' },
    },
    {
      name: 'shared-runs-everywhere',
      severity: 'error',
      comment: 'shared/ runs in browsers too, so it uses nothing of Node.',
      from: { path: '^(shared|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      comment: 'The program never reaches into tests or scripts.',
      from: { path: OURS },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Files that need each other are one file or lack a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'Every import must lead somewhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^electron$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|dist)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.vue', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    builtInModules: { add: ['electron'] },
  },
}
