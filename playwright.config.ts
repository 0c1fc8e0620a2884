import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/test-results',
  globalSetup: './tests/support/virtual-display.ts',
  // Two cores: a second program beside the first would only make both miss their moments. Phones alone need little;
  // `npm test` runs them, after the integration tests, beside the program.
  workers: 1,
  projects: [
    { name: 'program', testIgnore: '**/phone*.spec.ts' },
    { name: 'phone', testMatch: '**/phone*.spec.ts' },
  ],
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { trace: 'off' },
})
