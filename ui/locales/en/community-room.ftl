## Those who help: the screens.
case-room-community = Community
frame-community = Community
frame-go-community = Go to Community
frame-go-professionals = Go to those who help by profession
frame-mine = What I do
belonging-not-found = This is no longer there

# Volunteers
volunteers-find = Find by a name or place
volunteers-need = What is needed
volunteers-any-need = Anything
volunteers-by-skill = What they can do
volunteers-by-service = Needs they help with
volunteers-offers = What they offer
volunteers-standing = Vetting
volunteers-matches = Matches and hours
volunteers-all = Everybody
volunteers-may-help = May help now
volunteers-soon = Something ends soon
volunteers-not-yet = May not help yet, or no longer
volunteers-empty-text = Write down who would like to help, what they can do, and whether you have looked into it. Only then can they be matched to a case.
volunteers-none-found = No volunteer matches
volunteers-none-found-text = Fewer filters, or another spelling, may find somebody.
volunteers-show-all = Show all
volunteers-new-text = Choose somebody on file, or write down a new name. What they offer is asked on their page.
volunteer-of-person = Names, languages and organisations stand under Details. Organisations and the list of those who must learn nothing are held against every case.
volunteer-none-yet = What this person offers is not written down yet. Nobody can be matched before the vetting and the agreement are.
volunteer-no-matches = Not matched to any case now.
volunteer-over = Over
volunteer-profile = Profile { $number }
volunteer-several = Two records of one person became one, and each had a profile. The one that allows least counts. Bring them together, and put one in the trash.
person-photo-hint = From the files of the cases that they are in.
person-services-hint = They are offered when somebody is referred for it.
person-organisations-hint = Held against the volunteers of a case, and the other way round.

vetting-holds = Vetted until { $date }
vetting-soon = Vetting ends { $date }
vetting-ended = Vetting ended { $date }
vetting-none = Not vetted
agreement-signed = Agreement signed { $date }
agreement-holds = Agreement until { $date }
agreement-soon = Agreement ends { $date }
agreement-ended = Agreement ended { $date }
agreement-none = No agreement

hint-volunteer-place = Cities and countries, as they stand in cases.
hint-volunteer-vetted-until = The last day it holds. Without one, nobody is vetted.
hint-volunteer-agreement-until = Only if it ends.
hint-volunteer-conflicts = What they told you, or what you know: whom they should not meet.

# Matches
match-on = until { $until }
match-ahead = from { $from } until { $until }
match-over = over since { $date }
match-ended-early = ended early, { $date }
match-until = until { $date }
placement-none = No match now
match-seen = They see the code of this case, and what is written for them below. Nothing else.
match-unseen-ahead = They see nothing of it before it begins.
match-unseen-over = They see nothing of it any more.
match-unseen-barred = They see nothing of it: something stands in the way.
match-end = End the match
match-end-open = End early…
match-end-title = End this match
match-end-text = From this day on the volunteer sees nothing of it. Their hours stay. Another time is another match.
match-end-done = The match has ended.
hint-placement-brief = They will read this, word for word. Write only what they need, and nothing that others must not know.
hint-placement-from = Left empty: at once.
hint-placement-until = It then ends by itself.
helper-who-could = Who could help
helper-need = With what need
helper-any-need = Any
helper-language = In which language
helper-any-language = Any
helper-none = No volunteer offers this. Ask for less, or look by name.
helper-none-free = Whoever offers this cannot be matched now.
helper-barred = Cannot be matched now
helper-by-name = Or by name
helper-open-profile = See what they offer
fit-need-agrees = { $what }
fit-need-partly = only { $what }
fit-need-differs = does not offer this
fit-need-unknown = what they offer is not asked
fit-language-agrees = speaks { $what }
fit-language-partly = speaks some { $what }
fit-language-differs = no language in common
fit-language-unknown = language not recorded
fit-place-agrees = in { $what }
fit-place-partly = in the same country, { $what }
fit-place-differs = somewhere else
fit-place-unknown = place not recorded
fit-load = { $count ->
    [0] no other match
    [one] { $count } match already
   *[other] { $count } matches already
  }

# What stands in the way
conflict-none = Nothing stands in the way: vetted, agreement signed, no conflict found.
conflict-none-left = Nothing stands in the way any more: what did is settled.
conflict-told = { $volunteer } told of this:
conflict-none-found = Vetted, agreement signed, and nothing else found on file. Read what they told before you match them.
conflict-names-them = { $name } has said that { $volunteer } must learn nothing.
conflict-names-their-household = { $name } has said that somebody of the household of { $volunteer } must learn nothing.
conflict-may-mean-them = { $name } has named somebody who must learn nothing. Does this mean { $volunteer }?
conflict-own-names-them = { $name } has said that somebody of this case must learn nothing.
conflict-own-names-their-household = { $name } has said that somebody of this household must learn nothing.
conflict-own-may-mean-them = { $name } has named somebody who must learn nothing. Does this mean somebody of this case?
conflict-same-person = { $volunteer } is of this case.
conflict-same-family = { $volunteer } and { $name } are relatives or friends.
conflict-same-family-through = { $volunteer } and { $name } are related through { $through }.
conflict-kept-apart = A family search keeps { $volunteer } and { $name } apart.
conflict-looks-for = In a family search, one of { $volunteer } and { $name } may be whom the other looks for.
conflict-same-organisation = { $volunteer } and { $name } may have belonged to the same organisation.
conflict-danger = { $name } is flagged as a danger to others.
conflict-always = This cannot be settled: choose somebody else.
conflict-despite-hint = It stays in the record, with your name, and is meant for the conflicts that are there now.
conflict-despite-again = This came up after it was said. Say it anew, in other words, if it holds for this too.
conflict-was-settled = A coordinator has said why it goes on.
history-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
  }

