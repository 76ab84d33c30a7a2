# Families and consent, for the team's eyes. What a side is told, word for word, is in family.ftl.
case-room-family = Family
frame-family = Family
frame-go-family = Go to Family
family-views = Ways to look at it
family-lost-since = lost since { $date }
family-ended = ended { $date }
side-in-trash = In the trash

# The people of a search
pairs-title = Who may be the one
pairs-none = Nobody on file is believed to be the one yet.
pairs-add = Add somebody on file who may be the one
pairs-add-hint = Nobody is asked or told anything by this.

# A pair
pair-loading = Opening…
pair-not-found = This cannot be shown
pair-no-print = This page shows both sides and does not go on paper. Print a letter to one of them, below.
board-no-print = This page shows both sides of every search and does not go on paper. Open a pair, and print a letter to one of them.
pair-to-search = To the search
pair-looks-for = { $seeker } is looking for { $sought }
pair-looks-for-kin = { $seeker } is looking for { $sought } ({ $kinship })

# The one thing that comes next
next-clear = Next: look at what stands in the way.
next-decide = Next: decide whether this is the one. Before, only the seeker may be asked, in general terms.
next-ask = Next: ask { $name } what may be told of them.
next-await = Waiting for the answer of { $name }.
next-said-no = { $name } said no. This is respected; nobody presses them.
next-taken-back = { $name } has taken it back. This is respected; nobody presses them.
next-tell = Both have agreed. Next: tell them, as far as the ladder goes.
next-afterwards = Next: ask both how it goes.
next-over = This has ended.

# Screening
search-seeker-fixed = Somebody was found, and was or may be asked about this seeker: for another seeker, make another search.
screening-title = Something stands in the way
screening-text = While it does, nobody is asked and nobody is told anything. To either side it looks as if nothing was found.
screening-clear-all = Nothing stands in the way, in either record or in their households’.
screening-names-them = { $name } has said that { $other } must learn nothing.
screening-names-their-household = { $name } has said that somebody of the household of { $other } must learn nothing.
screening-may-mean-them = { $name } has named somebody who must learn nothing. Does this mean { $other }?
screening-household-names-them = { $whose }, of the household of { $name }, has said that { $other } or somebody of theirs must learn nothing.
screening-household-may-mean-them = { $whose }, of the household of { $name }, has named somebody who must learn nothing. Does this mean { $other }?
screening-danger = { $name } is flagged as a danger to others.
screening-household-danger = { $whose }, of the household of { $name }, is flagged as a danger to others.
screening-blocked = In another pair of { $name } and { $other } it was decided that they must not be brought together.
screening-coordinator = A coordinator can look at this.
screening-clear = It means somebody else
screening-no-danger = Say why not…
screening-no-danger-anew = Say it anew…
screening-was-cleared = A coordinator found that this means somebody else.
screening-restore = It does stand in the way
screening-no-danger-title = Why does this not stand in the way?
screening-no-danger-text = It stays in the pair’s record, with your name.
screening-because = Why
screening-because-anew = What stands here was said of whoever was flagged then. Somebody was flagged since: say it anew, in other words, and it holds for all who are flagged now.

# The ladder
ladder-title = What may be told
ladder-rungs = The ladder, from above
ladder-may = May be told now: { $what }.
ladder-nothing = Nothing may be told now.
ladder-nothing-why = Nothing may be told now: { $why }.
ladder-locked = This may not be told now.
ladder-agrees = { $name } agrees to this
ladder-agrees-not = { $name } does not agree to this
ladder-not = Not: { $what } — { $why }.
ladder-what-alive = that the other is alive
ladder-what-message = a message
ladder-what-contact-details = how to reach the other
ladder-what-whereabouts = where the other is
ladder-what-meeting = a meeting
ladder-why-barred = something stands in the way
ladder-why-not-verified = nobody has verified that this is the one, or it has ended
ladder-why-not-asked = { $name } has not been asked
ladder-why-asked = { $name } has not answered
ladder-why-declined = { $name } said no
ladder-why-withdrawn = { $name } has taken it back
ladder-why-expired = the yes of { $name } has run out
ladder-why-less = { $name } has not agreed to that much
ladder-why-other = something else keeps it back
ladder-told-before = told before
ladder-tell = Tell…
ladder-tell-of = Tell… { $what }
ladder-conditions = Under these conditions

