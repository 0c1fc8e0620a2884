import { defineConfig } from '@playwright/test'

/** Pages in other people's browsers: plain Chromium, no window of the program. */
const GUESTS = '**/{phone,group}*.spec.ts'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/test-results',
  globalSetup: './tests/support/virtual-display.ts',
  // Two cores: a second program beside the first would only make both miss their moments. Guests alone need little;
  // `npm test` runs them, after the integration tests, beside the program.
  workers: 1,
  projects: [
    { name: 'program', testIgnore: GUESTS },
    { name: 'phone', testMatch: GUESTS },
  ],
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { trace: 'off' },
})
