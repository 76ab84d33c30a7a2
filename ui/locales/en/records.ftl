# What the fields of records are called: in forms, histories and exports.
field-names = Name
field-gender = Gender
field-birth = Born
field-nationalities = Nationalities
field-languages = Languages
field-channels = Way to reach them
field-channels-safe = Way is safe
field-channels-hours = Safe hours
field-channels-answers = Who answers
field-channels-code-word = Code word
field-safety-flags = Safety
field-do-not-disclose = Must learn nothing
field-roles = Who they are to the team
field-remarks = Remarks
field-remark = Why it matters here
field-code = Code
field-principal = The person helped
field-household = Household
field-household-relation = Relation
field-household-dependant = Depends on them
field-caseworkers = Caseworkers
field-risk = Risk
field-aims = Aims
field-summary = Summary
field-keeping = Consent to keep this record
field-keeping-by = Consent: asked by
field-keeping-on = Consent: when
field-keeping-how = Consent: how
field-keeping-until = Consent: until
field-episodes = Open time
field-episodes-opened = Opened on
field-episodes-reason = Why it was opened
field-episodes-referred-by = Referred by
field-episodes-closed = Closed on
field-episodes-close-reason = Reason for closing
field-episodes-outcome = Outcome
field-episodes-close-note = Closing note
field-episodes-caseworkers = Worked on it
field-on = When
field-kind = Kind
field-text = Text
field-visibility = Who may read it
field-due = Due
field-what = What is to be done
field-planned = Planned by the usual interval
field-done = Done on
field-outcome = What came of it
field-cancelled = No longer needed
field-title = Title
field-posted = Posted
field-published = Published
field-authors = Authors
field-outlet = Outlet
field-place = Place
field-translator = Translator
field-language = Language
field-address = Address
field-excerpt = Excerpt
field-body = Full text
field-tags = Tags
field-people = People
field-places = Places
field-other = Other

field-extra = Fields your team added
field-case = Case
field-person = Who it is about
field-country = Country
field-authority = Authority
field-reference = Reference number
field-representative = Who speaks for them
field-cost = What it costs
field-status = Status
field-application = Application
field-number = Number
field-lapses = What lapses with it
field-lead-days = Begin renewing so many days before
field-source = Who says so
field-assigned = Who does it
field-channel = How
field-direction = Who sought whom
field-steps = Steps
field-steps-one = Step
field-steps-what = What is to be done
field-steps-by = By when
field-steps-done = Done on
field-steps-cost = What it costs
field-steps-who = Who does it

field-episodes-remains = What remains open
field-note-on = When
field-note-of = Account of
field-follow-up-outcome = What came of it

field-task-what = What is to be done
field-task-due = By when

field-contact-person = Whom you sought
field-contact-safe = Was it a safe way?
field-contact-reached = Were they reached?
field-contact-summary = What was said
field-contact-again = When to try again

field-situation-status = Legal status
field-situation-place = Town or camp
field-situation-since = Since when
field-situation-until = Until when
field-situation-followed = Another status followed, or none was sought
field-situation-basis = The decision or paper it rests on

field-refuge-option-route = Route
field-refuge-option-pros = What speaks for it
field-refuge-option-obstacles = What stands in the way
field-refuge-option-needs = What it takes
field-refuge-option-duration = How long it takes
field-refuge-option-preference = Their own order of preference
field-refuge-option-own-words = In their own words
field-refuge-option-chosen = Chosen on
field-refuge-option-dropped = Dropped on
field-refuge-option-dropped-why = Why it was dropped

field-application-person = Who applies
field-application-stages = Stages
field-application-stages-one = Stage
field-application-stages-stage = Stage
field-application-stages-on = On
field-application-stages-remarks = Remark

field-hearing-time = When
field-hearing-time-date = Day
field-hearing-time-time = Hour
field-hearing-person = Who is heard
field-hearing-interpreter = Interpreter
field-hearing-accompanied-by = Who goes along
field-hearing-preparation = How it is prepared
field-hearing-held = Held on
field-hearing-cancelled = It will not take place

field-deadline-what = What must be done
field-deadline-due = By when
field-deadline-due-date = Day
field-deadline-due-hearing = Counted back from
field-deadline-due-days = Days before it
field-deadline-consequence = What is lost if it is missed
field-deadline-source = Who set it, and where it is written
field-deadline-cancelled = It no longer binds

