// What can be done from everywhere. A screen stands in for `new`, `find`, `save` and `print` while it is shown.
import { t } from '../i18n.svelte'
import type { Action } from '../keys.svelte'
import { nav } from '../nav.svelte'
import { preferences } from '../preferences.svelte'
import { isCoordinator, isVolunteer } from '../session.svelte'
import { lockAction } from './locking'
import { sizeActions } from './sizes'
import { canUndo, toast, undoLast } from './toasts.svelte'
import { asProblem } from '../api'
import { problemText } from '../problems'

interface Doors {
  search: () => void
  keys: () => void
  print: () => void
}

export function frameActions(doors: Doors): Action[] {
  const kept = (done: Promise<void>) => done.catch((thrown) => toast({ text: problemText(asProblem(thrown)), tone: 'danger' }))
  // What the core tells only those who work on cases.
  const hidden = isVolunteer()
  return [
    { id: 'go-today', label: () => t(hidden ? 'frame-mine' : 'frame-go-today'), group: 'go', run: () => nav.go({ name: 'today' }) },
    { id: 'go-cases', label: () => t('frame-go-cases'), group: 'go', hidden, run: () => nav.go({ name: 'cases' }) },
    { id: 'go-completeness', label: () => t('missing-title-all'), group: 'go', hidden, run: () => nav.go({ name: 'completeness' }) },
    { id: 'go-people', label: () => t('frame-go-people'), group: 'go', hidden, run: () => nav.go({ name: 'people' }) },
    { id: 'go-family', label: () => t('frame-go-family'), group: 'go', hidden, run: () => nav.go({ name: 'family' }) },
    { id: 'go-community', label: () => t('frame-go-community'), group: 'go', hidden, run: () => nav.go({ name: 'volunteers' }) },
    { id: 'go-professionals', label: () => t('frame-go-professionals'), group: 'go', hidden, run: () => nav.go({ name: 'professionals' }) },
    { id: 'go-news', label: () => t('frame-go-news'), group: 'go', run: () => nav.go({ name: 'news' }) },
    { id: 'go-vault', label: () => t('frame-go-vault'), group: 'go', run: () => nav.go({ name: 'vault' }) },
    { id: 'go-trash', label: () => t('frame-go-trash'), group: 'go', hidden, run: () => nav.go({ name: 'trash' }) },
    { id: 'new-case', label: () => t('frame-new-case'), group: 'here', hidden, run: () => nav.go({ name: 'case-new' }) },
    { id: 'new-person', label: () => t('frame-new-person'), group: 'here', hidden, run: () => nav.go({ name: 'person', id: null }) },
    { id: 'new-news', label: () => t('frame-new-news'), group: 'here', run: () => nav.go({ name: 'news-edit', id: null }) },
    { id: 'import-news', label: () => t('frame-import-news'), group: 'here', run: () => nav.go({ name: 'news-import' }) },
    { id: 'import-cases', label: () => t('sheet-command'), group: 'here', hidden: !isCoordinator(), run: () => nav.go({ name: 'cases-import' }) },
    { id: 'search', label: () => t('key-search'), group: 'program', key: 'Ctrl+KeyK', hidden: true, run: doors.search },
    { id: 'find', label: () => t('key-find'), group: 'here', key: 'Ctrl+KeyF', hidden: true, run: doors.search },
    {
      id: 'undo',
      label: () => t('key-undo'),
      group: 'here',
      key: 'Ctrl+KeyZ',
      inFields: false,
      hidden: !canUndo(),
      run: undoLast,
    },
    { id: 'print', label: () => t('key-print'), group: 'here', key: 'Ctrl+KeyP', run: doors.print },
    lockAction(),
    {
      id: 'settings',
      label: () => t('key-settings'),
      group: 'program',
      key: 'Ctrl+Comma',
      run: () => nav.go({ name: 'settings' }),
    },
    {
      id: 'help',
      label: () => t('key-help'),
      group: 'program',
      key: 'F1',
      run: () => nav.go({ name: 'help' }),
    },
    { id: 'keys', label: () => t('key-sheet'), group: 'program', key: 'Ctrl+Slash', run: doors.keys },
    { id: 'back', label: () => t('key-back'), group: 'go', key: 'Alt+ArrowLeft', hidden: true, run: () => nav.back() },
    {
      id: 'forward',
      label: () => t('key-forward'),
      group: 'go',
      key: 'Alt+ArrowRight',
      hidden: true,
      run: () => nav.forward(),
    },
    ...sizeActions(),
    {
      id: 'language',
      label: () => t('frame-other-language'),
      group: 'program',
      run: () => kept(preferences.speak(preferences.value.language === 'fa' ? 'en' : 'fa')),
    },
  ]
}
