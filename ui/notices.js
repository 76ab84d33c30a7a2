// Writes src/help/notices.txt: the licences of everything the program contains, screens and Rust crates, read from what npm and cargo
// fetched. Run `make notices` after a change of dependencies and commit the file.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Licence text to the packages under it: the same text is printed once. */
const texts = new Map()
const licences = /^(licen[cs]e|notice|copying|unlicense)/i

/** The texts in a folder: the MIT one alone where there is a choice of several. */
function textsIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile() && licences.test(file.name))
  const mit = files.filter((file) => /mit/i.test(file.name))
  const chosen = mit.length > 0 && files.length > mit.length ? mit : files
  return chosen.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8').trim())
}

function add(name, folder, licence, inner = []) {
  const found = [folder, ...inner.map((part) => join(folder, part))].filter(existsSync).flatMap(textsIn)
  for (const text of found.length > 0 ? found : [`Licence: ${licence}`]) {
    const key = text.replace(/\s+/g, ' ')
    const known = texts.get(key) ?? { text, names: [] }
    known.names.push(`${name} (${licence})`)
    texts.set(key, known)
  }
}

/** What pdf.js draws with under Node.js, never in the page. */
const notShipped = /^(@napi-rs\/|node-readable-to-web-readable-stream$)/
const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { encoding: 'utf8' })
for (const folder of listed.trim().split('\n').slice(1)) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  // The fonts and the reader of pictures that pdf.js brings have notices of their own beside them.
  if (!notShipped.test(about.name)) add(`${about.name} ${about.version}`, folder, about.license, ['standard_fonts', 'wasm'])
}

const metadata = ['metadata', '--format-version', '1', '--locked', '--filter-platform', 'x86_64-unknown-linux-gnu']
const cargo = JSON.parse(execFileSync('cargo', metadata, { cwd: '..', encoding: 'utf8', maxBuffer: 1 << 28 }))
const packages = new Map(cargo.packages.map((about) => [about.id, about]))
const nodes = new Map(cargo.resolve.nodes.map((node) => [node.id, node]))
const reached = new Set()
const shipped = (dep) => dep.dep_kinds.some((kind) => kind.kind === null)
/** What the two programs contain: neither tests nor build scripts. `libsqlite3-sys` builds SQLCipher in. */
function reach(id) {
  if (reached.has(id)) return
  reached.add(id)
  const sources = (dep) => packages.get(dep.pkg).name.startsWith('sqlcipher')
  for (const dep of nodes.get(id).deps) if (shipped(dep) || sources(dep)) reach(dep.pkg)
}
for (const about of cargo.packages) if (['panah', 'panah-cli'].includes(about.name)) reach(about.id)
for (const id of reached) {
  const about = packages.get(id)
  // SQLCipher's own notice lies beside its source, inside the crate.
  if (about.source) add(`${about.name} ${about.version}`, dirname(about.manifest_path), about.license ?? 'see its source', ['sqlcipher'])
}

const pages = [...texts.values()].map(({ text, names }) => `${[...new Set(names)].sort().join('\n')}\n\n${text}`)
const target = new URL('src/help/notices.txt', import.meta.url)
const written = pages.sort().join(`\n\n${'-'.repeat(72)}\n\n`) + '\n'
if (!existsSync(target) || readFileSync(target, 'utf8') !== written) writeFileSync(target, written)