field-accommodation-kind = Kind of place
field-accommodation-address = Address
field-accommodation-host = Landlord, host or authority, and how to reach them
field-accommodation-from = From
field-accommodation-until = Until
field-accommodation-cost = What it costs, and who pays
field-accommodation-safe = Are they safe there?
field-accommodation-left = Left on

field-incident-kind = What kind of incident
field-incident-person = Whom it happened to
field-incident-on = On which day
field-incident-time = At what time
field-incident-place = Where
field-incident-what = What happened
field-incident-by-whom = Who did it, as far as is known
field-incident-harm = Harm to body, mind or belongings
field-incident-witnesses = Who saw it
field-incident-evidence = Messages, photographs, medical reports
field-incident-reported-to = To whom it was reported
field-incident-reference = The reference it was given
field-incident-response = What was done about it

field-paper-kind = Kind of paper
field-paper-state = Where it stands
field-paper-person = Whose it is
field-paper-country = Country that issued it
field-paper-issuer = Issued by
field-paper-issued = Issued on
field-paper-expires = Expires on
field-paper-original = Where the original is, or who withholds it
field-paper-steps = Steps of applying for it
field-paper-replaced = A new one was issued on

field-paper-rule-kind = Kind of paper
field-paper-rule-country = Only for papers of this country
field-paper-rule-usual = Who says so, as the program knows it
field-paper-rule-validity-months = Valid for so many months

field-session-on = When
field-session-kind = Kind of session
field-session-person = Who was there
field-session-with = With whom
field-session-place = Where
field-session-agreed = What was agreed
field-session-next = The next one
field-session-settled = The next one was held, or will not be

field-referral-person = Who is referred
field-referral-service = For what
field-referral-provider = To whom, and how to reach them
field-referral-why = What is asked of them
field-referral-consent = Has the person agreed?
field-referral-consent-on = Agreed on
field-referral-made = Referred on
field-referral-answer-by = Answer expected by
field-referral-accepted = Did they take it up?
field-referral-answered = Answered on
field-referral-ended = Ended on

field-organisations = Organisations they belonged to
field-photo = Photograph
field-services = What they help with by profession
field-merged = Records that became one with this
field-referral-provider-person = To whom, if they are on file
field-referral-cleared = Entries that mean somebody else

field-volunteer-person = Who
field-volunteer-skills = What they can do
field-volunteer-services = Needs they help with
field-volunteer-place = Where they can help
field-volunteer-when-free = When they are free
field-volunteer-checks = References and checks
field-volunteer-checks-one = Reference or check
field-volunteer-checks-kind = Kind
field-volunteer-checks-by-whom = Who was asked, or who checked
field-volunteer-checks-on = On
field-volunteer-checks-until = Counts until
field-volunteer-checks-result = What came of it
field-volunteer-vetted-until = Vetted until
field-volunteer-agreement-signed = Agreement signed on
field-volunteer-agreement-until = Agreement holds until
field-volunteer-conflicts = Known conflicts of interest

field-placement-volunteer = Who helps
field-placement-purpose = As what
field-placement-brief = What they need to know
field-placement-from = From
field-placement-until = Until
field-placement-ended = Ended early on
field-placement-ended-why = Why it was ended
field-placement-despite = Why it goes on despite the conflicts
field-placement-cleared = Entries that mean somebody else
field-placement-settled = Conflicts that were known

field-hours-volunteer = Who helped
field-hours-placement = In which match
field-hours-minutes = Minutes
field-hours-what = What was done

field-goal-person = Whose goal
field-goal-goal = The goal, in their own words
field-goal-domain = Part of life
field-goal-set = Set on
field-goal-by = By when
field-goal-reached = Reached on
field-goal-dropped = Dropped on
field-goal-dropped-why = Why it was dropped

field-assessment-person = Of whom
field-assessment-by-whom = Made by
field-assessment-scores = How things stand



hint-contact-again = Shown under Today until they are reached.
hint-situation-until = If a permission runs out: it will be on Today.
hint-refuge-option-preference = 1 is what they want most.
hint-hearing-preparation = What was talked through, what to bring, what the person fears.
hint-deadline-source = For instance: letter of the court of 4 May.
hint-incident-time = As far as it is known: “about nine in the evening”.
hint-incident-what = As it was told, in the order it happened. Keep what was seen apart from what was heard.
hint-paper-lapses = What they lose on the day it expires.
hint-paper-replaced = Its clock then stops.
hint-paper-rule-country = Leave it empty when the rule holds for all.
hint-paper-rule-source = A law, an office, your own experience: so that others can check.
hint-session-agreed = What was said belongs below, where fewer may read it.
hint-referral-consent = Nobody is referred against their will. Without a yes it can be prepared, not made.
hint-assessment-scores = Assess together, part by part. Leave out what you did not talk about.

