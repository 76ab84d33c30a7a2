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
        'Under the search stand people on file who may be the one, the likeliest first, each with a mark from 0 to 100. “Compare field by field” shows what agrees, what nearly does, what differs and what is not known. A mark is an offer to look and decides nothing: choose “May be the one” or “Is somebody else”, or add somebody who is not listed. Nobody is asked or told anything by this.',
        'Look at what stands in the way. Whoever is to learn nothing learns nothing, whatever was agreed. Words that may mean the other side, and somebody of either household who is flagged as a danger, are a coordinator’s to judge; what is said of a danger holds for whoever was flagged then, and not for somebody flagged later.',
        'Decide whether this is the one, and write down why. A photograph in the search and one on the page of whoever is on file stand side by side there.',
        'Ask the seeker first, then the other: to ask is to tell them that somebody looks. You can ask the seeker before it is decided, in general terms: how far whoever is found may be told of them, not whether it is this one. Once the other has said no, the seeker is not asked any more: the question would tell of it.',
        'Tell what both agreed to. Read it word for word, make sure of the conditions, and release it. Then say it in these words, or give them the letter.',
        'Ask afterwards how it goes, each of them alone. A month after they met or were in contact it is on Today.',
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
        'A yes to a way to reach somebody is a yes to that number. If another number stands there later, it is not given until they have agreed to it.',
        '“They asked to stop” takes the consent back and ends the pair at once. What was told until then is listed, so that it can be called back.',
        'Messages are kept sealed. The team sees that there is one, from whom and since when; only whoever wrote it down can read it, also of the coordinators. It is opened when it is handed over, after both have agreed.',
        'Each question that tells a side something, each telling and each letter is in the disclosure log, with the consents that it rests on.',
      ],
    },
    {
      heading: 'When somebody takes it back',
      points: [
        'The page of the pair lists what was told of them, word for word, with the letters that repeat it, and leads to other searches of the two in which something was told.',
        'It is listed as well when somebody agrees to less than before, no longer to a number that was given, or when the other comes onto a list of those who are to learn nothing.',
        'When the seeker takes it back after the other was asked, the question is listed too: it told them that somebody looks.',
        'Ask whoever was told to forget it, not to use it, and to give back what they have in writing. Then write down when it was done. Until then it stays on Today and on the page “Family”.',
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
        'A yes is to what stood there then. If a part holds something else now, another photograph or another name, it is not shown until they have agreed to it again.',
        'Save it as a web page, or print it. Under “Notice…” stands when and how each was given, and what it shows. When they take it back, take down what was published: Panah makes no further one, and cannot reach those that are out.',
      ],
    },
    {
      heading: 'On paper',
      text: [
        'What shows both sides does not go on paper: the page of a pair, the page “Family”, and who may be the one in a search. Nor does “Family and friends”, where relatives stand of whom other cases told. On paper each side has only its letter.',
      ],
    },
    {
      heading: 'Family and friends',
      text: [
        'Under “Family and friends” stand relatives and friends as they were told: what they are to whom, through whom, when they last were in contact, whether they live. The picture and the list show the same. It is for the team: such ties leave in no export, stand on no sheet and are not printed.',
      ],
    },
  ],
}
