// The team's vault: people, ways back, backups, and what is promised.
import type { Page } from './page'

export const vaultEn: Page[] = [
  {
    key: 'team',
    title: 'People with a key',
    parts: [
      {
        text: [
          'Several people can work on one laptop, one after the other. Each has a passphrase of their own, which nobody else needs to know, and a role: volunteers see what was written down for them, caseworkers write and follow cases, coordinators see everything but what is for its author alone, and look after the vault.',
        ],
      },
      {
        heading: 'Adding somebody',
        steps: [
          'A coordinator opens “Team & vault”, “People”, and chooses “Add a person”: somebody new, or somebody on record. Who had a key before keeps their record.',
          'The new person types their own passphrase, or takes the five words offered.',
          'The coordinator confirms with their passphrase.',
        ],
      },
      {
        heading: 'A key file as well',
        text: [
          'Whoever wants to can have the vault ask for a file beside the passphrase, kept on a stick. A passphrase that somebody saw over your shoulder is then not enough. Keep a second copy of the file in another place: without it, the passphrase opens nothing.',
        ],
      },
      {
        heading: 'When somebody leaves',
        points: [
          'Take their key away. Everything is encrypted anew, under a key that they never had.',
          'Nothing can take back what they copied before. Older backups open with their passphrase still: delete those that you do not need.',
          'If they can still write into the vault’s folder (a shared folder, a stick, an account on the laptop), take that away as well: they could put an older vault there whose key they know, and read what you write into it.',
          'If they knew the recovery key or a share, make new ones.',
        ],
      },
    ],
  },
  {
    key: 'ways-back',
    title: 'When a passphrase is forgotten',
    parts: [
      {
        text: [
          'Another coordinator can give a new key under “People”. If there is no other, only the key on paper or two of the three shares open the vault. Nobody else can, neither we nor anyone.',
        ],
      },
      {
        heading: 'Getting back in',
        steps: [
          'On the page “Unlock”, choose “Recovery key or shares”.',
          'Type the key, or two different shares. Spaces, hyphens and capitals do not matter.',
          'Choose a new passphrase. The paper and the shares stay valid.',
        ],
      },
      {
        heading: 'Paper and shares',
        points: [
          'The key on paper opens the vault by itself: keep it where only you can reach it, away from the laptop.',
          'Three shares go to three people whom you trust and who are not often in one place. Any two open the vault, one alone opens nothing.',
          'A new paper counts once part of it has been typed back, the first one too. Until then “Ways back” says that it may stand nowhere.',
          'A word stands on each paper and under “Ways back”. If they differ, the paper is an old one.',
          'Try a paper now and then under “Ways back”: nothing is opened with it.',
        ],
      },
    ],
  },
  {
    key: 'backups',
    title: 'Backups',
    parts: [
      {
        text: [
          'Panah makes a backup by itself while nobody types and something has changed, and keeps the last of the hours, days and weeks. Before each one it checks the whole vault, and reads back what it wrote. These stand on the same laptop: they help against a mistake, not against its loss.',
        ],
      },
      {
        heading: 'A copy elsewhere',
        text: [
          'Copy the vault to a stick every week or two, and keep the stick in another place; two sticks in turn are better. The file is encrypted. Panah reminds you when no copy has left the laptop for two weeks.',
        ],
      },
      {
        heading: 'Rehearse',
        text: ['A backup that nobody has ever restored is a hope. “Rehearse” lays it out in a temporary place, checks and counts it, and destroys it again.'],
      },
      {
        heading: 'Restoring',
        steps: [
          'On the first page, or under “Backups”, choose “Restore a backup”.',
          'Choose the file, and a new place. A vault that is there already stays as it is.',
          'Type a passphrase that was valid when the backup was made, or its recovery key.',
          'Look at how old it is and what is in it, and go to it.',
        ],
      },
      {
        text: [
          'A withdrawn consent, or anything else that changed after the backup, is not in what was restored. Compare before you go on working in it. What was erased since is erased from it again, if you restore from within the vault.',
        ],
      },
    ],
  },
  {
    key: 'erasing',
    title: 'Erasing for good',
    parts: [
      {
        text: [
          'Deleting puts a record in the trash, with its whole history. Erasing takes it out of the vault for good: out of records, history, search, drafts, files, and what the disk kept. Only coordinators can, and there is no way back.',
        ],
      },
      {
        heading: 'How',
        steps: [
          'Open the record, the case or the person, or the trash, and choose “Erase for good…”.',
          'Choose all of it or one field, also one that was emptied before and stands in the history still. Of a person, say whether their own cases go too.',
          'Look at what goes, what stays and points to it, and where the name stands in other texts: that is yours to take out.',
          'Choose which older backups are deleted as well, and type your passphrase.',
        ],
      },
      {
        heading: 'What it does not reach',
        points: [
          'What was printed, exported, copied or told.',
          'A backup on a stick that is not plugged in. It is named, and stays in the list of backups: delete it once the stick is there.',
          'The log of what left and of what happened keeps counts and random numbers, and no name.',
        ],
      },
    ],
  },
  {
    key: 'travelling',
    title: 'Travelling with the laptop',
    parts: [
      {
        text: [
          'At a border somebody may be made to unlock a laptop. Let the cases that must not be seen leave before: as one encrypted file that somebody else keeps. Nothing of them is then in the vault but random numbers.',
        ],
      },
      {
        steps: [
          'Open “Team & vault”, “Travel”, and choose “Let cases leave…”.',
          'Choose the cases, and where the file is to stand: on a stick, not on the laptop.',
          'Give the file, and a second copy of it, to people who do not travel with you. Leave backups at home too: they still hold the cases.',
          'Back again, choose “Bring cases back” and the file. Everything stands where it stood.',
        ],
      },
      {
        text: ['The file opens with the passphrase of whoever had a key when it was made, or with the recovery key. The log says that cases left and that they came back.'],
      },
    ],
  },
]