# The kinds of record: one, several, a new one, a changed one, none yet, and what they are for.
search-kind-situation = Present situation
records-situation = Present situation
draft-new-situation = New situation
draft-change-situation = Change: Present situation
records-situation-empty = Write down where they are and under which status; the history builds itself.
records-situation-what = Where they are, and under which legal status

search-kind-refuge-option = Option
records-refuge-option = Options
draft-new-refuge-option = New option
draft-change-refuge-option = Change: Option
records-refuge-option-empty = Write down the ways that are open, to weigh them together.
records-refuge-option-what = A country or a way, with what speaks for and against it

search-kind-application = Application
records-application = Applications
draft-new-application = New application
draft-change-application = Change: Application
records-application-empty = No application yet.
records-application-what = For protection, residence or a visa, with its stages

search-kind-hearing = Hearing
records-hearing = Hearings
draft-new-hearing = New hearing
draft-change-hearing = Change: Hearing
records-hearing-empty = No hearing or appointment yet.
records-hearing-what = Interview, court or appointment with an authority

search-kind-deadline = Deadline
records-deadline = Deadlines
draft-new-deadline = New deadline
draft-change-deadline = Change: Deadline
records-deadline-empty = No deadline yet.
records-deadline-what = What must be done by when, and what is lost otherwise

search-kind-accommodation = Accommodation
records-accommodation = Accommodation
draft-new-accommodation = New place to live
draft-change-accommodation = Change: Accommodation
records-accommodation-empty = Where they live is not recorded.
records-accommodation-what = Where they live, and whether they are safe there

search-kind-incident = Incident
records-incident = Incidents
draft-new-incident = New incident
draft-change-incident = Change: Incident
records-incident-empty = No incident recorded.
records-incident-what = Threat, violence, detention: what happened and what was done

search-kind-paper = Paper
records-paper = Papers
draft-new-paper = New paper
draft-change-paper = Change: Paper
records-paper-empty = Write down each paper: held, lost, withheld or never had.
records-paper-what = A paper they have, have lost, or need

search-kind-session = Support session
records-session = Support sessions
draft-new-session = New session
draft-change-session = Change: Support session
records-session-empty = No session yet.
records-session-what = A talk, and what was agreed

search-kind-referral = Referral
records-referral = Referrals
draft-new-referral = New referral
draft-change-referral = Change: Referral
records-referral-empty = Nobody was referred to other help yet.
records-referral-what = To a doctor, lawyer, course, shelter, through to its outcome

search-kind-volunteer = Volunteer
records-volunteer = Volunteers
draft-new-volunteer = New volunteer
draft-change-volunteer = Change: Volunteer
records-volunteer-empty = No volunteers yet.
records-volunteer-what = What somebody offers, and whether you have looked into it

search-kind-placement = Match
records-placement = Matches
draft-new-placement = New match
draft-change-placement = Change: Match
records-placement-empty = Nobody of the community is matched here yet.
records-placement-what = A volunteer who helps here, for a purpose and for a time

search-kind-hours = Hours
records-hours = Hours
draft-new-hours = New hours
draft-change-hours = Change: Hours
records-hours-empty = No hours are written down yet.
records-hours-what = Time that a volunteer gave

records-introduction = Introduction of a volunteer
records-presentation = Letter that introduces a volunteer
records-thanks = Thanks to a volunteer

search-kind-goal = Goal
records-goal = Goals
draft-new-goal = New goal
draft-change-goal = Change: Goal
records-goal-empty = No goal yet. Ask what they want most.
records-goal-what = What the person wants to reach, and the steps there

search-kind-assessment = Assessment
records-assessment = Assessments
draft-new-assessment = New assessment
draft-change-assessment = Change: Assessment
records-assessment-empty = No assessment yet. The first shows where to begin.
records-assessment-what = Twelve parts of life, from 1 to 5

search-kind-task = Task
records-task = Tasks
draft-new-task = New task
draft-change-task = Change: Task
records-task-empty = Nothing is set to be done.
records-task-what = What somebody of the team is to do

