# People
people-title = People
people-lists = Lists
people-find = Find by any name
people-role = Role
people-everybody = Everybody
people-empty = Nobody is recorded yet
people-empty-text = A person can be somebody you help, a relative, a volunteer or a professional contact, or several at once.
people-none-found = Nobody found
people-none-found-text = Try another spelling, or fewer letters. Names written otherwise are found too: Ehsan, Ehssan, احسان.

# A person
person-new = New person
person-new-text = Write down what you know. Everything else can stay unknown.
person-form = Person
person-details = Details
person-cases = In these cases
person-name = Name
person-unnamed = No name recorded
person-not-found = This person cannot be shown
person-born = born { $date }
person-names = Names
person-names-text = Each as it was written: in every script, with every spelling. Search finds them all.
person-name-text = Name as written
person-name-kind = Kind of name
person-name-language = Language
person-name-number = Name { $number }
person-add-name = Add a name
person-remove-name = Remove name { $number }
person-about = About
person-birth = Born
person-birth-hint = A day, a year, “about 1366”, “spring 1367”. Leave it empty when nobody knows.
person-birth-place = Born in
person-gender = Gender
person-nationalities = Nationalities
person-nationalities-hint = Type one and press Enter. Write “stateless” when that is so.
person-add-language = Add a language
person-language-level = { $language }, how well
person-remove-language = Remove { $language }
person-role-title = Who they are to the team
person-role-text = One person can be several of these.
person-channels = How to reach them
person-channels-text = Look here before you call. An unsafe way can put somebody in danger.
person-channel-number = Way { $number }
person-add-channel = Add a way to reach them
person-remove-channel = Remove way { $number }
person-channel-kind = Way
person-channel-value = Number, address or name
person-channel-safe = Is it safe to use?
person-channel-hours = Safe hours
person-channel-answers = Who answers
person-channel-code-word = Code word
person-safety = Safety
person-safety-text = Shown wherever this person is.
person-danger-stays = Anybody may say that somebody is a danger to others; a coordinator takes it off.
person-silences = Must learn nothing
person-has-silences = Somebody must learn nothing
person-silences-text = Persons or groups that must learn nothing about this person. This stands above every consent.
person-silences-stay = Anybody may add an entry. What stands here already, a coordinator changes or takes away.
person-silence-number = Entry { $number }
person-add-silence = Add somebody who must learn nothing
person-remove-silence = Remove entry { $number }
person-silence-who = Who
person-silence-who-hint = A person or a group, in words.
person-silence-person = The same, if they are on file
person-silence-reason = Why
person-remarks = Remarks
person-pick-another = Choose somebody else
person-take-out = Take out
person-record-new = Record “{ $name }” as a new person

# Cases
case-list-title = Cases
case-new = New case
case-new-text = Only the day it was opened is needed. Everything else can come later.
case-create = Create the case
case-find = Find by name, code or word
case-status = Status
case-status-all = All
case-status-open = Open
case-status-closed = Closed
case-status-never-opened = Never opened
case-risk = Risk
case-risk-all = Any
case-risk-none = Not assessed
case-risk-hint = It decides how soon the next follow-up is due.
case-aim = Aim
case-aim-all = Any
case-aims = Aims
case-worker = Caseworker
case-worker-all = Anybody
case-workers = Caseworkers
case-workers-text = Who on the team works on this case.
case-worker-add = Add a caseworker
case-name = Name
case-code = Code
case-code-hint = It identifies nobody. Leave it empty and one is given.
case-next-due = Next due
case-nothing-due = Nothing planned
case-opened = Opened
case-no-principal = Nobody named yet
case-and-others = { $count ->
    [one] and { $count } other
   *[other] and { $count } others
  }
case-empty = No cases yet
case-none-open = No open cases
case-empty-text = A case is one person or family that the team helps, with everything that belongs to it.
case-none-found = No case matches
case-none-found-text = Another filter or spelling may find it. Closed cases are shown only when asked for.
case-show-all = Show all cases
case-not-found = This case cannot be shown
case-loading = Opening the case…
case-rooms = Rooms of the case
case-room-summary = Summary
case-room-people = People
case-room-notes = Notes & contact
case-room-follow-ups = To do
case-room-news = News cited
case-open-days = { $days ->
    [one] { $days } day open
   *[other] { $days } days open
  }
