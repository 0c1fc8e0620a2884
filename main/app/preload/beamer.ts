import { handOverCorePort } from './core-port.ts'

// The beamer gets its port and nothing else: it only shows.
handOverCorePort()
