import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { root } from '../setup/places.mjs'

/** Licences whose terms this program fulfils by shipping their texts. A new one is a decision of people. */
const ACCEPTED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
])

/** Not bundled, but shipped: the native module and the programs it is compiled from. */
const SHIPPED_BESIDE = ['better-sqlite3']

const SQLITE_NOTE = `SQLite, inside better-sqlite3
The authors have dedicated SQLite to the public domain.`
const ELECTRON_NOTE = `Electron, Chromium and Node.js
Their licences lie beside the program as LICENSE.electron.txt and LICENSES.chromium.html.`

// The stemmers are a port of Snowball's, whose own licence asks to be named.
const SNOWBALL_NOTE = `Snowball, inside snowball-stemmers
Lizenz: BSD-3-Clause

Copyright (c) 2001, Dr Martin Porter
Copyright (c) 2002, Richard Boulton
All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`

/**
 * A plugin for each bundle that notes which packages go into it.
 * @param {Set<string>} folders receives the folders of the packages
 */
export function collectPackages(folders) {
  let configRoot = root
  return {
    name: 'klebepunkt-collect-packages',
    configResolved(config) {
      configRoot = config.root
    },
    generateBundle(_options, bundle) {
      const code = [...this.getModuleIds()].map((id) => id.replace(/^\0/, '').split('?')[0])
      // Fonts and pictures come in through style sheets, which name no modules.
      const assets = Object.values(bundle).flatMap((output) => output.originalFileNames ?? [])
      for (const file of [...code, ...assets]) {
        const folder = packageFolder(resolve(configRoot, file))
        if (folder !== null) folders.add(folder)
      }
    },
  }
}

/** The folder of the innermost package a file belongs to, or null for files of our own. */
function packageFolder(file) {
  if (!file.replaceAll('\\', '/').includes('/node_modules/')) return null
  for (let folder = dirname(file); folder.length > root.length; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name) return folder
  }
  return null
}

/**
 * The list of everything in the program that others have written, with the texts of their licences.
 * @param {Set<string>} folders folders of the bundled packages
 * @throws {Error} when a package names no licence, one nobody has looked at yet, or ships no text of it
 */
export function writeLicenceList(folders) {
  const all = [...folders, ...SHIPPED_BESIDE.map((name) => join(root, 'node_modules', name))]
  const entries = new Map(all.map(describePackage).map((entry) => [entry.title, entry.text]))
  const texts = [...entries].toSorted(([a], [b]) => a.localeCompare(b, 'en')).map(([, text]) => text)
  return [
    'Klebepunkt enthält Werke anderer. Diese Liste nennt sie und gibt ihre Lizenzen im Wortlaut wieder.',
    ELECTRON_NOTE,
    SQLITE_NOTE,
    SNOWBALL_NOTE,
    ...texts,
    '',
  ].join(`\n\n${'─'.repeat(80)}\n\n`)
}

function describePackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!ACCEPTED.has(license)) {
    throw new Error(
      `${name} is under "${license}", which nobody has accepted yet (scripts/build/licences.mjs).`,
    )
  }
  const title = `${name} ${version}`
  return { title, text: `${title}\nLizenz: ${license}\n\n${licenceText(folder, name, license)}` }
}

function licenceText(folder, name, license) {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry))
  if (file) return readFileSync(join(folder, file), 'utf8').trim()
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const holder = typeof author === 'string' ? author : author?.name
  // Some packages of a family carry only the name of the licence; the text is the same for all of them.
  if (license === 'MIT' && holder) return mitText(holder)
  if (license === 'ISC' && holder) return iscText(holder)
  throw new Error(`${name} ships no licence text.`)
}

function mitText(holder) {
  const model = readFileSync(join(root, 'node_modules', 'vue', 'LICENSE'), 'utf8')
  return model.replace(/^Copyright.*$/m, `Copyright (c) ${holder}`).trim()
}

/** @see https://opensource.org/license/isc-license-txt */
function iscText(holder) {
  return `Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`
}
