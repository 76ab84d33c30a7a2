// Those who help, and two records of one person.
import type { Page } from './page'

export const communityEn: Page = {
  key: 'community',
  title: 'The community that helps',
  parts: [
    {
      text: [
        'Volunteers give their time; lawyers, doctors and hosts give their profession. Panah holds together who can do what, whether you have looked into it, and who helps whom for how long.',
      ],
    },
    {
      heading: 'A volunteer',
      steps: [
        'Under Community choose New volunteer, and pick somebody on file or write down a new name.',
        'On their page, under Volunteer, tick what they can do and which needs they help with, and write down where and when.',
        'Add each reference and check: who was asked, when, and what came of it.',
        'When the team has decided, write down until when they are vetted, and when they signed the agreement. Before that they cannot be matched to any case.',
        'On the page’s Details stand their languages, the organisations they belonged to, and who must learn nothing of them. The program holds them against every case.',
      ],
    },
    {
      heading: 'A match',
      steps: [
        'In the case, open the room Community and begin a new match.',
        'Say as what, and, if you like, with what need and in which language. Whoever fits stands there with the reasons, best first; whoever cannot be matched comes last, with why.',
        'Look at what stands in the way. Relatives and friends, the same organisation, a flagged danger: only a coordinator can say why it goes on all the same, and it stays in the record. Whoever must learn nothing, or is kept apart by a family search, is never matched.',
        'Write what they need to know. They will read it, word for word, and nothing else of the case but its code.',
        'Set the last day. A match ends by itself, and with it what the volunteer sees. It can be ended early at any time.',
        'Give them the introduction: print it, or save it as a file. A second letter introduces them to the person helped, by name and languages only.',
      ],
    },
    {
      heading: 'What a volunteer sees',
      text: [
        'A volunteer who opens the vault with their own key sees “What I do”: their matches while they hold, what was written for them, and their own hours. No person, no case, no search finds more. When the vetting runs out, the agreement ends or something comes between, the match disappears from their screen the same day.',
      ],
    },
    {
      heading: 'Hours and thanks',
      points: [
        'Volunteers write down their own hours; you can do it for them, in the case or on their page.',
        'The sums stand with the case, with the volunteer, and in the list of volunteers.',
        'A letter of thanks names the hours that are written down, of a match or of all they did.',
      ],
    },
    {
      heading: 'By profession',
      text: [
        'Tick “Professional contact” on the page of a lawyer, a doctor or a host, and what they help with. In a referral for that they are offered by name. Under Community, By profession, stands who was asked for what, whether they took it up, and what came of it.',
      ],
    },
  ],
}

export const mergeEn: Page = {
  key: 'merge',
  title: 'Two records of one person',
  parts: [
    {
      text: [
        'The same person is sometimes written down twice: once as somebody you help, once as somebody’s sister. A coordinator can make the two records one.',
      ],
    },
    {
      heading: 'How',
      steps: [
        'Open the page of one of the two and choose “The same person as…”.',
        'Choose the other. Both stand side by side, with what will be kept of each.',
        'Choose which record stays, read what will happen, and say that you have looked at both.',
      ],
    },
    {
      heading: 'What happens',
      points: [
        'Names, languages, ways to reach them, organisations, warnings and remarks of both are kept. Where only one value can stand, as for the day of birth, it is that of the record that stays.',
        'Whoever was to learn nothing of either learns nothing of both.',
        'Cases, papers, family ties, searches, matches and hours that named the other name the record that stays.',
        'Consents given under either count. Of two answers the one that tells less counts.',
        'The other record goes to the trash as it was.',
      ],
    },
    {
      heading: 'If you were wrong',
      text: [
        'It cannot be undone in one step. The other record can be brought back from the trash, but what named it names the first one; each change stands in the history of what was changed. If you are not sure, leave the two apart.',
        'Two people of one pair in a family search cannot be made one: somebody thought that they may be two. Settle that first.',
      ],
    },
  ],
}
