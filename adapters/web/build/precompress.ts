// Writes beside each built file its compressed variants, which the server hands out as they are.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(html|js|css|svg|json)$/;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function brotli(content: Buffer): Buffer {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

export function precompress(): Plugin {
  let folder = 'dist';
  return {
    name: 'cauce-precompress',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: () => {
      for (const path of filesUnder(folder)) {
        if (!compressible.test(path)) continue;
        const content = readFileSync(path);
        for (const [suffix, packed] of [
          ['.br', brotli(content)],
          ['.gz', gzipSync(content, { level: 9 })],
        ] as const) {
          if (packed.length < content.length) writeFileSync(path + suffix, packed);
        }
      }
    },
  };
}
