# Today
today-title = Today
today-loading = Looking at what is due…
today-drafts = Begun and not saved
today-count-overdue = { $count } overdue
today-count-due = { $count } for today
today-count-cases = { $count ->
    [0] no open cases
    [one] { $count } open case
   *[other] { $count } open cases
  }
today-welcome = Nothing is recorded yet
today-welcome-text = Begin with a case, or bring in the news. What is due will be listed here, the most pressing first.
today-nothing = Nothing is waiting
today-nothing-text = Nothing is overdue, nothing must be begun now, and no draft is open. This is a good day to call somebody only to ask how they are.
today-nothing-of = Nothing is waiting in these cases
today-nothing-of-text = Others may have something to do. Look at everybody’s.
today-see-cases = See the open cases
today-see-everybody = Show everybody’s
today-more = There is more than is shown here. The list of cases shows everything, by what is next due.
today-whose = Whose cases
today-everybody = Everybody’s
today-mine = Mine
today-views = Ways to look at it
today-list = List
today-week = Week
today-month = Month
today-badge = { $count ->
    [one] { $count } thing is waiting
   *[other] { $count } things are waiting
  }
today-notice = { $count ->
    [one] { $count } thing is waiting for today.
   *[other] { $count } things are waiting for today.
  }
today-group-lost = Cannot be made good
today-group-paper = Papers that run out
today-group-consent = Consents that run out or were taken back
today-group-to-do = To do and to follow up
today-group-contact = To reach
today-log-contact = Tried again…
today-log-contact-of = Tried again: { $what }
today-ask-again = Ask again…
today-ask-again-of = Ask again: { $what }
today-call-back = Call it back…
today-call-back-of = Call it back: { $what }
today-how-it-went = Ask…
today-how-it-went-of = Ask: { $what }
today-snooze-of = Put off: { $what }
today-key-next = Next line
today-key-previous = Line before
today-key-done = Do what the line asks
today-key-snooze = Put the line off
today-line-gone = This is no longer waiting.

# When something is due
due-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
  }
due-today = today
due-in = { $days ->
    [1] tomorrow
   *[other] in { $days } days
  }
due-any-day = any day now: { $date }
due-some-time = some time: { $date }
due-expires = expires { $date }
due-expired = expired { $date }
due-renew-from = renew from { $date }
due-renew-now = renew now
due-words-and-date = { $words } · { $date }

# What is due
due-hearing = Hearing
due-deadline = Deadline
due-situation-ends = Legal status ends
due-accommodation-ends = Must leave the place they live in
due-consent-to-keep = Consent to keep the record
due-other = Follow-up
due-paper-step = Step for a paper
due-task = Task
due-try-again = Try to reach them again
due-next-session = Next session
due-referral-answer = Answer to a referral
due-vetting-ends = Vetting ends
due-check-ends = A check of a volunteer ends
due-agreement-ends = Agreement ends
due-match-ends = Match ends
due-goal = Goal
due-goal-step = Step towards a goal
due-consent-ends = A consent runs out
due-notice-ends = A notice may no longer be shown
due-call-back = What was told is to be called back
due-how-it-went = Ask both how it went

# Doing it in place
settle-task = Mark the task as done
settle-deadline = What the deadline asks is done
settle-hearing = The hearing was held
settle-on-task = Done on
settle-on-deadline = Done on
settle-on-hearing = Held on
settle-outcome = What came of it
settle-do = Save
settle-done-task = The task is done.
settle-done-deadline = Written down as done.
settle-done-hearing = The hearing is written down as held.
settle-held = Held…
settle-held-of = The hearing was held: { $what }
tried-title = Try to reach them
tried-reached = Were they reached?
tried-reached-yes = Yes
tried-reached-no = No
tried-on = When
tried-channel = How
tried-safe = Was it safe?
tried-summary = What was said
tried-again = Try again
tried-do = Save
tried-done = Written down.

# Putting something off
snooze-title = Put this off
snooze-text = It leaves Today until the day you choose, and stays in the case. The reason is kept in the case’s record.
snooze-text-lost = It comes back before its day, whatever is chosen: what cannot be made good is not put out of sight.
snooze-cannot = This cannot wait: it can be any day from today.
snooze-until = Show it again on
snooze-not-a-day = Choose one exact day.
snooze-tomorrow = Tomorrow
snooze-in-3 = In three days
snooze-in-week = In a week
snooze-reason = Why it can wait
snooze-do = Put off
snooze-done = Put off until { $date }.

# Week and month
calendar-label-week = The week
calendar-label-month = The month
calendar-week-of = { $from } – { $until }
calendar-previous-week = Week before
calendar-next-week = Next week
calendar-previous-month = Month before
calendar-next-month = Next month
calendar-this-day = Today
calendar-day-count = { $day }: { $count ->
    [0] nothing
    [one] { $count } thing
   *[other] { $count } things
  }
calendar-day-today = { $day }, today
calendar-more = and { $count } more
calendar-nothing = Nothing falls on this day.
calendar-vague-week = Some time, perhaps this week
calendar-vague-month = Some time, perhaps this month
calendar-keys = Arrow keys move by day, Page Up and Page Down turn the page, Enter shows the day below.

