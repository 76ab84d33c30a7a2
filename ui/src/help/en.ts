import { caseEn } from './case-en'
import { communityEn, mergeEn } from './community-en'
import { familyEn } from './family-en'
import type { Page } from './page'
import { vaultEn } from './vault-en'

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
          'Begin with Today. It shows what must not be missed, the gravest first, and drafts you left open. Each line can be dealt with where it stands.',
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
    key: 'today',
    title: 'Today',
    parts: [
      {
        text: [
          'One list of what must not be missed in open cases, ordered by what is lost if it is, and then by time: hearings and deadlines first, then papers and consents that run out, then things to do and to follow up, then people to reach.',
          'Hearings and deadlines stand here from two weeks before, a consent from a month before, a paper from the day its renewal must be begun, things to do from a week before. Of a vague date the first day counts.',
        ],
      },
      {
        heading: 'Doing it here',
        points: [
          'A follow-up, a task, a deadline, a hearing held, another try to reach somebody: the button of the line writes it down. Other lines lead to their record: to what is to be called back, or to two people who are to be asked how it went.',
          'The clock puts a line off until a day, with a reason that stays in the case. What cannot be made good comes back before its day, whatever day you choose.',
          'J and K, or ↓ and ↑, go from line to line; Enter opens, D does what the line asks, S puts it off.',
        ],
      },
      {
        heading: 'Week and month',
        text: [
          'What is due, by day, in the calendar chosen in Settings. What has no exact day stands beside the days and not on one of them.',
        ],
      },
      {
        heading: 'Outside the window',
        text: [
          'The title of the window has the number of things that are waiting, and the system may say it after the vault is opened and when a new day begins. Nobody is named, and no kind of thing.',
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
          'Anybody may add to that list, or say that somebody is a danger to others. Only a coordinator changes or takes away what stands there.',
          'Record who agreed to this record being kept, and until when.',
        ],
      },
    ],
  },
  ...caseEn,
  familyEn,
  communityEn,
  mergeEn,
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
          'Press Ctrl+K anywhere and type. Panah looks through people, cases, everything recorded in them, and news as you type, and lists commands that match.',
        ],
      },
      {
        points: [
          'The same name is written many ways: Ehsan, Ehssan, Ihsan and احسان find one another, and the line says why.',
          'Arabic and Persian forms of a letter, and all digits, are treated alike.',
          'A case is also found by its code, a paper by its number, a file by its name and remarks. What is said inside a file is not searched.',
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
    key: 'own-fields',
    title: 'Fields and lists of your own',
    parts: [
      {
        text: ['What your team needs to write down beyond what the program asks is added in Settings, under “Fields and lists”, by a coordinator.'],
      },
      {
        points: [
          'A field belongs to one kind of record and holds text, a number, yes or no, a date, or one of a list.',
          'Lists of the program can be given further choices, and a field can have a list of its own.',
          'Added fields are searched, kept in the history and exported like the others.',
          'What is no longer needed is retired: it is not offered any more, and what was recorded stays.',
        ],
      },
    ],
  },
  {
    key: 'bring-in',
    title: 'Cases from a spreadsheet',
    parts: [
      {
        text: ['A list that you keep in a spreadsheet (XLSX, ODS or CSV) is brought in by a coordinator: each row becomes one person with a case.'],
      },
      {
        steps: [
          'In the list of cases choose “Import…”, and choose the file or drop it. Its first row names the columns.',
          'Say what each column becomes. Panah knows many headings in English and Persian, and remembers your choice for the next list with the same ones.',
          'Look at what would come in, who seems to be here already and why, and which rows cannot be taken and why. Nothing is written yet.',
          'Rows that cannot be taken can be saved as a file with the reasons beside them. Mend it, and bring it in afterwards.',
          'Bring them in: all that can be taken, or, if something breaks, none.',
        ],
      },
      {
        heading: 'Taking it back',
        text: [
          '“Undo all of it” puts everything that came in into the trash, except for cases that somebody has worked on since. It can be done later as well: what was brought in before is listed where the file is chosen.',
          'The spreadsheet itself stays where it is, and is not encrypted.',
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
          '“Export…” in the list of cases makes a table of that list, or of all records of one kind. Copies of files are saved from the files themselves.',
          'A table has no names, and nothing that was written in words, unless you ask for it. Its file is encrypted: to people who have a key, or with a passphrase you agree on another way.',
          'You can export a plain file. Panah first says what it reveals: anyone who gets the file can read it, and Panah cannot take it back.',
          'Every export, every copy and every printing is written in the disclosure log, under Team & vault. The log cannot be edited.',
        ],
      },
      {
        heading: 'On paper',
        text: [
          'Before anything is printed, Panah says what it reveals: a sheet, a comparison of options, or whatever stands on the screen (Ctrl+P). What is printed is not encrypted.',
          'Before it goes to the printer it is written in the log: what, by whom, and to whom, where that is known. If it cannot be written down, nothing is printed. The log cannot see what the printer did: a printing that you cancel stands there too.',
        ],
      },
    ],
  },
  ...vaultEn,
  {
    key: 'safety',
    title: 'What protects the vault, and what does not',
    parts: [
      {
        heading: 'Protected',
        text: [
          'While the vault is locked, or the computer is off, nobody can read names, notes, files, counts or file names without a passphrase, the recovery key, or two shares. Damage, and old files put back, are noticed.',
          'What was acknowledged as saved is there after a crash or on a full disk, and drafts with it.',
        ],
      },
      {
        heading: 'While it is open',
        points: [
          'It locks by itself when nobody is there, when the laptop sleeps, and when its screen is locked.',
          'Panah never connects to the internet.',
          'Nothing of one side of a family search is told to the other through Panah unless both agreed at that moment.',
          'A file leaves only through one gate, encrypted unless you decide otherwise, and is written down.',
        ],
      },
      {
        heading: 'Not protected',
        points: [
          'A computer taken while the vault is open. Lock it (Ctrl+L) before you get up. It also locks itself when nobody has used it for a while.',
          'A computer on which somebody has installed spying software, or changed the program.',
          'What someone who once had access has already copied, what was exported, and what was printed.',
          'A passphrase given under pressure. There is no second, harmless vault to show, and the folder can be seen to be a vault.',
          'A weak passphrase: it can be guessed from a copy of the folder. Five random words cannot.',
          'The whole folder put back to an earlier day, all of it at once. On a computer where a later state was open last, Panah notices: it writes it down and says so for two weeks. On any other computer, or once its list of what was opened lately is cleared, only you can notice that something is missing.',
          'How large the vault is, and when it was used.',
        ],
      },
      {
        heading: 'Two things to keep',
        text: [
          'The passphrase, in your head. The recovery key or the shares, on paper, away from this computer. If all are lost, nobody can open the vault: neither we nor anyone else.',
        ],
      },
    ],
  },
]
