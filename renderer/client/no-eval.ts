import { config } from 'zod'

// The pages forbid building code from text (Content-Security-Policy, Trusted Types). zod would try it once
// for every schema and be refused, with an error in the console; so this comes before any schema is made.
config({ jitless: true })
