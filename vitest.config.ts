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
    // Waiting for a state ends when it is there; one second is too little beside other work.
    expect: { poll: { timeout: 60_000 } },
  },
})
