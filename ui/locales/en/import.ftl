# Bringing cases in from a spreadsheet.
sheet-command = Bring cases in from a spreadsheet
sheet-title = Bring cases in from a spreadsheet
sheet-text = One row becomes one person with a case. First you see what would come in; nothing is written until you say so, and all of it can be undone in one step.
sheet-step = Step { $step } of 3:
sheet-choose = Choose a file…
sheet-drop-hint = or drop one here: XLSX, ODS or CSV
sheet-drop-here = Let go: you will see what is in it first
sheet-one-at-a-time = One file at a time, please: each has columns of its own.
sheet-needs-headings = The first row names the columns: any names, in English or Persian.
sheet-needs-rows = Below it, each row is one person. An empty cell stays “not recorded”.
sheet-needs-dates = Dates may be as vague as you know them: a day, a month, a year, “about 1988”.
sheet-name = Name of the sheet
sheet-name-look = Look at this sheet

# Its columns
sheet-columns = What the columns become
sheet-column = Column
sheet-samples = First values
sheet-becomes = Becomes
sheet-which = Sheet
sheet-hidden = { $name } (hidden in the file)
sheet-hidden-hint = { $count ->
    [one] The file hides { $names }. It may hold what nobody meant to pass on.
   *[other] The file hides { $names }. They may hold what nobody meant to pass on.
  }
sheet-size = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
  }, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
  }
sheet-kept = mapped as the last time
sheet-calendar = Calendar of the dates
sheet-calendar-hint = For dates that do not say it themselves.
sheet-calendar-by-year = As the year shows
sheet-needs-somebody = Say which column holds the name or the code.
sheet-mapped-twice = Two columns become the same thing. Leave one of them out.
sheet-do-check = See what would come in
sheet-other-file = Choose another file
sheet-checking = Reading every row…
sheet-to-ignore = Nothing: leave it out
sheet-group-person = The person
sheet-group-reach = How to reach them
sheet-group-case = The case
sheet-group-situation = Where they are now
sheet-group-paper = A paper of theirs
sheet-group-next = What comes next
sheet-group-added-person = The person: fields your team added
sheet-group-added-case = The case: fields your team added
sheet-to-name = Full name
sheet-to-given = Given name
sheet-to-family = Family name
sheet-to-fathers = Father’s name
sheet-to-alias = Also known as
sheet-to-gender = Gender
sheet-to-birth = Born
sheet-to-nationality = Nationality
sheet-to-language = Language
sheet-to-phone = Telephone
sheet-to-email = E-mail
sheet-to-messaging = Messaging app
sheet-to-code = Code of the case
sheet-to-risk = Risk
sheet-to-aims = Aims
sheet-to-status = Open or closed
sheet-to-opened = Opened on
sheet-to-referred-by = Referred by
sheet-to-closed = Closed on
sheet-to-close-reason = Reason for closing
sheet-to-summary = Summary
sheet-to-caseworker = Caseworker
sheet-to-country = Country
sheet-to-place = Place
sheet-to-legal-status = Legal status
sheet-to-since = Living there since
sheet-to-paper-kind = Kind of paper
sheet-to-paper-number = Number of the paper
sheet-to-paper-expires = The paper lapses on
sheet-to-follow-up-due = Follow-up due on
sheet-to-follow-up-what = What is to be done
sheet-to-note = Note

# What would come in
sheet-check = What would come in
sheet-tab-taken = To bring in
sheet-tab-doubles = Here already
sheet-tab-rejected = Cannot be taken
sheet-row = Row
sheet-who = Who
sheet-why = Why
sheet-why-not = Why not
sheet-resembles = Resembles
sheet-code-later = given when it comes in
sheet-why-code = The same code
sheet-why-name = The same name, and nothing speaks against it
sheet-why-written-otherwise = The same name, spelled otherwise
sheet-see-case = See the case
sheet-see-case-of = See the case that { $name } resembles
sheet-row-of-sheet = Row { $line } of this sheet
sheet-doubles-text = These people seem to be on file already, or stand in the sheet twice. Their rows are passed over.
sheet-doubles-taken = These people seem to be on file already, or stand in the sheet twice. Their rows come in all the same, as cases of their own.
sheet-take-doubles = Bring them in all the same
sheet-skip-doubles = Pass them over after all
sheet-take-doubles-hint = Only if you have looked, and they are other people. A code that is taken cannot come in twice.
sheet-rejected-text = These rows stay out as they are. Mend them in the spreadsheet, or save them as a file with the reasons beside them, mend that, and bring it in afterwards.
sheet-save-rejected = Save the rows left out as a file…
sheet-more = Show more ({ $count })
sheet-untold = { $count ->
    [one] and { $count } more, not listed here
   *[other] and { $count } more, not listed here
  }
sheet-no-rows = There is nothing below the headings
sheet-no-rows-text = Choose another sheet or another file.
sheet-do = { $count ->
    [0] Nothing to bring in
    [one] Bring in { $count } case
   *[other] Bring in { $count } cases
  }
sheet-back = Back to the columns

# The rows that cannot be taken, as a file
sheet-save-title = Save the rows that cannot be taken
sheet-save-text = { $count ->
    [one] { $count } row, as it stands in the sheet, with the reason beside it.
   *[other] { $count } rows, as they stand in the sheet, with the reasons beside them.
  }
sheet-plain-rows = everything that stands in these rows: names, how to reach people, notes
sheet-do-save = Choose a place and save
sheet-saved = { $count ->
    [one] { $count } row was saved
   *[other] { $count } rows were saved
  }

# What came in, and the way back
sheet-done = { $count ->
    [0] Nothing new was brought in
    [one] { $count } case was brought in
   *[other] { $count } cases were brought in
  }
sheet-skipped = { $count ->
    [one] { $count } row was passed over: the person is here already, or stands in the sheet twice.
   *[other] { $count } rows were passed over: these people are here already, or stand in the sheet twice.
  }
sheet-left-out = { $count ->
    [one] { $count } row could not be taken.
   *[other] { $count } rows could not be taken.
  }
sheet-to-cases = To the cases
sheet-another = Bring in another file
sheet-undo = Undo all of it
sheet-undo-of = Undo all of it: the import of { $when }
sheet-undoing = Taking it back…
sheet-undone = { $count ->
    [0] No case was taken back
    [one] { $count } case was taken back
   *[other] { $count } cases were taken back
  }
sheet-undone-text = With the people and all that came with them they are in the trash, and can be put back from there.
sheet-undone-kept = { $count ->
    [one] { $count } case stays: something of it was changed or added since.
   *[other] { $count } cases stay: something of them was changed or added since.
  }
sheet-kept-cases = Cases that stay
sheet-past = Brought in before
sheet-past-cases = { $count ->
    [one] { $count } case
   *[other] { $count } cases
  }
sheet-was-undone = Undone
sheet-undo-title = Undo this import?
sheet-undo-text = { $count ->
    [one] The case that came in on { $when } goes to the trash, unless somebody has worked on it since.
   *[other] The { $count } cases that came in on { $when } go to the trash, save those that somebody has worked on since.
  }
