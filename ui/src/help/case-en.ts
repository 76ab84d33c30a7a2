// The page of a case and its rooms.
import type { Page } from './page'

export const caseEn: Page[] = [
  {
    key: 'case',
    title: 'The page of a case',
    parts: [
      {
        text: [
          'At the top stand the person, the risk, what is due next, and what to know before getting in touch. Below are the rooms. In each, a list stands on one side and what you read or write on the other.',
        ],
      },
      {
        heading: 'What happened',
        text: [
          'The summary joins everything dated in the case, the latest first, with a mark where today is. Show one room or one year only. “About here” means that the date is vague, or that of a neighbour is: it may have been before or after what stands beside it.',
        ],
      },
      {
        heading: 'Not recorded',
        text: [
          'Under the name stands how much is not recorded. Choose it: each line leads to where it can be written down. None of it has to be known. “What is not recorded”, at the top of Today, lists it over all open cases.',
        ],
      },
      {
        heading: 'Closing and reopening',
        points: [
          'Closing asks for reason, outcome and what remains open, and shows what is still due. The case leaves Today; nothing is deleted.',
          'Reopening brings back the people who worked on it, plans a first follow-up, and shows what was left open.',
          'Each time it was open is kept by itself, so that the days are counted rightly, also when dates are vague.',
        ],
      },
      {
        heading: 'Handing over',
        text: [
          'Another caseworker takes the place of the one who leaves, with the open tasks. What you write for them stays in the case as a note. Then the summary sheet opens: where things stand and what is due, to read or to print. Of the notes it has only those for the whole team.',
        ],
      },
    ],
  },
  {
    key: 'refuge',
    title: 'Refuge',
    parts: [
      {
        points: [
          'Present situation: where they are and under which legal status. Write a new one when it changes; the history builds itself.',
          'Applications: each stage with its day, also refused, appealed, withdrawn or lapsed. What is final stays so until it is reopened.',
          'Hearings: at a set time, some time within a month or a week, or not set yet. The hour is that of the place where it is.',
          'Deadlines: on a day, or counted back from a hearing; these move when the hearing moves. Write what is lost if it is missed, and who set it.',
          'Accommodation: where they live, and whether they are safe there.',
        ],
      },
      {
        heading: 'Weighing ways together',
        text: [
          'From two options on, “Compare” sets them side by side, large enough for two people at one table: what speaks for each, what stands in the way, and the person’s own order and words. Dropped ones are left out.',
        ],
      },
      {
        heading: 'Incidents',
        text: [
          'Write what happened in its order, and keep what was seen apart from what was heard. Choose who may read it: the team, coordinators, or only you. “Sheet for a lawyer” puts it on one page, without the name unless you ask for it.',
        ],
      },
    ],
  },
  {
    key: 'papers',
    title: 'Papers',
    parts: [
      {
        text: [
          'Every paper they hold, have lost, need or never had, with its number, where the original is, the steps and cost of applying for it, and its scans.',
        ],
      },
      {
        heading: 'What runs out when',
        text: [
          'From the day a paper expires, Panah works out the day its renewal must be begun, and what lapses with it: stay, work, travel, benefits. From that day on it stands on Today. Where only a month or a year is known, its first day counts. The clock stops when you write down the day of the new paper.',
        ],
      },
      {
        heading: 'What is usual',
        text: [
          'How early renewal is begun is said on the paper itself; where it is not, by your team’s rule for that kind and country; else it is 90 days. The program brings a first set of rules, each with its source. Correct them under “What is usual”: all papers follow.',
        ],
      },
    ],
  },
  {
    key: 'recovery',
    title: 'Recovery',
    parts: [
      {
        points: [
          'Support sessions: when, with whom, what was agreed, and when the next one is.',
          'What was said is kept apart from the session, and only coordinators may read it unless you choose otherwise. Others do not see that there is anything.',
          'Referrals: from asking to the outcome. Without a recorded yes of the person a referral can be prepared, not made.',
          'When the provider is on file, Panah holds them against the lists of who must learn nothing, theirs and those of the case, and says above the form what stands in the way. Nobody is referred to whoever is named there, or is flagged as a danger; of words that may mean them, a coordinator judges.',
          'Goals, in the person’s own words, with steps, each with its day.',
          'Assessments: twelve parts of life from 1 (in crisis) to 5 (on their own feet). Leave out what you did not talk about. The chart shows how things have changed, and can be read as a table.',
        ],
      },
    ],
  },
  {
    key: 'notes-to-do',
    title: 'Notes, contact and to do',
    parts: [
      {
        heading: 'Notes & contact',
        points: [
          'Each note says who may read it: the team, coordinators, or only you.',
          'When you write down a contact, the ways to reach the person stand beside it, the safe ones first. Was nobody reached, say when to try again: it is then on Today until the next contact is written down.',
        ],
      },
      {
        heading: 'To do',
        points: [
          'A follow-up looks after the person. When it is done, Panah proposes the next one by the risk of the case; choose another day, or none. The intervals are in Settings.',
          'A task is something that one of the team is to do.',
        ],
      },
    ],
  },
  {
    key: 'files',
    title: 'Files',
    parts: [
      {
        text: [
          'Letters, scans, photographs and recordings, up to 200 MB each. Add them with the button, or drop them on the room. They are kept encrypted in the vault; the files you chose stay where they were, so delete those yourself if they must not be found.',
        ],
      },
      {
        heading: 'Looking at them',
        points: [
          'Pictures, PDF, text and recordings are shown inside the program, from memory. Others can only be saved as a copy.',
          'Plus and minus change the size, 0 fits, R turns, arrows move, Page Up and Page Down turn pages.',
          'A file whose name says another thing than its content is refused. Ask where it came from.',
        ],
      },
      {
        heading: 'What a photograph tells',
        text: [
          'A photograph may say where, when and with which device it was taken. Panah shows it. “Take this out” leaves the picture as it is and removes the rest; the version before stays in the file’s history. From JPEG, PNG and WebP it can be taken out, from other files not.',
        ],
      },
      {
        heading: 'Saving a copy',
        text: [
          'A copy leaves the vault: encrypted unless you choose otherwise, without place, device and time where that can be done, and written in the disclosure log.',
        ],
      },
    ],
  },
]
