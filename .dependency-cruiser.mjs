/** Each rule carries its reason: it is what a contributor reads when it fails. */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one idea in two places: move the shared part into a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment:
        'The core decides from plain data: it may import itself, xstate and zod. A clock, a file or a vendor belongs to the server.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: '^(src/core/|node_modules/(xstate|zod)/)' },
    },
    {
      name: 'protocol-stands-alone',
      comment: 'The words on the wire are all that a browser may know: the protocol imports only itself and zod.',
      severity: 'error',
      from: { path: '^src/protocol/' },
      to: { pathNot: '^(src/protocol/|node_modules/zod/)' },
    },
    {
      name: 'web-knows-only-the-protocol',
      comment: 'The page holds no facts of a case and no marking, so it must not be able to import them.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/(core|server)/' },
    },
    {
      name: 'web-imports-protocol-as-types',
      comment: 'zod costs the browser 23 kB: the page takes types from the protocol, never code.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/protocol/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-not-to-web',
      comment: 'The server serves the built page as files; it never imports its source.',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/web/' },
    },
    {
      name: 'one-door-per-vendor-database',
      comment: 'Database vendors are met in src/server/storage only, behind the EncounterLog port.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server/(storage/|doctor)' },
      to: { path: 'node_modules/(@electric-sql/pglite|kysely|pg)/' },
    },
    {
      name: 'one-door-per-vendor-embedding',
      comment: 'The sentence encoder is met in src/server/reading/embedding only, behind the Embedder port.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server/(reading/embedding/|doctor)' },
      to: { path: 'node_modules/@lat\\.md/' },
    },
    {
      name: 'one-door-per-vendor-model',
      comment: 'Language models are met in src/server/models and files named langchain-* only.',
      severity: 'error',
      from: { path: '^src/', pathNot: '(^src/server/models/|/langchain-)' },
      to: { path: 'node_modules/(langchain|@langchain)/' },
    },
    {
      name: 'src-not-to-tests',
      comment: 'What ships does not lean on proofs: move shared helpers into src, or keep them in tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|evals|tools)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data|reports)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css'],
    },
  },
};