# A side
side-seeker = Who looks
side-sought = Who is looked for
consent-title = Consent
consent-state-not-asked = Not asked yet
consent-state-asked = Asked, and not answered
consent-state-granted = Agreed, as far as: { $scope }
consent-state-declined = Said no
consent-state-withdrawn = Has taken it back
consent-state-expired = The yes has run out
consent-record = Write down…
consent-record-of = What { $name } said
consent-record-label = Write down… { $name }
consent-no-entries = Nothing is written down yet.
consent-entries-of = All that { $name } said
consent-on = { $what } · { $date }
consent-until-day = until { $date }
consent-evidence-file = Shown by a file: { $name }
consent-evidence-gone = The file that showed it is no longer here, or is not open to you.
consent-written = written by { $name }, { $time }
consent-superseded = No longer counts
consent-condition = Condition:
consent-act-asked = Was asked
consent-act-granted = Agreed
consent-act-granted-to = Agreed, as far as: { $scope }
consent-act-declined = Said no
consent-act-withdrawn = Took it back
consent-act-asked-hint = The question was put to { $name }, and there is no answer yet.
consent-act-granted-hint = { $name } said what { $other } may be told.
consent-act-declined-hint = { $name } does not want it. This is never told to { $other }.
consent-act-withdrawn-hint = { $name } had agreed, and no longer does. From now on nothing more is told.
ask-not-barred = Nobody may be asked: something stands in the way.
ask-not-not-verified-seeker = This has ended, or something of it is in the trash: { $name } is not asked now.
ask-not-not-verified-sought = { $name } may not be asked before somebody has decided that this is the one, nor once it has ended.
ask-not-seeker = To ask is to tell them that somebody looks: { $name } has to agree first.
ask-not-sought = { $name } said no. To ask the seeker now would tell of it.
ask-not-condition = A condition is not met.
ask-in-general = Ask { $name } in general terms: how far whoever may be found can be told of them. Do not ask whether it is this one, and do not let on that anybody was found.

# Writing down what a side said
consent-text = An entry is written once and never changed. What is said later is a new entry.
consent-act = What did they do?
consent-scope = How far may { $other } be told of { $name }?
consent-scope-hint = Each rung holds all below it. Where they are unsure, take the lower one.
scope-alive-hint = That { $name } is alive, and nothing else.
scope-message-hint = And what { $name } writes or says to { $other }.
scope-contact-details-hint = And the ways to reach { $name } that are ticked below.
scope-whereabouts-hint = And where { $name } is.
scope-meeting-hint = And what is arranged for a meeting.
consent-channels = Which ways to reach them may be given
consent-channels-hint = Only those that are safe when it is told will be given, and only as they are now: if a number changes, they have to agree to it again.
consent-no-channels = No way to reach them is recorded. Add one to the person first, or nothing can be given.
consent-conditions = Under which conditions, in their words
consent-conditions-hint = For instance: “Not while my brother is there.” Each time something is told, somebody has to make sure.
consent-until = Until when
consent-until-hint = Leave it empty if they set no end. Before the day it is on Today.
consent-takes-back = They had agreed as far as: { $scope }. Nothing of it may be told any more. What was told already will be listed, to be called back.
consent-when = When they said it
consent-how = How they said it
consent-words = What they said
consent-words-hint = In their own words. The other side never sees it.
consent-evidence = A file that shows it
consent-evidence-hint = A letter or recording, from the files of their case.
consent-save = Write it down
consent-recorded = Written down for good.

# Deciding
decision-open = Decide…
decision-title = Is this the one?
decision-text = Only a person decides. Nobody is told of it.
decision-what = What do you find?
decision-why = Why
decision-why-hint = What speaks for it or against it, so that others can follow.
decision-possible-hint = Not settled. Only the seeker may be asked, in general terms.
decision-verified-hint = It is certain enough to ask the seeker, and then the other.
decision-rejected-hint = Other people who may be the one stay as they are.
decision-blocked-hint = They must not be brought together, in whatever pair; only a coordinator says so, and takes it back. To the seeker it looks as if nothing was found.
decision-closed-hint = They asked to stop, or it is done.

# They asked to stop
stop-open = They asked to stop…
stop-title = They asked to stop
stop-text = Their consent is taken back and the pair is ended. Nothing more is told to anybody. What was told already is listed, to be called back.
stop-who = Who asked?
stop-why = { $name } asked to stop.
stop-do = Stop now
stop-done = Stopped. Nothing more will be told.
stop-half = The consent is taken back, and nothing more can be told. The pair could not be ended.

