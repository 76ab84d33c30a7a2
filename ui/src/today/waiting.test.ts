import { expect, it, vi } from 'vitest'

const asked: { operation: string; request: unknown }[] = []
const NAME = 'Lina Osman'
const line = (no: number) => ({ id: `0199fc57-60e2-7d3e-a165-4426313600${10 + no}`, on: '2031-03-15', day: '2031-03-15', title: NAME, case: { title: NAME }, weight: 1, state: 'overdue' })

vi.mock('../api', () => ({
  call: (operation: string, request: unknown) => {
    asked.push({ operation, request })
    return Promise.resolve(operation === 'today' ? { on: '2031-03-15', lines: [line(1), line(2)] } : null)
  },
}))
vi.mock('../session.svelte', () => ({ session: { open: true, status: { sandbox: false }, onEmptied: () => undefined } }))
vi.mock('../cases/due', () => ({ isPressing: () => true }))
vi.mock('../i18n.svelte', () => ({ t: (id: string, words: object) => `${id} ${JSON.stringify(words)}` }))

it('tells the system how much is waiting, and of whom or what never', async () => {
  const { waiting } = await import('./waiting.svelte')
  await waiting.ask()
  await waiting.ask()
  const told = asked.filter(({ operation }) => operation === 'window.waiting').map(({ request }) => request)
  expect(told, 'the sentence once a day, made of the number alone').toEqual([{ count: 2, words: 'today-notice {"count":2}' }, { count: 2, words: undefined }])
})