case-open-days-between = { $least } to { $most } days open
case-warnings = Before you get in touch
case-warning-unsafe-channel = A way to reach them is not safe. Look under People before you call or write.
case-warning-do-not-disclose = Somebody must learn nothing about them. See who, under People.
case-warning-safety-flag = There is a warning about somebody’s safety.
case-warning-no-consent-to-keep = Nobody has recorded their consent to keep this record.
case-warning-consent-lapsed = Their consent to keep this record has run out. Ask again.
case-close = Close the case…
case-close-title = Close this case?
case-close-text = It leaves the list of open cases, the days it was open are counted, and follow-ups planned by the usual interval are dropped. Nothing is deleted; it can be read as before, and reopened at any time.
case-close-date = Closed on
case-close-reason = Reason
case-close-outcome = Outcome
case-close-note = Note
case-close-do = Close the case
case-close-not = Leave it open
case-closed-now = The case is closed.
case-reopen = Reopen…
case-reopen-title = Reopen this case?
case-reopen-text = A new stretch of open time begins, the people who worked on it are back, and a first follow-up is planned. What was written before stays as it is.
case-reopen-do = Reopen the case
case-reopened-now = The case is open again.
case-open = Open the case…
case-open-title = Open this case?
case-open-text = It joins the list of open cases, the days it is open are counted from here, and a first follow-up is planned.
case-open-do = Open the case
case-opened-now = The case is open.
case-edit = Edit the case
case-facts = About the case
case-who = Who it is about
case-who-text = Somebody already on file, or a new person with nothing but a name.
case-principal = The person helped
case-principal-hint = The case bears their name on your screen; its code tells nobody who they are.
case-what = What it is about
case-summary = Summary
case-summary-hint = Where things stand, in a few lines, for a colleague who takes over tomorrow.
case-summary-none = No summary yet.
case-episode = Opening
case-episode-number = Opening { $number }
case-episode-opened = Opened on
case-episode-reason = Why it was opened
case-episode-referred-by = Referred by
case-keeping = Consent to keep this record
case-keeping-text = Nobody’s story is kept against their will.
case-keeping-given = Have they agreed that this record is kept?
case-keeping-by = Asked by
case-keeping-how = How they agreed
case-keeping-on = When
case-keeping-until = Until
case-keeping-unknown = Not recorded
case-keeping-yes = They agreed
case-keeping-no = They did not agree
case-keeping-by-whom = asked by { $name }
case-keeping-ends = until { $date }
case-timeline = What happened
case-household = Household and dependants
case-household-text = Who lives with them or depends on them.
case-member-add = Add somebody
case-member-relation = Relation to the person helped
case-member-dependant = Do they depend on them?
case-member-remove = Take out of the household
case-person-open = Open
case-never-opened-text = This case was never opened.

# Notes
note-one = Note
note-new = New note
note-edit = Note
note-save = Save note
note-text = What was said, seen or done
note-on = When
note-no-date = no date
note-kind = Kind
note-visibility = Who may read it
note-visibility-team = Everybody with a key to this vault who may see the case.
note-visibility-coordinators = Coordinators, and nobody else.
note-visibility-author = Nobody but you.
note-empty = No notes yet. Write the first one beside this list.
note-older = { $count ->
    [one] Show { $count } older note
   *[other] Show older notes ({ $count })
  }

# Follow-ups
follow-one = Follow-up
follow-new = New follow-up
follow-edit = Follow-up
follow-save = Save follow-up
follow-what = What is to be done
follow-what-hint = In a few words: “ask about the hearing”.
follow-due = Due
follow-kind = Kind
follow-ahead = Ahead
follow-past = Done and dropped
follow-none-ahead = Nothing is planned. Plan the next step beside this list.
follow-planned = planned by the usual interval
follow-done = Done on
follow-done-on = done { $date }
follow-outcome = What came of it
follow-mark-done = Done…
follow-mark-done-of = Mark as done: { $what }
follow-done-title = Mark as done
follow-done-do = Mark as done
follow-done-now = Marked as done.
follow-next = When to look again
follow-next-default = After the usual interval for the risk of this case
follow-next-default-in = { $days ->
    [one] In { $days } day, as usual (risk: { $risk })
   *[other] In { $days } days, as usual (risk: { $risk })
  }
follow-next-default-on = { $days ->
    [one] In { $days } day, as usual: { $date } (risk: { $risk })
   *[other] In { $days } days, as usual: { $date } (risk: { $risk })
  }
follow-next-on = On another day
follow-next-none = Not again
follow-next-now = Next follow-up: { $date }.
follow-cancel = No longer needed
follow-uncancel = Needed after all
follow-cancelled = no longer needed

# News cited in a case
cite-one = Citation
cite-text = News that matters to this case. The link is kept here only: nobody can see from the news that a case cites it.
cite-find = Cite a news item
cite-find-hint = Type a word of its title or text.
cite-done = Cited.
cite-do = Cite
cite-read = Read
cite-not-them = Not them
cite-mentions = { $count ->
    [one] { $count } news item appears to name somebody of this case
   *[other] { $count } news items appear to name somebody of this case
  }
