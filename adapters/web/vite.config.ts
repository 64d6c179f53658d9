// How the pages are built, tried in development, and tested.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { precompress } from './build/precompress';

const source = fileURLToPath(new URL('./src', import.meta.url));
const server = process.env['CAUCE_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  resolve: { alias: { '~': source } },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact', legalComments: 'none' },
  plugins: [precompress()],
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0, // The content security policy allows no data: but images.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500, // The modelers are big, and loaded when they are needed.
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/engine-rest', '/health'].map((path) => [path, { target: server }]),
    ),
  },
  test: { environment: 'happy-dom', include: ['tests/**/*.test.{ts,tsx}'] },
});
