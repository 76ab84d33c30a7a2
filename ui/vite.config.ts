import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

const PDFJS = fileURLToPath(new URL('node_modules/pdfjs-dist', import.meta.url))

/**
 * What pdf.js asks for by name while it shows a page: the fonts that a PDF may leave out, and the reader of JPEG 2000 that needs no
 * WebAssembly, which the content security policy forbids.
 */
function pdfParts() {
  const parts = [
    ...readdirSync(join(PDFJS, 'standard_fonts'))
      .filter((name) => /\.(pfb|ttf)$/.test(name))
      .map((name) => ['standard_fonts', name] as const),
    ['wasm', 'openjpeg_nowasm_fallback.js'] as const,
  ]
  return {
    name: 'panah-pdf-parts',
    generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string }) {
      for (const [folder, name] of parts) this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source: readFileSync(join(PDFJS, folder, name)) })
    },
  }
}

// The window loads everything from the binary: relative addresses, no preload polyfill (it would need an inline script).
export default defineConfig({
  base: './',
  plugins: [svelte(), pdfParts()],
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: '127.0.0.1' },
  build: {
    target: ['es2022', 'safari16'],
    modulePreload: { polyfill: false },
    // Fonts are files, not data: addresses, so that a page holds one copy of each.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
})
