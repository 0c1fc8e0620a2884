import { createApp } from 'vue'
import type { Component } from 'vue'
import type { PrintApi, PrintDocument } from '../../shared/contract/print.ts'
import './print.css'
import BallotSheet from './BallotSheet.vue'
import CodeCards from './CodeCards.vue'
import LeadCards from './LeadCards.vue'
import DashboardSheet from './DashboardSheet.vue'
import ReceiptList from './ReceiptList.vue'
import { loadWords } from './sheet-words.ts'

declare global {
  interface Window {
    /** Put there by the preload of the page that is printed. */
    readonly printing: PrintApi
  }
}

/** The page for a document: what lays it out, and its title as the reader of the PDF sees it. */
async function pageFor(document: PrintDocument): Promise<{ page: Component; props: object; title: string }> {
  switch (document.kind) {
    case 'codeCards':
      return {
        page: CodeCards,
        props: { cards: document },
        title: `Codekarten – ${document.projectTitle}`,
      }
    case 'leadCards':
      return {
        page: LeadCards,
        props: { cards: document },
        title: `Zugang zum Arbeitskreis – ${document.projectTitle}`,
      }
    case 'ballotSheet':
      return {
        page: BallotSheet,
        props: { sheet: document, words: await loadWords(document.language) },
        title: `Stimmzettel – ${document.projectTitle}`,
      }
    case 'receiptList':
      return {
        page: ReceiptList,
        props: { list: document },
        title: `Belege – ${document.projectTitle}`,
      }
    case 'dashboard':
      return {
        page: DashboardSheet,
        props: { sheet: document },
        title: `Stand der Maßnahmen – ${document.dashboard.projectTitle}`,
      }
  }
}

async function layOut(): Promise<void> {
  const { page, props, title } = await pageFor(await window.printing.takeDocument())
  document.title = title
  await new Promise<void>((resolve) => {
    createApp(page, { ...props, onLaidOut: resolve }).mount('#app')
  })
  await document.fonts.ready
}

layOut().then(
  () => window.printing.laidOut(true),
  () => window.printing.laidOut(false),
)
