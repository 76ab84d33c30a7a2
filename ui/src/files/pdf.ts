// Pages of a PDF, drawn by pdf.js. It is loaded when the first one is opened.
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'

export type Pdf = PDFDocumentProxy

export interface OpenPdf {
  document: Pdf
  close: () => void
}

/** Opens a PDF from memory. Rejects with `locked` if it wants a password, with `unreadable` if it is none. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, PDFWorker, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = startWorker()
  const worker = PDFWorker.create({ port })
  const parts = new URL('pdf/', document.baseURI).href
  const task: PDFDocumentLoadingTask = getDocument({
    data: bytes,
    worker,
    // Nothing of a file runs as a program, and nothing is fetched but what lies beside this page.
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    useWorkerFetch: true,
    standardFontDataUrl: parts,
    wasmUrl: parts,
    // What a file says of itself must not reach the console.
    verbosity: VerbosityLevel.ERRORS,
  })
  const close = () => {
    void task.destroy().finally(() => port.terminate())
  }
  const broken = new Promise<never>((_, reject) => port.addEventListener('error', () => reject(new Error('worker')), { once: true }))
  try {
    return { document: await Promise.race([task.promise, broken]), close }
  } catch (thrown) {
    close()
    throw new Error(thrown instanceof Error && thrown.name === 'PasswordException' ? 'locked' : 'unreadable')
  }
}

/**
 * The worker starts from an address in memory, because only so it is under the page's own content security policy: a script loaded from
 * its own address would be under none, and could reach the network if a hostile file ever got hold of it.
 */
function startWorker(): Worker {
  const script = `import ${JSON.stringify(new URL(workerAddress, document.baseURI).href)}`
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  const worker = new Worker(address, { type: 'module' })
  // By then it has been read.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true })
  return worker
}