cite-mention-as = { $name }, written “{ $as }”
cite-empty = No news is cited yet.
cite-news-gone = This news item is in the trash
cite-remark = Why it matters here
cite-remark-hint = Only this case’s readers see it.
cite-remark-add = Say why it matters
cite-remark-edit = Change the remark
cite-remove = Remove the citation

# News
news-title = News
news-item = Item
news-new = New item
news-edit = Edit
news-edit-title = Edit news item
news-find = Find in the news
news-filters = Filters
news-filters-on = { $count ->
    [one] Filters ({ $count } set)
   *[other] Filters ({ $count } set)
  }
news-filters-clear = Clear filters
news-sort = Order
news-kind = Kind
news-kind-all = Any
news-language = Language
news-language-all = Any
news-outlet = Outlet
news-outlet-all = Any
news-tag = Tag
news-tag-all = Any
news-from = Published from
news-to = Published until
news-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
  }
news-empty = The library is empty
news-empty-text = Copy the text of a news page and bring it in, or type an item yourself. You see what was understood before anything is written.
news-none-found = Nothing found
news-none-found-text = Try fewer words, or clear the filters.
news-show-all = Show everything
news-choose = Choose an item to read it
news-choose-text = Arrow keys move through the list, Enter opens.
news-not-found = This item cannot be shown
news-item-title = Title
news-part-what = The item
news-part-source = Where it comes from
news-part-text = Text
news-part-named = Named in it
news-part-named-text = For finding it again. Nothing of a case belongs here.
news-authors = Authors
news-place = Place
news-published = Published
news-posted = Posted
news-translator = Translator
news-address = Address
news-address-hint = Kept as text. This program never goes online.
news-excerpt = Excerpt
news-body = Full text
news-tags = Tags
news-people = People
news-places = Places
news-published-on = Published { $date }
news-posted-on = Posted { $date }
news-translated-by = Translated by { $name }

# Bringing news in
import-open = Import news
import-title = Bring in news
import-text = Copy the text of a news page and paste it here, or choose saved text files. First you see what was understood; nothing is written until you say so.
import-paste = Text of the page
import-paste-hint = All of it, as it was copied: the site’s header is skipped by itself.
import-files = Choose files…
import-file-remove = Leave this file out
import-look = Look at it first
import-reading = Reading…
import-preview = What was understood
import-understood = The chosen item
import-items = Items found
import-items-more = { $count ->
    [one] { $count } more item, not listed here
   *[other] { $count } more items, not listed here
  }
import-take = Bring in: { $title }
import-have = Already in the library
import-from-line = From line { $line }
import-rejected = { $count ->
    [one] { $count } part could not be read
   *[other] { $count } parts could not be read
  }
import-rejected-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
  }
import-line = Line { $line }:
import-reason-not-utf8 = this is not text; nothing of it was read
import-reason-no-items = no item begins here or after it
import-reason-no-title = there is no title above the day it was posted
import-reason-bad-posted-date = the day it was posted cannot be read
import-reason-title-too-long = the title is too long
import-reason-text-too-long = the text is too long
import-reason-too-many-items = too many items at once; bring in the rest by itself
import-reason-other = not understood as a news item
import-none = No news item was found in this text
import-none-text = Each item needs a line with its title and a line such as “Posted on: 2031/03/14”.
import-do = { $count ->
    [0] Nothing to bring in
    [one] Bring in { $count } item
   *[other] Bring in { $count } items
  }
import-back = Back to the text
import-nothing-yet = Nothing has been written yet.
import-writing = Writing…
import-cancelled = Stopped. Nothing was written.
import-done = { $count ->
    [0] Nothing new was brought in
    [one] { $count } item was brought in
   *[other] { $count } items were brought in
  }
import-duplicates = { $count ->
    [one] { $count } item was in the library already, and was left as it is.
   *[other] { $count } items were in the library already, and were left as they are.
  }
import-to-library = To the library
import-more = Bring in more

# Taking the list of cases out
export-open = Export…
export-title = Export
export-what = What
export-what-list = The list of cases
export-what-records = All records of one kind
export-what-records-hint = Every one of them that you may see, whichever cases the list shows.
export-kind = Kind of record
export-of-team = Of the team
export-text = { $count ->
    [one] { $count } case, as the list shows it now.
   *[other] { $count } cases, as the list shows them now.
  }
