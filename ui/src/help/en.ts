import type { Page } from './page'

export const en: Page[] = [
  {
    key: 'first-steps',
    title: 'First steps',
    parts: [
      {
        text: [
          'Panah keeps the records of a small team that helps people stranded abroad. Everything you write stays on this computer, encrypted. Panah never connects to the internet.',
        ],
      },
      {
        heading: 'Your first case',
        steps: [
          'Open “People & cases” and choose “New case” (Ctrl+N).',
          'Add the person it is about. A name is enough to begin; write it as the person does, and add other spellings if you know them.',
          'Set the risk if you can judge it. It decides when Panah proposes the next follow-up.',
          'Save (Ctrl+S). The case gets a code that says nothing about the person. Use the code on paper and on the phone.',
        ],
      },
      {
        heading: 'Every day',
        text: [
          'Begin with Today. It shows follow-ups that are overdue, due and coming up, and drafts you left open. Each line can be dealt with where it stands.',
        ],
      },
      {
        heading: 'Not recorded is not “no”',
        text: [
          'Anything may be unknown. An empty field means that nobody has written it down; choose “No” only when you know that it is so.',
        ],
      },
    ],
  },
  {
    key: 'people-cases',
    title: 'People and cases',
    parts: [
      {
        text: [
          'A person is recorded once, whatever part they play: someone helped, a relative, a volunteer, a professional contact. A case joins a person, their household, the caseworkers and everything done.',
        ],
      },
      {
        heading: 'Safety first',
        points: [
          'For each way to reach somebody, say whether it is safe to use, at which hours, and who else may answer.',
          'The do-not-disclose list names those who must learn nothing. A case with such a list, or with an unsafe channel, says so at the top of its page.',
          'Record who agreed to this record being kept, and until when.',
        ],
      },
      {
        heading: 'Opening, closing, reopening',
        text: [
          'A case can be closed and opened again. Each opening is kept with its reason and its outcome, so that the time a case was open is counted rightly.',
        ],
      },
      {
        heading: 'Follow-ups',
        text: [
          'When you mark a follow-up as done, Panah proposes the next one by the risk of the case. You can choose another day, or none. The intervals are in Settings.',
        ],
      },
    ],
  },
  {
    key: 'dates',
    title: 'Dates as you know them',
    parts: [
      {
        text: [
          'A date is kept as exactly as it is known, and no more exactly. Type it as you would say it, in Persian, Arabic or Latin digits; below the field Panah says what it understood.',
        ],
      },
      {
        heading: 'You can write',
        points: [
          '26.10.2020, 2020-10-26 or 1399/08/05: a day',
          '08.2020 or 1399/08: a month',
          '1366: a year',
          'about 1366',
          'spring 1367: a season',
          '1365 – 1367: a range',
        ],
      },
      {
        heading: 'Two calendars',
        text: [
          'A full day is shown in the calendar you chose in Settings. A month, a season or a year stays in the calendar in which it was given: it has no exact counterpart, and Panah does not invent one.',
        ],
      },
    ],
  },
  {
    key: 'news',
    title: 'News',
    parts: [
      {
        text: ['The library holds published items. It contains nothing about any case, and nothing in it shows which case cites it.'],
      },
      {
        heading: 'Bringing in a page',
        steps: [
          'On the website, select the whole front page (Ctrl+A) and copy it (Ctrl+C).',
          'In Panah, open News, choose “Import news”, and paste, or choose a file you saved.',
          'Look at the preview: what is new, what you already have, and what could not be read and why.',
          'Import. Importing the same page again adds nothing.',
        ],
      },
      {
        heading: 'Citing an item',
        text: [
          'On the case’s page, under “News cited”, add the item. When a text seems to name a person on file, the case’s page says so, and only there.',
        ],
      },
    ],
  },
  {
    key: 'search',
    title: 'Search',
    parts: [
      {
        text: [
          'Press Ctrl+K anywhere and type. Panah looks through people, cases, notes and news as you type, and lists commands that match.',
        ],
      },
      {
        points: [
          'The same name is written many ways: Ehsan, Ehssan, Ihsan and احسان find one another, and the line says why.',
          'Arabic and Persian forms of a letter, and all digits, are treated alike.',
          'A case is also found by its code.',
          '↑ and ↓ choose, Enter opens, Esc clears.',
        ],
      },
    ],
  },
  {
    key: 'drafts',
    title: 'Drafts, undo and trash',
    parts: [
      {
        text: ['What you type is kept as a draft within a second, even before you save. If the vault locks or the computer stops, the draft is there when you come back.'],
      },
      {
        points: [
          'Save (Ctrl+S) turns the draft into the record.',
          'After saving or deleting, “Undo” is offered for a moment; Ctrl+Z outside a field does the same.',
          'History shows every change to a record, before and after, and can bring back any earlier state.',
          'Deleted records go to the trash, under Team & vault, and can be put back from there.',
        ],
      },
    ],
  },
  {
    key: 'export',
    title: 'When something leaves the vault',
    parts: [
      {
        text: [
          'An exported list has no names unless you ask for them, and its file is encrypted: to people who have a key, or with a passphrase you agree on another way.',
          'You can export a plain file. Panah first says what it reveals: anyone who gets the file can read it, and Panah cannot take it back.',
          'Every export is written in the disclosure log, under Team & vault. The log cannot be edited.',
        ],
      },
    ],
  },
  {
    key: 'safety',
    title: 'What protects the vault, and what does not',
    parts: [
      {
        heading: 'Protected',
        text: [
          'While the vault is locked, or the computer is off, nobody can read names, notes, counts or file names without the passphrase or the recovery key. Damage, and old files put back, are noticed.',
        ],
      },
      {
        heading: 'Not protected',
        points: [
          'A computer taken while the vault is open. Lock it (Ctrl+L) before you get up. It also locks itself when nobody has used it for a while.',
          'A computer on which somebody has installed spying software.',
          'What someone who once had access has already copied.',
          'A passphrase given under pressure.',
        ],
      },
      {
        heading: 'Two things to keep',
        text: [
          'The passphrase, in your head. The recovery key, on paper, away from this computer. If both are lost, nobody can open the vault: neither we nor anyone else.',
        ],
      },
    ],
  },
]
