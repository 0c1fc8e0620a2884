import { handOverCorePort } from './core-port.ts'

// Beamer and kiosk get their port and nothing else of the shell.
handOverCorePort()