search-kind-contact = Contact
records-contact = Contact log
draft-new-contact = New contact
draft-change-contact = Change: Contact
records-contact-empty = Write down each time you tried to reach them, and whether the way was safe.
records-contact-what = Who was reached, by which way, and when to try again

search-kind-paper-rule = What is usual for a paper
records-paper-rule = What is usual
draft-new-paper-rule = New rule
draft-change-paper-rule = Change: What is usual for a paper
records-paper-rule-empty = No rules yet.
records-paper-rule-what = How early renewal is begun

search-kind-file = File
search-kind-snooze = Put off
search-kind-custom-field = Field your team added
search-kind-custom-choice = Choice your team added
draft-new-file = New file
draft-change-file = Change to a file
draft-new-custom-field = New field
draft-change-custom-field = Change to a field
draft-new-custom-choice = New choice
draft-change-custom-choice = Change to a choice

# In the rooms of a case
record-more = More
record-menu = What would you like to write down?
record-menu-text = Choose something in the lists to read or change it, or begin something new.
record-somebody-else = Somebody else…
record-who-else = Who
record-not-listed = A record that is not listed
record-added-fields = Fields your team added
record-entry = { $what } { $number }
record-entry-add = Add: { $what }
record-entry-remove = Remove: { $what } { $number }
record-further = Show more ({ $count })
record-since = since { $date }
record-until = until { $date }
record-done-on = done { $date }
record-not-needed = no longer needed
record-stage-on = { $stage }, { $date }
record-print = Print
print-leaves = This will leave the vault on paper
print-logged = It is written in the log before it is printed.
print-screen-title = Print this screen
print-screen-reveals = On paper, nothing is encrypted. Whoever holds it can read all that stands on this screen now. Print it only if somebody needs it, and say who must destroy it.
record-back = Back to the room

note-title = Notes
follow-title = Follow-ups
contact-tried = Contact
contact-reached = Reached
contact-not-reached = Not reached
contact-again-on = try again { $date }
contact-unsafe = not a safe way
contact-channels = Ways to reach them
contact-channels-none = No way to reach them is recorded. Add one to the person.
contact-channel-safe = safe
contact-channel-unsafe = Not safe
contact-channel-unknown = not known whether it is safe
contact-channel-hours = safe hours: { $hours }
contact-channel-answers = answers: { $who }

option-preference = their preference: { $rank }
option-chosen = chosen
option-dropped-on = dropped { $date }
option-compare = Compare
option-compare-title = Ways to weigh together
option-compare-text = For looking at together. Dropped options are left out.
option-compare-reveals = Whoever holds the paper can read which countries and ways are being weighed, the person’s own order and words, and what stands in the way. Panah puts no name and no code on it.
option-compare-what = Question

stage-path = The way of this application
stage-add = What happened next
stage-add-do = Add the stage
stage-added = The stage stands in the form below. Save to keep it.
stage-no-date = no date
stage-none = No stage yet.
stage-on = When

hearing-time-at = At a set time
hearing-time-at-hint = The day and the hour are known.
hearing-time-window = Some time within
hearing-time-window-hint = A month, a week, “spring 2031”.
hearing-time-not-set = Not set yet
hearing-time-not-set-hint = Nobody has said when.
hearing-day = Day
hearing-window = Within
hearing-clock = Hour
hearing-clock-hint = For instance 9:30.
hearing-clock-unread = This is not a time of day. Write it as 9:30.
hearing-not-set = no time set yet
hearing-at = { $date }, { $time }
hearing-hour = at { $time }
hearing-hour-open = hour not known yet
hearing-in-window = some time in { $date }
hearing-held-on = held { $date }
hearing-cancelled = will not take place

deadline-on = On a day
deadline-before = Counted back from a hearing
deadline-before-hint = It moves when the hearing moves.
deadline-no-hearing = Write down the hearing first.
deadline-day = Day
deadline-hearing = Which hearing
deadline-count = How long before
deadline-unit = Counted in
deadline-weeks = Weeks
deadline-days = Days
deadline-falls = That is { $date }.
deadline-falls-not = The day follows as soon as the hearing has one.
deadline-days-before = { $days ->
    [one] { $days } day before the hearing
   *[other] { $days } days before the hearing
  }
deadline-else = else: { $what }

accommodation-left-on = left { $date }
accommodation-unsafe = not safe

