// Families and consent.
import type { Page } from './page'

export const familyEn: Page = {
  key: 'family',
  title: 'Families and consent',
  parts: [
    {
      text: [
        'Panah helps families find each other, and never against the will of one of them. Nothing of one side is told to the other unless both have agreed to it, at that moment. The program checks it each time; nobody can go around it.',
      ],
    },
    {
      heading: 'From a search to a word',
      steps: [
        'In the case of whoever looks, open the room Family and begin a search: the names in every spelling, the father’s and the mother’s name, how and when they lost touch.',
        'Add somebody on file who may be the one. Nobody is asked or told anything by this.',
        'Look at what stands in the way. Whoever is to learn nothing learns nothing, whatever was agreed. Words that may mean the other side, and a flagged danger, are a coordinator’s to judge.',
        'Decide whether this is the one, and write down why.',
        'Ask the seeker first, then the other: to ask is to tell them that somebody looks.',
        'Tell what both agreed to. Read it word for word, make sure of the conditions, and release it. Then say it in these words, or give them the letter.',
        'Ask afterwards how it goes, each of them alone.',
      ],
    },
    {
      heading: 'The ladder',
      text: [
        'That they are alive, a message, how to reach them, where they are, a meeting. Each rung holds all below it. Each side says how high they go, until when, and under which conditions. Told is only as high as both go. The two posts of the ladder show who has come how far.',
      ],
    },
    {
      heading: 'What they said stays',
      points: [
        'An entry of consent is written once. What is said later is a new entry, and the latest counts; of two that contradict each other, the one that tells less.',
        'A yes can have an end. Before it, it is on Today: ask again.',
        '“They asked to stop” takes the consent back and ends the pair at once. What was told until then is listed, so that it can be called back.',
        'Messages are kept sealed. The team sees that there is one, from whom and since when; only whoever wrote it down can read it, also of the coordinators. It is opened when it is handed over, after both have agreed.',
        'Each question that tells a side something, each telling and each letter is in the disclosure log, with the consents that it rests on.',
      ],
    },
    {
      heading: 'What a refusal says',
      text: [
        'Nothing. Not found, not asked, said no and protected look the same to the other side. When somebody asks, give the neutral answer: it is the same for everybody, word for word. Do not add to it, and do not let your face say it.',
      ],
    },
    {
      heading: 'Notices',
      points: [
        'Under “Notice…” in the search, write down what the seeker said of a notice: what may be shown, until when, or that they want none. It is written once, like every consent, and what they say later counts.',
        'A notice shows only what they agreed to, and only until the day they set. If the photograph is among it, it stands above the text, without the place, the day and the device that its file may tell of.',
        'Save it as a web page, or print it. When they take it back, take down what was published: Panah makes no further one, and cannot reach those that are out.',
      ],
    },
    {
      heading: 'On paper',
      text: [
        'What shows both sides does not go on paper: the page of a pair, the page “Family”, and who may be the one in a search. On paper each side has only its letter.',
      ],
    },
    {
      heading: 'Family and friends',
      text: [
        'Under “Family and friends” stand relatives and friends as they were told: what they are to whom, through whom, when they last were in contact, whether they live. The picture and the list show the same. It is for the team: such ties leave in no export and stand on no sheet.',
      ],
    },
  ],
}
