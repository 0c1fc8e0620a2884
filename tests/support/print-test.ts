import { execFileSync } from 'node:child_process'
import { randomInt, randomBytes } from 'node:crypto'
import type { ElectronApplication, Page } from '@playwright/test'
import type { BallotSheetDocument, PrintDocument, PrintOutcome, Twice } from '../../shared/contract/print.ts'
import type { LanguageCode } from '../../shared/domain/language.ts'
import { answerSaveDialog } from './desk-driver.ts'

/** Chooses the file in the save dialog and prints into it, as the desk does. */
export async function printTo(
  app: ElectronApplication,
  desk: Page,
  file: string,
  document: PrintDocument,
): Promise<PrintOutcome | undefined> {
  await answerSaveDialog(app, file)
  await desk.evaluate(() => window.shell?.chooseExportFile({ defaultName: 'Druck', kind: 'pdf' }))
  return desk.evaluate((input) => window.shell?.printPdf(input), { file, document })
}

export function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
}

export function pagesOf(pdf: string): number {
  return Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1])
}

/** Size of the first page in points, as pdfinfo tells it. */
export function paperOf(pdf: string): string | undefined {
  return /^Page size:\s+(.+)$/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Cards as the core draws them. */
export function makeCards(count: number): { code: string; secret: string }[] {
  const half = (): string => Array.from({ length: 5 }, () => CROCKFORD[randomInt(32)]).join('')
  return Array.from({ length: count }, () => ({
    code: `${half()}-${half()}`,
    secret: randomBytes(16).toString('hex'),
  }))
}

const none: Twice = { german: '', other: null }

/** A ballot sheet with so many topics; texts are the same for every method. */
export function makeSheet(
  settings: BallotSheetDocument['settings'],
  language: LanguageCode,
  topics: BallotSheetDocument['topics'],
  more: Partial<BallotSheetDocument> = {},
): BallotSheetDocument {
  return {
    kind: 'ballotSheet',
    language,
    projectTitle: 'Integrationskonzept Musterstadt',
    roundNumber: 2,
    question: { german: 'Was soll in den nächsten fünf Jahren zuerst angegangen werden?', other: null },
    criterion: { german: 'Wirkung für viele', other: null },
    settings,
    axes: settings.method === 'matrix' ? { x: none, y: none } : null,
    cut: 10,
    codes: true,
    groups: [],
    topics,
    ...more,
  }
}