export-format = Format
export-format-xlsx = Spreadsheet (XLSX)
export-format-csv = Plain table (CSV)
export-format-json = JSON
export-names = With names
export-names-list = Of the people helped and their caseworkers. Without them, codes only.
export-names-records = Of people, and how to reach them. Without them, codes only.
export-texts = With what was written in words
export-texts-hint = Notes, remarks, places: it may name anybody, and tell anything.
records-person = People
records-case = Cases
records-note = Notes
records-follow-up = Follow-ups
records-file = Files: what is recorded of them
records-citation = News cited
records-news = News
records-snooze = What was put off
records-custom-field = Fields your team added
records-custom-choice = Choices your team added
export-protect = Protection
export-protect-passphrase = With a passphrase
export-protect-passphrase-hint = Whoever knows it can open the file. Tell them another way.
export-protect-recipients = For chosen recipients
export-protect-recipients-hint = Only those whose keys you give can open it.
export-protect-plain = None: plain text
export-protect-plain-hint = Anybody who gets the file can read it.
export-recipients = Recipients’ keys
export-recipients-hint = One a line, each beginning with “age1”.
export-need-recipients = Give at least one recipient’s key.
export-passphrase = Passphrase for the file
export-passphrase-hint = Not your own. Several words are best.
export-passphrase-again = The same again
export-passphrase-again-hint = Nobody can open the file without it.
export-passphrase-differ = The two are not the same.
export-plain-title = This file will not be encrypted
export-plain-who = Whoever finds, receives or copies it can read it: on this computer, on a stick, in an e-mail, after a search.
export-plain-what = It reveals:
export-plain-names = the names of the people you help
export-plain-cases = the code, status, risk and aims of every case, and how many people belong to it
export-plain-dates = when each case was opened and when something is next due
export-plain-workers = who on the team works on which case
export-plain-reach = the names of people, and how to reach them
export-plain-texts = what was written in words: it may name anybody, and tell anything
export-plain-of-case = of which case each record is, by its code
export-plain-chosen = what was chosen, counted and dated in every one of them: together, this can be enough to know who somebody is
export-plain-agree = I have understood this and want the file in plain text
export-need-acknowledged = Tick this first, or choose a protection.
export-do = Choose a place and export
export-do-plain = Choose a place and write plain text
export-writing = Writing the file…
export-cancelled = Stopped. No file was written.
export-done = { $count ->
    [one] { $count } case was exported
   *[other] { $count } cases were exported
  }
export-done-records = { $count ->
    [one] { $count } record was exported
   *[other] { $count } records were exported
  }
export-logged = It is written down in the log of what left the vault.
export-see-log = See the log
export-finish = Done

# History
history-title = History
history-text = Every version is kept. Going back makes a new version; nothing is lost by it.
history-to-trash = Put in the trash
history-undo = Undo
history-did-created = Saved.
history-did-changed = Saved.
history-did-trashed = Put in the trash. It can be brought back from there.
history-undid-created = Taken back: the new record is in the trash.
history-undid-changed = Taken back.
history-undid-trashed = Brought back from the trash.
history-act-created = Created
history-act-changed = Changed
history-act-reverted = Gone back to an earlier version
history-act-trashed = Put in the trash
history-act-restored = Brought back from the trash
history-act-erased = Begun anew, because something was erased for good
history-by = { $name }, { $time }
history-current = As it is now
history-revert = Go back to this
history-reverted = Gone back to the version of { $time }.
history-field = Field
history-before = Before
history-after = After
history-yes = yes
history-no = no

# Forms and drafts
draft-save = Save
draft-cancel = Cancel
draft-close = Close
draft-close-keeping = Close and keep the draft
draft-discard = Discard the draft
draft-kept = Draft kept { $time }
draft-not-kept = Not saved yet
draft-left = Not saved. A draft is kept; you find it under Today.
draft-recovered = This is a draft from { $time }, not saved yet.
draft-faults-title = Not saved
draft-faults = { $count ->
    [one] One field needs another look. It is marked below.
   *[other] { $count } fields need another look. They are marked below.
  }
draft-unfinished = { $count ->
    [one] You began one and did not save it
   *[other] You began some and did not save them
  }
draft-untitled = Without a title
draft-go-on = Go on
draft-dropped = The draft is discarded.
draft-drop = Discard the draft “{ $title }”
draft-not-recorded = Not recorded
draft-nothing-found = Nothing found
draft-find-here = Find here
draft-new-person = New person
draft-new-case = New case
draft-new-note = New note
draft-new-follow-up = New follow-up
draft-new-citation = New citation
draft-new-news = New news item
draft-change-person = Change to a person
draft-change-case = Change to a case
draft-change-note = Change to a note
draft-change-follow-up = Change to a follow-up
draft-change-citation = Change to a citation
draft-change-news = Change to a news item
