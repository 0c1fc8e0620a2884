import { step as bundle } from './bundle/index.ts'
import { step as elaborate } from './elaborate/index.ts'
import { step as minutes } from './minutes/index.ts'
import { step as prepare } from './prepare/index.ts'
import type { DeskStep } from './shell/index.ts'
import { step as track } from './track/index.ts'
import { step as weigh } from './weigh/index.ts'

/** The steps that exist, in the order of the work. */
export const steps: readonly DeskStep[] = [prepare, weigh, bundle, elaborate, track, minutes]