incident-sheet = Sheet for a lawyer
incident-sheet-title = Incident
incident-sheet-what = Whoever holds it can read the case’s code and all that is written of this incident: when and where, what happened, who did it, who saw it, and what was done. Nothing else of the case is on it.
incident-sheet-name = Print the name of the person it happened to as well
incident-sheet-printed = Printed { $date }

paper-clock = What runs out when
paper-clock-none = No paper with a day of expiry is recorded yet.
paper-clock-paper = Paper
paper-clock-expires = Runs out
paper-clock-renew = Renew from
paper-clock-now = now
paper-clock-loses = What lapses with it
paper-clock-over = run out
paper-clock-in = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
  }
paper-clock-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
  }
paper-clock-today = today
paper-replaced-on = replaced { $date }
paper-expires-on = until { $date }
paper-expiry-was = was valid until { $date }
paper-scans = Scans
paper-lead-rule = As usual for such papers: { $days } days before.
paper-take-lapses = Take what usually lapses
paper-rules = What is usual
paper-rules-title = What is usual for papers
paper-rules-text = Used where a paper does not say otherwise. Correct it where you know better, and write down who says so.
paper-rules-take = Take the program’s first set
paper-rules-none = Nothing is written down yet: renewal is begun 90 days before a paper expires.
paper-rules-list = All rules
paper-rule-lead = renew { $days } days before
paper-rule-validity = valid { $months } months

session-with = with { $name }
session-next-on = next { $date }
session-said = What was said
session-said-text = Kept apart from the session, so that only those you choose can read it.
session-said-add = Write down what was said
session-said-none = Nothing is written down, or nothing you may read.
session-said-open = Read or change
session-said-close = Fold away

referral-accepted = taken up
referral-declined = not taken up
referral-made-on = referred { $date }
referral-not-made = not made yet
referral-ended-on = ended { $date }
referral-screening-text = While it does, this referral can be prepared, not made.
referral-screening-made = This referral was made before. It can be written to its end; think about what else they are told.
referral-kept-apart = A family search keeps { $name } and somebody of this referral apart.
referral-always = This holds for good: choose somebody else.

goal-reached-on = reached { $date }
goal-dropped-on = dropped { $date }
goal-steps-done = { $done } of { $count } steps done

assessment-parts = { $count ->
    [one] { $count } part of life
   *[other] { $count } parts of life
  }
scores-scale = 1 is in crisis, 5 stands on their own feet, – is not assessed.
scores-of = { $score }: { $words }
scores-none = Not assessed
score-1 = in crisis
score-2 = at risk
score-3 = getting by
score-4 = doing well
score-5 = on their own feet
chart-title = How things have changed
chart-text = Each part of life from 1 (in crisis) to 5 (on their own feet).
chart-of = Of
chart-table = Read as a table
chart-domain = Part of life
chart-line = { $domain }: from { $first } to { $last }
chart-one = { $domain }: { $score }
chart-not = not assessed

custom-title = Fields and lists
custom-text = What your team needs to write down beyond what the program asks. Nothing recorded is lost when a field or choice is retired.
custom-fields = Fields
custom-fields-none = No fields added yet.
custom-field-add = Add a field
custom-field-new = New field
custom-field-edit = Field
custom-kind = Where it is asked
custom-type = What it holds
custom-type-text = Text
custom-type-number = Number
custom-type-yes-no = Yes or no
custom-type-date = Date
custom-type-choice = One of a list
custom-list = Which list
custom-list-own = A list of its own
custom-label-en = In English
custom-label-fa = In Persian
custom-label-hint = One language is enough; the other then shows the same words.
custom-choices = Choices of lists
custom-choices-of = List
custom-choices-none = Your team has added nothing to this list.
custom-choices-own = In the program already: { $words }
custom-choice-add = Add a choice
custom-choice-new = New choice
custom-choice-edit = Choice
custom-retire = Retire
custom-retire-of = Retire: { $what }
custom-offer = Offer again
custom-offer-of = Offer again: { $what }
custom-rename = Change
custom-rename-of = Change: { $what }
custom-retired = retired

case-room-refuge = Refuge
case-room-papers = Papers
case-room-recovery = Recovery
case-room-files = Files