# The timeline of a case
timeline-rooms = Show
timeline-all = Everything
timeline-case = The case itself
timeline-year = Year
timeline-every-year = Every year
timeline-today = Today, { $date }
timeline-about = about here
timeline-about-title = Its date is vague, or that of a neighbour: it may have been before or after what stands beside it.
timeline-empty = Nothing dated is recorded yet.
timeline-none = Nothing of this is recorded with a date.
timeline-older = { $count ->
    [one] Show { $count } more
   *[other] Show more ({ $count })
  }
dated-opened = Case opened
dated-opened-again = Case reopened
dated-closed = Case closed
dated-consent-to-keep = Agreed that the record is kept
dated-note = Note
dated-follow-up = Follow-up due
dated-follow-up-done = Follow-up done
dated-task = Task due
dated-task-done = Task done
dated-contact = Contact
dated-not-reached = Tried to reach them
dated-situation = Present situation
dated-situation-ends = Legal status ends
dated-option-chosen = Way chosen
dated-option-dropped = Way dropped
dated-preparing = Application in preparation
dated-lodged = Application lodged
dated-registered = Application registered
dated-interview-set = Interview set
dated-interviewed = Interviewed
dated-granted = Granted
dated-refused = Refused
dated-appealed = Appealed
dated-withdrawn = Application withdrawn
dated-lapsed = Application lapsed
dated-reopened = Application reopened
dated-final = Final decision
dated-hearing = Hearing
dated-hearing-held = Hearing held
dated-hearing-cancelled = Hearing cancelled
dated-deadline = Deadline
dated-deadline-kept = Done, for a deadline
dated-deadline-cancelled = Deadline no longer binding
dated-moved-in = Moved in
dated-moved-out = Moved out
dated-incident = Incident
dated-paper-issued = Paper issued
dated-paper-expires = Paper expires
dated-paper-replaced = Paper replaced
dated-paper-step = Step for a paper done
dated-session = Session
dated-referral-made = Referred
dated-referral-answered = Referral answered
dated-referral-ended = Referral ended
dated-agreement-signed = Agreement signed
dated-vetting-ends = Vetting ends
dated-match-begins = A match begins
dated-match-ends = A match ends
dated-match-ended = A match was ended
dated-hours = Hours of a volunteer
dated-goal-set = Goal set
dated-goal-reached = Goal reached
dated-goal-dropped = Goal dropped
dated-goal-step = Step towards a goal done
dated-assessment = Self-reliance assessed
dated-file = File
dated-search-opened = Search begun
dated-search-closed = Search ended
dated-lost-touch = Lost touch
dated-notice-consent = Agreement to a notice

# What is not recorded
missing-count = Not recorded: { $count }
missing-title = Not recorded yet
missing-text = None of it has to be known. Each line leads to the place where it can be written down.
missing-no-record = { $kind }: none recorded
missing-none = None recorded
missing-record = { $kind }: { $title }
missing-title-all = What is not recorded
missing-see = What is not recorded…
missing-all-text = In open cases. Choose a line to see in which, and work through them.
missing-nothing = Nothing is missing
missing-nothing-text = In every open case, everything that the team usually needs is recorded.
missing-choose = Choose what is missing
missing-choose-text = The cases in which it is not recorded are then listed here.
missing-in-cases = Cases without it
missing-records = Records
missing-of = { $kind }: { $field }
missing-cases = { $count ->
    [one] { $count } case
   *[other] { $count } cases
  }
missing-none-of = No case of this caseworker lacks it.

# Closing and reopening
case-close-due = Still due in this case
case-close-due-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
  }
case-close-due-gone = It leaves Today with the case, and is not lost: write down below what somebody must still look after.
case-close-remains = What remains open
case-close-remains-hint = What is not finished although the case is closed, and who knows of it.
case-reopen-back = They work on it again: { $names }.
case-reopen-remains = Left open when it was closed

# Handing a case over
handover-open = Hand over…
handover-title = Hand this case over
handover-text = The other takes the place of the one who leaves, with the open tasks. What you write stays in the case as a note to the team.
handover-from = Who leaves it
handover-to = Who takes it
handover-choose = Choose somebody
handover-on = When
handover-note = What the other must know
handover-note-hint = Where things stand, what was promised, whom to call and whom not.
handover-do = Hand over
handover-done = Handed over to { $name }.
handover-nobody = Nobody works on this case yet. Add a caseworker under People.

# The summary sheet
summary-sheet-open = Summary sheet…
summary-sheet-title = Summary sheet
summary-sheet-reveals = On paper, nothing of this is encrypted. Whoever finds the sheet learns who the person is, where things stand, what is due, and what the team’s last notes say. Notes for coordinators or for one author are left out. Print it only if somebody needs it, and say who must destroy it.
summary-sheet-of = Summary of case { $code }
summary-sheet-made = Made on { $date }
summary-sheet-situation = Present situation
summary-sheet-due = What is due
summary-sheet-tasks = Open tasks
summary-sheet-notes = The team’s last notes
summary-sheet-none = Nothing is recorded.
summary-sheet-since = since { $date }
summary-sheet-until = until { $date }
