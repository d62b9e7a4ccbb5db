import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** The stages of `src/lib`, in the order in which data flows through them. */
const stages = [
  'diagnostics',
  'text',
  'dialect',
  'seeds',
  'papers',
  'survey',
  'markdown',
  'site',
  'epub',
  'search',
];

const impure = 'src/lib is pure: reading, writing, time and chance belong in src/io or scripts.';

const oneWay = stages.map((stage, index) => ({
  files: [`src/lib/${stage}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['node:*', 'astro', 'astro:*', 'fs', 'path', 'os', 'crypto'], message: impure },
          { group: ['**/io/**', '**/scripts/**', '**/pages/**', '**/components/**'], message: impure },
          ...(index + 1 < stages.length
            ? [
                {
                  group: stages.slice(index + 1).map((later) => `**/${later}/**`),
                  message: `Data flows one way: ${stage} may not import a later stage (see src/lib/README.md).`,
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.astro/',
      '.cache/',
      'node_modules/',
      'content/',
      'tests/**/fixtures/',
      'tests/**/cases/',
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': ['error', { allowEmptyCatch: true }],
      'no-console': 'error',
      'no-control-regex': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/lib/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'performance', 'setTimeout', 'fetch', 'localStorage'].map((name) => ({
          name,
          message: impure,
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: impure },
        { object: 'Date', property: 'now', message: impure },
        { property: 'localeCompare', message: 'Sort with < and >: the order must not depend on a locale.' },
        { property: 'toLocaleString', message: 'Output must not depend on a locale.' },
        { property: 'toLocaleLowerCase', message: 'Output must not depend on a locale.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: impure },
        { selector: "MemberExpression[object.name='Intl']", message: 'Output must not depend on a locale.' },
      ],
    },
  },
  ...oneWay,
  {
    files: ['scripts/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'readonly',
        process: 'readonly',
        __dirname: 'readonly',
        SharedArrayBuffer: 'readonly',
        Atomics: 'readonly',
        setInterval: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