# Hours
duration-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
  }
duration-minutes = { $minutes } min
duration-both = { $hours } h { $minutes } min
duration-how-long = How long
duration-in-hours = Hours
duration-in-minutes = Minutes
hours-in-all = { $time } in all
hours-none-then = No hours in this time.
hours-choose = Choose…
hours-no-match = In no match
hours-somebody-else = Somebody without a match here
hours-span = Hours of
span-all = All time
span-year = 365 days
span-month = 30 days
# What a volunteer sees
mine-text = What the team has asked of you, and the time you gave. Of people and cases you see only what was written for you here.
mine-matches = What the team has asked of me
mine-none = Nobody needs you at this moment
mine-none-text = When the team asks something of you, it stands here for as long as it holds. Thank you for being there.
mine-no-brief = Nothing more was written down. Ask the team.
mine-hours = My hours

# Letters
letter-introduction = Introduction for { $name }
letter-introduction-open = Introduction…
letter-introduction-text = It says what is asked of them, what you wrote for them, until when, and how to reach the team. Nothing else of the case.
letter-introduction-reveals = { $name } and whoever finds the paper can read what is asked of them, and what you wrote for them.
letter-presentation = Introducing { $name }
letter-presentation-open = To the person helped…
letter-presentation-text = It tells the person helped who will be there for them, in which languages, with what, until when, and how to reach the team. Nothing else of the volunteer.
letter-presentation-reveals = Whoever finds the paper can read the names of the person helped and of { $name }, and what the two will do together.
letter-thanks = Thanks to { $name }
letter-thanks-open = Thanks…
letter-thanks-text = It thanks them, and names the hours that are written down.
letter-thanks-reveals = { $name } and whoever finds the paper can read that they helped, and how long.
letter-contact = How they reach the team
letter-contact-hint = A telephone number or an address. It stands in the letter, and nowhere else.
letter-hours-of = Hours of
log-what-introduction = An introduction for a volunteer
log-what-presentation = A letter that introduces a volunteer
log-what-thanks = Thanks to a volunteer

# Those who help by profession
professionals-title = By profession
professionals-find = Find by a name, service or language
professionals-empty = Nobody helps by profession yet
professionals-empty-text = Lawyers, doctors, hosts: tick “Professional contact” on their page and what they help with, and name them in referrals.
professionals-none-found = Nobody matches
professionals-no-referrals = no referral names them yet
professionals-referrals = { $count ->
    [one] { $count } referral
   *[other] { $count } referrals
  }
professionals-accepted = { $count } taken up
professionals-with-outcome = { $count } with an outcome
professionals-see = Referrals to { $name }
professionals-latest = The latest { $count } are shown.
referral-on-file = On file for: { $service }
hint-referral-provider-person = Lawyers, doctors, hosts on file as professional contacts. What came of it is then found with them.

# Two records of one person
merge-open = The same person as…
merge-title = Two records of one person
merge-text = Choose the other record. Nothing happens before you have seen both side by side.
merge-who = The other record
merge-look = Look at both before you decide. If you are not sure, leave them apart: you can do it later.
merge-photo = A photograph
merge-stays = Which record stays?
merge-field = What
merge-of-stays = Stays
merge-of-goes = Goes to the trash
merge-after = Afterwards
merge-both = both
merge-kept = that of the record that stays
merge-filled = taken over
merge-unchanged = unchanged
merge-same = the same in both
merge-cases = Cases
merge-no-cases = None
merge-recorded = recorded { $time }
merge-what = What will happen
merge-what-kept = “{ $stays }” keeps what both records hold. Where only one value can stand, it is that of the record that stays.
merge-what-silences = Whoever was to learn nothing of either learns nothing of both; so do warnings count for both.
merge-what-named = Everything that names the other names this record from now on: cases, papers, notes, family ties, searches, matches, hours.
merge-what-consents = Consents given under either record count. Of two answers the one that tells less counts.
merge-what-trash = “{ $goes }” goes to the trash as it was. What stood there and is not taken over can still be read in its history.
merge-what-undo = There is no undoing in one step: brought back from the trash, the other record would be empty of all that named it. Each change stands in the history of what was changed.
merge-has-key = { $name } has a key to the vault: that record stays.
merge-sure = I have looked at both, and this is one person.
merge-do = Make them one
merge-doing = Bringing the two together…
merge-done = The two records are one.
