// What is built from what. One bundle per process and no shared chunks between processes, so that each of
// them is one file that can be read, signed and replaced by itself.
import vue from '@vitejs/plugin-vue'
import { existsSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { root } from '../setup/places.mjs'
import { collectPackages } from './licences.mjs'

/** The Node inside the older of the two Electron versions (docs/decisions/0006-two-electrons.md). */
const NODE_TARGET = 'node20.18'
const WINDOW_TARGET = 'chrome130'
/** Phones of the last seven years or so; nobody is asked to update theirs for a workshop. */
const PHONE_TARGET = ['es2019', 'safari13', 'chrome80', 'firefox78']
/** Leads write at a computer or tablet of their own; its browser is kept up to date, or was until some years ago. */
const GROUP_TARGET = ['es2021', 'safari15.4', 'chrome96', 'firefox94']

const BUILTIN = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]
// Native code cannot be bundled; the last two are optional accelerators of ws that are not installed.
const EXTERNAL = ['electron', 'better-sqlite3', 'bufferutil', 'utf-8-validate', ...BUILTIN]

// Where it may, zod compiles its checks with new Function; the pages' security policy forbids that and reports
// even the attempt. This is zod's own switch, set before any part of it runs.
const WITHOUT_EVAL = '(globalThis.__zod_globalConfig ??= {}).jitless = true;'

const common = { configFile: false, root, logLevel: 'warn', publicDir: false }

/** @param {{ name: string, entry: string, folder: string, format: 'es' | 'cjs', outDir: string }} part */
function nodeBundle({ name, entry, folder, format, outDir }) {
  return {
    ...common,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: join(root, entry),
      target: NODE_TARGET,
      outDir: join(outDir, folder),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: EXTERNAL,
        output: {
          format,
          codeSplitting: false,
          entryFileNames: `${name}.${format === 'cjs' ? 'cjs' : 'js'}`,
        },
      },
    },
  }
}

function nodeBundles(outDir) {
  const fixed = [
    { name: 'app', entry: 'main/app/main.ts', folder: 'main', format: 'es', outDir },
    { name: 'core', entry: 'main/core/process.ts', folder: 'main', format: 'es', outDir },
    { name: 'desk', entry: 'main/app/preload/desk.ts', folder: 'preload', format: 'cjs', outDir },
    { name: 'port-only', entry: 'main/app/preload/port-only.ts', folder: 'preload', format: 'cjs', outDir },
    { name: 'print', entry: 'main/app/preload/print.ts', folder: 'preload', format: 'cjs', outDir },
  ]
  // Files named *-process.ts in the core are started by it as processes of their own.
  const helpers = listFiles('main/core')
    .filter((path) => path.endsWith('-process.ts'))
    .map((entry) => ({
      name: entry.split('/').at(-1).replace(/\.ts$/, ''),
      entry,
      folder: 'main',
      format: 'es',
      outDir,
    }))
  return [...fixed, ...helpers]
}

function listFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
}

// A comment at the top of a template would make its root a fragment, and classes given from outside get lost.
const VUE = { template: { compilerOptions: { comments: false } } }

/** The windows of the program; they share chunks, because one machine loads them from disk. */
function windowBundle(pages, outDir) {
  return {
    ...common,
    root: join(root, 'renderer'),
    base: './',
    plugins: [vue(VUE)],
    build: {
      target: WINDOW_TARGET,
      outDir: join(outDir, 'renderer'),
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input: pages.map((page) => join(root, 'renderer', page, 'index.html')),
        output: { banner: WITHOUT_EVAL },
      },
    },
  }
}

/** A window of the program that shares nothing with the others: complete in its own folder. */
function singleWindowBundle({ root: source, page, folder }, outDir) {
  return {
    ...windowBundle([], outDir),
    root: join(root, 'renderer', source),
    build: {
      ...windowBundle([], outDir).build,
      outDir: join(outDir, 'renderer', folder),
      rolldownOptions: {
        input: join(root, 'renderer', source, page),
        output: { banner: WITHOUT_EVAL },
      },
    },
  }
}

/** A page for other people's browsers: its own small bundle, complete in its own folder. */
function guestBundle({ page, target }, outDir) {
  return {
    ...common,
    root: join(root, 'renderer', page),
    base: './',
    plugins: [vue({ ...VUE, features: { optionsAPI: false } })],
    build: {
      target,
      cssTarget: target.slice(1),
      outDir: join(outDir, 'renderer', page),
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  }
}

// The kiosk is made of the phone's parts, but must not lie in the folder that phones are served from.
const SINGLE_WINDOWS = [
  { root: 'phone', page: 'kiosk.html', folder: 'kiosk' },
  { root: 'print', page: 'index.html', folder: 'print' },
].filter((window) => existsSync(join(root, 'renderer', window.root, window.page)))

const GUEST_PAGES = [
  { page: 'phone', target: PHONE_TARGET },
  { page: 'group', target: GROUP_TARGET },
]

const hasPage = (page) => existsSync(join(root, 'renderer', page, 'index.html'))

/**
 * Every bundle of the program, as configurations for vite's build().
 * @param {string} outDir folder that gets main/, preload/ and renderer/
 * @param {Set<string>} packages receives the folders of all packages that go into a bundle
 */
export function targets(outDir, packages) {
  const windows = ['desk', 'beamer'].filter(hasPage)
  const bundles = [
    ...nodeBundles(outDir)
      .filter(({ entry }) => existsSync(join(root, entry)))
      .map(nodeBundle),
    ...(windows.length > 0 ? [windowBundle(windows, outDir)] : []),
    ...SINGLE_WINDOWS.map((window) => singleWindowBundle(window, outDir)),
    ...GUEST_PAGES.filter(({ page }) => hasPage(page)).map((guest) => guestBundle(guest, outDir)),
  ]
  return bundles.map((config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), collectPackages(packages)],
  }))
}
