import { defineConfig } from 'vitest/config'

// Long runs on a calm machine, not part of `npm test`.
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['tests/campaign/**/*.test.ts'],
    fileParallelism: false,
  },
})