# Telling
release-title = Tell
release-text = First read, word for word, what would be said. Nothing is told until you say so below.
release-to = Who is told?
release-scope = How far
release-language = In which language
release-messages = Which messages are handed over
release-no-messages = There is no sealed message yet. Write it down first, under Messages.
release-choose-messages = Choose a message.
release-meeting = What is arranged
release-meeting-hint = When, where, who comes along. It is told as it stands here.
release-write-meeting = Write what is arranged.
release-conditions = They agreed under a condition
release-condition-of = { $name }:
release-conditions-met = I have just made sure that this is so
release-confirm-first = First make sure of what they asked for, above.
release-no-channel = A way to reach { $name } is given only if it is safe, and if they agreed to it as it is now. If a number has changed since, they have to agree to it again.
release-words = Word for word, to { $name }
release-do = Tell { $name }
release-done = Released to { $name }
release-done-text = It is in the ledger and in the log. Now say it, in these words, or give them the letter.
release-letter = Write the letter
releases-title = What was told so far
releases-none = Nothing was told to anybody.
release-to-whom = To { $name }
release-call-back = to be called back
call-back-title = Told earlier, to be called back
call-back-text = It is no longer agreed to. Ask whoever was told to forget it, not to use it, and to give back or destroy what they have in writing.
call-back-done-title = Told earlier, and called back
call-back-done = It was called back on { $date }.
call-back-hint = When everybody who was told has been asked. Until then it stays on the board and on Today.
call-back-do = It was called back
call-back-line = { $to } was told of { $of }
call-back-asked = { $to } was asked, and so was told that { $of } looks
call-back-letter = Take this back too: { $letter }
call-back-elsewhere = Something was told in another search of { $seeker } and { $sought } too
call-back-elsewhere-text = { $count ->
    [one] { $count } thing that was told there is to be called back. See which there, and write it down there.
   *[other] { $count } things that were told there are to be called back. See which there, and write it down there.
  }
call-back-see = Look there

# Messages
messages-title = Messages
messages-text = Sealed until both agree. Until a message is handed over, only whoever of the team wrote it down can read it here.
message-new-from = Message from { $name }
message-from = From { $name }
message-sealed = sealed
message-handed = handed over
message-sealed-here = Sealed: only whoever wrote it down can read it. It is opened here when it is handed over, after both have agreed.
message-read = Read
message-change = Change
message-text = It is kept sealed: until it is handed over, only you can read it here. { $name } gets it only when both have agreed to messages.
message-on = When it was given
message-words = The message
message-words-hint = Word for word. What stands in it is handed over as it is: look that it gives away no place or way to reach them that they do not want known.

# In writing
letters-title = In writing
letters-text = A letter holds what was told and may still be told, and nothing else. A refusal never stands on paper.
letters-out = Letters that went out
letter-to = Letter to { $name }
letter-on-paper = Letter to { $name }, on paper, { $time }
letter-as-file = Letter to { $name }, as a file, { $time }
letter-reveals = { $name } and whoever finds the paper can read what was told of { $other }. Is it safe for { $name } to have it?
letter-none = There is no letter to write now
letter-none-neutral = If they ask, give the answer that says nothing. It is the same for everybody.
letter-save = Save as a file…
letter-save-title = The letter leaves the vault
letter-save-do = Save the file
letter-saved = The letter is written.
answer-open = Neutral answer…
answer-title = The answer that says nothing
answer-text = Word for word the same whether nobody was found, nobody was asked, they said no, or somebody is protected. Give it as it stands, and add nothing.
answer-reveals = Whoever holds the paper learns whom the seeker asked about, and nothing else.
notice-open = Notice…
notice-title = Notice that somebody is looked for
notice-text = It shows only what the seeker agreed to show, for as long as they agreed.
notice-contact-line = How whoever knows something reaches you
notice-contact-hint = An address of the team that gives nobody away.
notice-reveals = Anybody can read it: that this person is looked for, and all that stands in the notice.
notice-save = Save as a web page…
notice-save-title = The notice leaves the vault
notice-saved = The notice is written.

# What the seeker said of a notice
notice-agreed-title = What the seeker agreed to have shown
notice-agreed-no-end = They set no end.
notice-changed = This holds something else than when they agreed to it: { $parts }. It is not shown until they have seen it as it is now and agreed again.
notice-given = Notices that were given
notice-given-on-paper = On paper: { $parts }
notice-given-as-file = As a web page: { $parts }
notice-given-gone = It shows what may no longer be shown: { $parts }. Take it down.
notice-take-down = Notices were given, and nothing of them may be shown any more: take them down wherever they hang or stand. Panah cannot.
notice-nothing-never = Nothing may be shown: nobody has written down that they agreed.
notice-nothing-changed = Nothing may be shown: what they agreed to holds something else since.
notice-nothing-declined = Nothing may be shown: they said no.
notice-nothing-withdrawn = Nothing may be shown: they have taken it back.
notice-nothing-expired = Nothing may be shown: their yes has run out. Ask again.
notice-nothing-other = Nothing may be shown: answers contradict each other, or somebody else was looking when they were given. Ask again.
notice-nothing-over = The search has ended: nothing may be shown any more.
notice-consent-record = Write down what they said…
notice-consent-title = What the seeker said of a notice
notice-consent-all = All that was said of it
notice-consent-granted = Agreed: { $parts }
notice-consent-granted-hint = They said what may be shown, and until when. It takes the place of what they agreed to before.
notice-consent-declined-hint = They do not want a notice.
notice-consent-withdrawn-hint = They had agreed, and no longer do. Take down what was published: Panah cannot.
notice-consent-parts = What may be shown
photos-sought = Looked for: { $name }
photos-on-file = On file: { $name }
photos-none = No photograph
notice-consent-parts-hint = Only what they named. The photograph is shown without what the file tells beside it: place, day and device.
notice-consent-words-hint = In their own words. It stands in no notice.