# What the lists of choices are called
list-gender = Gender
list-channel = Ways to reach somebody
list-safety-flag = Safety
list-relation = Relations
list-note-kind = Kinds of notes
list-follow-up-kind = Kinds of follow-ups
list-episode-reason = Reasons for opening
list-close-reason = Reasons for closing
list-outcome = Outcomes of a case
list-language-level = Levels of a language
list-keeping-how = How consent was given
list-contact-from = Who sought whom
list-legal-status = Legal statuses
list-route = Routes
list-application-kind = Kinds of applications
list-hearing-kind = Kinds of hearings
list-accommodation-kind = Kinds of places to live
list-incident-kind = Kinds of incidents
list-paper-kind = Kinds of papers
list-paper-state = States of papers
list-lapses = What lapses with a paper
list-session-kind = Kinds of sessions
list-service = Services
list-skill = Skills of volunteers
list-vetting-check = Checks of volunteers
list-placement-purpose = Purposes of matches
list-domain = Parts of life
list-file-kind = Kinds of files

# A file
field-file-name = Name
field-file-kind = Kind
field-file-on = Written or taken on
field-file-of = Belongs to
field-file-remarks = Remarks
field-file-media = Kind of content
field-file-size = Size
field-file-digest = Content

# Families
field-birth-place = Born in
field-family-search-seeker = Who looks
field-family-search-kinship = Looks for their
field-family-search-names = Names of the one looked for
field-family-search-last-place = Last known place
field-family-search-lost-since = Lost to each other since
field-family-search-lost-how = How they lost touch
field-family-search-description = What else is known
field-family-search-photo = Photograph
field-family-search-opened = Looked for since
field-family-search-closed = The search ended on
field-family-search-outcome = How it ended
hint-family-search-names = In every spelling, with the father’s and the mother’s name: they help to find, and to tell people of one name apart.
hint-family-search-lost-how = Where, when, and who else was there.
hint-family-search-description = Marks, work, habits, songs, who might know of them.
hint-family-search-photo = From the files of this case.
field-tie-person = Whose relative or friend
field-tie-other = The relative or friend
field-tie-kinship = What they are to the person
field-tie-through = Through whom
field-tie-told-by = Who told it
field-tie-last-contact = Last in contact
field-tie-life = Alive?
field-pair-search = Search
field-pair-person = Who may be the one
field-pair-decision = Decision
field-pair-why = Why
field-pair-in-contact = In contact since
field-pair-met = Met on
field-pair-followed-up = Asked afterwards on
field-pair-called-back = What was told was called back on
field-pair-how-it-went = How it went
field-pair-cleared = Found not to stand in the way
field-pair-no-danger-because = Why a danger does not stand in the way
field-consent-act = What they did
field-consent-scope = How far
field-consent-channels = Ways to reach them
field-consent-until = Until when
field-consent-conditions = Conditions
field-consent-on = When they said it
field-consent-how = How they said it
field-consent-words = What they said
field-consent-evidence = File
field-notice-consent-act = What they did
field-notice-consent-parts = What may be shown
field-notice-consent-until = Until when
field-notice-consent-on = When they said it
field-notice-consent-how = How they said it
field-notice-consent-words = What they said
field-notice-consent-evidence = File
field-family-message-from = From
field-family-message-on = When it was given
field-family-message-text = The message

search-kind-family-search = Family search
records-family-search = Searches
draft-new-family-search = New search
draft-change-family-search = Change: Family search
records-family-search-empty = Nobody is looked for in this case yet.
records-family-search-what = Whom somebody of this case has lost, and what is known of them
search-kind-vault-event = Event of the vault
records-vault-event = What happened to the vault
records-travel = Cases for travel
search-kind-tie = Tie
records-tie = Ties
draft-new-tie = New relative or friend
draft-change-tie = Change: Tie
search-kind-pair = Pair
records-pair = Pairs
draft-new-pair = New pair
draft-change-pair = Change: Pair
search-kind-consent = Consent
records-consent = Consents
draft-new-consent = What a side said
draft-change-consent = Change: Consent
search-kind-notice-consent = Agreement to a notice
records-notice-consent = Agreements to notices
draft-new-notice-consent = What a seeker said of a notice
draft-change-notice-consent = Change: Agreement to a notice
search-kind-release = Release
records-release = Releases
draft-new-release = New release
draft-change-release = Change: Release
search-kind-family-message = Family message
records-family-message = Family messages
draft-new-family-message = New family message
draft-change-family-message = Change: Family message
list-kinship = Kinship
list-life = Whether somebody is alive
list-search-outcome = How searches end
list-consent-how = How a consent was given
list-notice-part = What a notice shows
