import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

// The window loads everything from the binary: relative addresses, no preload polyfill (it would need an inline script).
export default defineConfig({
  base: './',
  plugins: [svelte()],
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
