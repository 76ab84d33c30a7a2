// Counts the writes made from this window, so that what is on the screen knows when to ask again.
let count = $state(0)

export const changes = {
  get count(): number {
    return count
  },
  happened(): void {
    count += 1
  },
}
