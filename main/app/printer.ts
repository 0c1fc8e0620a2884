import { BrowserWindow } from 'electron'
import type { WebContents } from 'electron'
import type { PrintDocument, PrintOutcome } from '../../shared/contract/print.ts'
import { pageUrl } from './origin.ts'
import { safeWebPreferences } from './security.ts'
import { explainWriteError, writeWhole } from './write-file.ts'

/** A thousand code cards take a few seconds; after this long something hangs. */
const LIMIT_MS = 90_000

export interface Printer {
  /** Lays the document out in a hidden window and writes it as PDF. Never throws. */
  print(file: string, document: PrintDocument): Promise<PrintOutcome>
  /** Ends what is being printed; false when nothing is, or when the file is already being written. */
  cancel(): boolean
  isPrintPage(contents: WebContents): boolean
  /** The document of this page, the first time it asks. */
  takeDocument(contents: WebContents): PrintDocument | null
  noteLaidOut(contents: WebContents, ok: boolean): void
}

interface Job {
  window: BrowserWindow
  document: PrintDocument | null
  /** Ends the job before the PDF is there. */
  end: (how: 'canceled' | 'failed' | 'late') => void
  layOut: () => void
}

/** @param preload absolute path of the preload script of the page that is printed */
export function createPrinter(preload: string): Printer {
  let job: Job | null = null

  /** The document as PDF, or why there is none. */
  async function render(document: PrintDocument): Promise<Uint8Array | 'canceled' | 'failed' | 'late'> {
    const window = new BrowserWindow({
      width: 900,
      height: 1200,
      show: false,
      webPreferences: { ...safeWebPreferences(preload), backgroundThrottling: false },
    })
    let limit: ReturnType<typeof setTimeout> | undefined
    try {
      return await new Promise((resolve) => {
        const layOut = (): void => {
          window.webContents
            .printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true })
            .then(resolve, () => resolve('failed'))
        }
        job = { window, document, end: resolve, layOut }
        limit = setTimeout(() => resolve('late'), LIMIT_MS)
        window.webContents.once('render-process-gone', () => resolve('failed'))
        window.loadURL(pageUrl('print')).catch(() => resolve('failed'))
      })
    } finally {
      clearTimeout(limit)
      job = null
      window.destroy()
    }
  }

  const jobOf = (contents: WebContents): Job | null => (job?.window.webContents === contents ? job : null)
  let writing = false

  return {
    async print(file, document) {
      if (job || writing) return failed('Es wird schon ein PDF geschrieben. Warten Sie, bis es fertig ist.')
      const pdf = await render(document)
      if (pdf === 'canceled') return { outcome: 'canceled' }
      if (pdf === 'late')
        return failed('Das PDF wurde nicht rechtzeitig fertig. Es wurde nichts gespeichert.')
      if (pdf === 'failed')
        return failed('Das PDF konnte nicht erstellt werden. Es wurde nichts gespeichert.')
      writing = true
      try {
        await writeWhole(file, pdf)
        return { outcome: 'printed' }
      } catch (error) {
        return failed(explainWriteError(error))
      } finally {
        writing = false
      }
    },
    cancel() {
      job?.end('canceled')
      return job !== null
    },
    isPrintPage: (contents) => jobOf(contents) !== null,
    takeDocument(contents) {
      const own = jobOf(contents)
      if (!own) return null
      const { document } = own
      own.document = null
      return document
    },
    noteLaidOut(contents, ok) {
      const own = jobOf(contents)
      if (ok) own?.layOut()
      else own?.end('failed')
    },
  }
}

function failed(message: string): PrintOutcome {
  return { outcome: 'failed', message }
}
