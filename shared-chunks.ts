/** A plain name is enough: the files of a package are only ever replaced all together. */
export const fileNames = {
  entryFileNames: ({ name }: { readonly name: string }) =>
    name === 'background' ? 'background.js' : `chunks/${name}.js`,
  chunkFileNames: 'chunks/[name].js',
  assetFileNames: 'assets/[name].[ext]',
} as const;

const components =
  /components\/(text|card-actions|Icon|Button|NoticeBar|notices|Insight|insight-size|short-title|CardSource|CardExtras|CardTools|reason-text|counted)\.(ts|tsx|css|module\.css)$/;

/**
 * What several pages need, in few files: left alone, the build makes dozens of it. A module is in the first group
 * that has it, or that has what imports it.
 */
export const sharedChunks = [
  // What every page needs in any case, and whatever else a new tab shares with others, which loads no further file.
  {
    name: 'kit',
    test: new RegExp(
      [
        /node_modules\/(preact|@preact\/signals-core|@webext-core)\//,
        components,
        /services\/(client|contract|protocol)\.ts$/,
        /store\/hand\.ts$/,
        /icons\/(heart|arrow-right)\.mjs$/,
        /virtual:wxt-(html-)?plugins|preload-helper/,
      ]
        .map(({ source }) => source)
        .join('|'),
    ),
    priority: 4,
  },
  // What the background and most pages know.
  {
    name: 'known',
    test: /webextension-polyfill|core\/(library\/[\w-]+|favourite|insight|deal\/(cadence|moments|reason))\.ts$/,
    minShareCount: 2,
    priority: 3,
  },
  // What the background and the options know.
  {
    name: 'archive',
    test: /node_modules\/valibot\/|core\/(archive\/archive-\w+|settings|nudge\/[\w-]+)\.ts$/,
    minShareCount: 2,
    priority: 2,
  },
  // Of the components, all but what draws the edge of a page, and what writes files. Not @preact/signals: what a new
  // tab loads later of this must not change how Preact draws there.
  {
    name: 'parts',
    test: /components\/(?!page-gutter|favourites-file)|node_modules\/lucide\//,
    minShareCount: 2,
    priority: 1,
  },
];
