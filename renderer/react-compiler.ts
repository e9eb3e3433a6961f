import { transformAsync } from '@babel/core';
import type { Plugin } from 'vite';

/**
 * React Compiler over the window's components: each keeps what it drew until something that it reads
 * changes, so that a keystroke draws the card that is written in and not the whole desk.
 */
export function reactCompiler(): Plugin {
  return {
    name: 'jiedu:react-compiler',
    enforce: 'pre',
    transform: {
      filter: { id: /\/renderer\/[^?]*\.tsx?$/ },
      async handler(code, id) {
        const compiled = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: ['typescript', 'jsx'] },
          plugins: [['babel-plugin-react-compiler', { target: '19' }]],
        });
        return compiled?.code ? { code: compiled.code, map: compiled.map ?? null } : undefined;
      },
    },
  };
}
