// A page of help: plain text in short parts, so that both languages keep the same shape.
export interface Part {
  heading?: string
  text?: string[]
  steps?: string[]
  points?: string[]
}

export interface Page {
  key: string
  title: string
  parts: Part[]
}
