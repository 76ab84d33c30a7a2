// Asking while what one asks about changes.

/** Takes the answer unless a newer question was asked meanwhile: an effect returns what this gives. */
export function latest<T>(asked: Promise<T>, take: (answer: T) => void, fail: (thrown: unknown) => void = () => undefined): () => void {
  let stale = false
  asked.then(
    (answer) => {
      if (!stale) take(answer)
    },
    (thrown) => {
      if (!stale) fail(thrown)
    },
  )
  return () => (stale = true)
}
