import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['tests/{unit,integration}/**/*.test.ts'],
    // Every test starts from nothing and leaves nothing.
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // Against tests that hang; a machine with much else to do may take its time.
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