# Afterwards
afterwards-title = Afterwards
afterwards-hint = How it is for each of them, and what they need. Ask both, each alone.

# All searches
board-title = Family
board-text = Every search, by where it stands.
board-find = Find by a name or code
board-closed = Show searches that have ended
board-stages = Show
board-all = All
board-arriving = { $here } of { $total } searches are here so far; the others are still counted.
board-empty = Nobody is looked for yet
board-empty-text = A search begins in the case of whoever is looking, in its room Family.
board-none-found = No search matches
board-none-found-text = Another spelling, or another state, may find it.
board-show-all = Show all
board-barred = Something stands in the way
board-consent = { $name }: { $state }
stage-barred-text = Nobody may be asked or told anything until somebody has looked.
stage-call-back-text = It was told, and is no longer agreed to. Ask whoever was told to forget it, and write down when that was done.
stage-said-no-text = Somebody said no, or took it back. This is respected; nobody presses them.
stage-possible-text = Somebody must decide whether this is the one.
stage-verified-text = Ask the seeker, then the other.
stage-both-consented-text = Tell them, as far as both agreed.
stage-released-text = Ask how they took it, and what comes next.
stage-in-contact-text = Ask both how it goes.
stage-met-text = Ask both how it was.
stage-followed-up-text = The team has asked afterwards.
stage-looking-text = Nobody on file is believed to be the one.
stage-blocked-text = A coordinator decided so. Neither is asked or told anything.
stage-closed-text = It is done, or they asked to stop.

# Relatives and friends
tree-title = Family and friends
tree-nobody = Add the person this case is about first, under People.
tree-empty = No relative or friend of { $name } is written down yet.
tree-middle = In the middle
tree-form = Show as
tree-as-picture = Picture
tree-as-list = List
tree-picture = Family and friends, drawn: arrow keys go from one to the next
tree-more = There are more than are shown. Put somebody else in the middle to see theirs.
tree-no-print = Relatives of whom other cases told stand here too: this does not go on paper.
tree-relation = What they are
tree-cases = Cases
tree-ties = As it was told
tree-self = In the middle
tree-of = { $kinship } of { $name }
tree-whose = { $kinship }: { $name }
tree-far = farther away
tree-centre = Put in the middle
tree-add-of = Add a tie of { $name }
tree-in-cases = { $count ->
    [one] in { $count } case
   *[other] in { $count } cases
  }
tie-of = Whose relative or friend:
tie-change = Tie
tie-is = { $kinship } of { $other }: { $one }
tie-change-of = Change: { $kinship } of { $other }: { $one }
tie-last-contact = last in contact { $date }
tie-through = through { $name }
tie-told-by = told by { $name }
tie-through-hint = For instance the sister through whom somebody is an uncle.
tie-told-by-hint = If it was somebody else than the person themself.

# Who on file may be the one
match-title = People on file who may be the one
match-none = Nobody on file looks like the one. Another spelling, the father’s or the mother’s name may help.
match-score = { $score } of 100 speaks for it
match-compare = Compare field by field
match-sought = What is known
match-on-file = On file
match-how = Found
match-agrees = agrees
match-near = nearly
match-differs = differs
match-unknown = not known
match-agrees-in = agrees: { $fields }
match-near-in = nearly: { $fields }
match-differs-in = differs: { $fields }
match-take = May be the one
match-take-of = May be the one: { $name }
match-reject = Is somebody else
match-reject-of = Is somebody else: { $name }
match-open = Open the pair
match-more = Show more
match-rejected = Show those found to be somebody else
match-field-names = name
match-field-fathers-name = father’s name
match-field-mothers-name = mother’s name
match-field-gender = gender
match-field-birth = birth
match-field-birth-place = place of birth
match-field-last-place = last known place
match-field-nationalities = nationality
match-field-relatives = relatives
match-note-same-sound = other letters of the same sound
match-note-other-script = in another script
match-note-other-spelling = another spelling
match-note-misspelt = perhaps a slip of the pen
match-note-short-form = a short form
match-note-swapped-names = given and family name changed places
match-note-one-name-only = one name only
match-note-swapped-day-month = day and month changed places
match-note-other-year = same day, neighbouring year
match-note-calendar-year = counted in another calendar
match-note-years-apart = one to three years apart
match-note-first-of-january = 1 January, as offices write for an unknown day
match-note-from-seeker = from what the seeker is to them
match-note-same-person = one and the same record
match-note-known-to-seeker = the seeker told of them as somebody else
