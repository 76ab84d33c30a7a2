app-name = Panah

frame-loading = Loading…
frame-optional = (optional)
frame-not-recorded = Not recorded
frame-yes = Yes
frame-no = No
frame-save = Save
frame-cancel = Cancel
frame-close = Close
frame-undo = Undo
frame-dismiss = Dismiss
frame-show-typed = Show what is typed
frame-chips-hint = Press Enter after each.
frame-remove-one = Remove “{ $what }”
frame-cancelling = Stopping…
frame-stop-work = Stop
frame-skip = Skip to the page
frame-rooms = Rooms
frame-today = Today
frame-people-cases = People & cases
frame-news = News
frame-team-vault = Team & vault
frame-settings = Settings
frame-help = Help
frame-lock = Lock
frame-lock-title = Lock now (Ctrl+L)
frame-saved = Saved { $when }
frame-not-saved-yet = Opened; nothing changed yet
frame-sandbox-label = Practice
frame-sandbox = Practice, with invented people. Nothing is kept: all of it is gone when you lock.
frame-go-today = Go to Today
frame-go-cases = Go to cases
frame-go-people = Go to people
frame-go-news = Go to News
frame-go-vault = Go to Team & vault
frame-go-trash = Go to the trash
frame-new-case = New case
frame-new-person = New person
frame-new-news = New news item
frame-import-news = Import news
frame-other-language = Switch to Persian (فارسی)

key-title = All keys
key-description = Keys go by their place on the keyboard, so they are the same in every layout.
key-layouts = Panah’s own keys go by their place on the keyboard and work in every layout. Inside a text field the system’s editing keys (Ctrl+A, C, V, X, Z) may go by the letter: if they do nothing, add a Latin layout, such as English, beside the Persian one in the system’s settings.
key-group-here = On this page
key-group-go = Going about
key-group-program = The program
key-search = Search and commands
key-find = Find here
key-new = New here
key-save = Save
key-undo = Undo the last save or deletion
key-print = Print or save as PDF
key-lock = Lock now
key-settings = Settings
key-help = Help
key-sheet = All keys
key-back = Back
key-forward = Forward
key-larger = Larger
key-smaller = Smaller
key-usual-size = Usual size
key-escape = Close or clear

search-label = Search and commands
search-placeholder = Search people, cases, notes, news
search-clear = Clear the search
search-results = Results
search-found = Found
search-commands = Commands
search-nothing = Nothing found for “{ $query }”.
search-kind-person = Person
search-kind-case = Case
search-kind-note = Note
search-kind-follow-up = Follow-up
search-kind-citation = Citation
search-kind-news = News
search-kind-disclosure = Export
search-why-text = in the text
search-why-name = by name
search-why-written-otherwise = also written “{ $as }”
search-why-otherwise = written otherwise
search-why-code = by code

start-title = Open a vault
start-lead = A vault is a folder in which your team’s records are kept, encrypted. Nothing ever leaves this computer by itself.
start-recent = Opened lately
start-open-one = Open { $name }
start-forget = Take { $name } off this list
start-forget-all = Clear the list
start-new = New vault
start-new-text = Begin with an empty one, under a passphrase of your own.
start-choose = Open another vault
start-choose-text = Choose its folder.
start-practise = Try with invented people
start-practise-text = Look around freely. All of it is gone when you lock.
start-nothing-there = There is no vault in this folder.

unlock-title = Unlock
unlock-passphrase = Passphrase
unlock-recovery-hint = The groups of letters and digits on your paper. Spaces and hyphens do not matter.
unlock-open = Unlock
unlock-busy = Checking…
unlock-empty = Type your passphrase.
unlock-key-empty = Type what stands on the paper.
unlock-wrong-key = This does not open the vault. Compare each group with your paper; of the shares, two different ones are needed.
unlock-with-key = Recovery key or shares
unlock-with-passphrase = Use the passphrase instead
unlock-other = Another vault
unlock-despite-title = This vault is not as it was left
unlock-despite-text = Its files are not those of the last time it was locked. Perhaps the computer stopped suddenly, a copy was put back, or somebody has exchanged them. What was changed lately, a withdrawn consent for instance, may be missing. If you do not know the reason, ask your coordinator before you go on. That you opened it is written down, and told to everybody for two weeks.
unlock-despite = Open it all the same
unlock-recovered-title = Choose a new passphrase
unlock-recovered-text = You opened the vault with a recovery key or with shares. From now on the new passphrase opens it; the key and the shares stay valid.
unlock-recovered-save = Set the passphrase

create-step = Step { $step } of { $of }
create-title = New vault
create-lead = Your passphrase is the only thing that protects what you will write. It is never stored anywhere.
create-name = Your name
create-name-hint = Stands beside everything you write. It is kept inside the vault.
create-name-missing = Type the name your team knows you by.
create-passphrase = Passphrase
create-passphrase-hint = Several random words are stronger than a complicated short one, and easier to keep in mind.
create-passphrase-missing = Choose a passphrase.
create-passphrase-weak = This passphrase could be guessed. Make it longer, or take the five words offered.
create-strength-none = Strength is shown as you type.
create-strength-0 = Far too easy to guess
create-strength-1 = Too easy to guess
create-strength-2 = Could be guessed by somebody determined
create-strength-3 = Strong
create-strength-4 = Very strong
create-suggest = Suggest five words
create-suggested = Suggested passphrase:
create-repeat = Passphrase again
create-repeat-hint = Type the five words, to see that you have them.
create-repeat-differs = The two do not match. Type the passphrase again.
create-place = Where it is kept, and what the unlock screen says
create-folder = Folder
create-choose-folder = Choose another folder
create-label = Name on the unlock screen
create-label-hint = Anyone who starts the program can read it. Leave it empty and nothing is shown.
create-make = Create the vault
create-busy = Creating…
create-back = Back
create-open-existing = Open the vault that is there
create-key-title = Your recovery key
create-key-lead = This key opens the vault if the passphrase is forgotten. It is shown now and never again. Write it down or print it, and keep the paper away from this computer.
create-key-prove = Type part of it back
create-key-prove-text = From the paper, so that you know it is right.
create-key-group = Group { $number }
create-key-wrong = This is not what stands there. Look at the paper again.
create-key-done = I have it on paper – open the vault

settings-title = Settings
settings-look = Language and appearance
settings-look-text = For you, on this computer.
settings-language = Language
settings-theme = Colours
settings-theme-system = As the computer
settings-theme-light = Light
settings-theme-dark = Dark
settings-calendar = Calendar
settings-digits = Digits
settings-size = Text size
settings-example = Today is { $date }.
settings-idle = Lock when nobody is there
settings-idle-hint = The vault locks after this time without a key or the pointer moving.
settings-minutes = { $count ->
    [one] after { $count } minute
   *[other] after { $count } minutes
 }
settings-follow-ups = Days until the next follow-up
settings-follow-ups-text = Proposed when one is done, by the risk of the case.
settings-days-urgent = Urgent
settings-days-high = High
settings-days-medium = Medium
settings-days-low = Low
settings-days-wrong = A whole number of days, 1 to 3650.
settings-saved = Settings saved.
settings-passphrase-text = Change it if somebody may have seen it, or if you want a better one. The recovery key stays as it is. Everything is encrypted anew; older backups still open with the old one.
settings-change-passphrase = Change the passphrase
settings-old-passphrase = Passphrase now
settings-new-passphrase = New passphrase
settings-passphrase-changed = The passphrase is changed.

log-title = Team & vault
log-member = Opened by
log-role = Role
log-role-volunteer = Volunteer
log-role-caseworker = Caseworker
log-role-coordinator = Coordinator
log-folder = Folder
log-to-trash = Trash
log-check = Check the vault
log-check-text = Looks through everything for damage, for changes in the log of disclosures, and for anything the index has missed.
log-verify = Check now
log-reindex = Rebuild the index
log-verifying = Checking…
log-reindexing = Rebuilding the index…
log-clean = Everything is as it was written.
log-clean-text = { $documents ->
    [one] { $documents } record looked at, { $when }.
   *[other] { $documents } records looked at, { $when }.
 }
log-problems = Something is not as it was written.
log-problems-next = Make a copy of the vault’s folder before you go on. If only the index is concerned, rebuild it and check again.
log-problem-pages = Damaged pages
log-problem-database = Damage in the database
log-problem-documents = Records that cannot be read
log-problem-disclosures = Breaks in the disclosure log
log-problem-index = Places where the index differs from the records
log-problem-files = Files whose content is not whole
log-problem-line = { $what }: { $count }
log-rebuilt = { $documents ->
    [one] The index is rebuilt from { $documents } record.
   *[other] The index is rebuilt from { $documents } records.
 }
log-disclosures = What has left the vault
log-disclosures-text = Every export, copy and letter, all that is printed, and whatever a side of a family search was told or asked is written here by the program. Nobody can edit it.
log-none = Nothing has left this vault.
log-none-text = When something is exported, printed or told, it is written here: what, when, by whom and how it was protected.
log-when = When
log-what = What
log-by = By
log-protection = Protection
log-what-cases = { $rows ->
    [one] Case list, { $rows } case, { $format }
   *[other] Case list, { $rows } cases, { $format }
 }
log-what-records = { $rows ->
    [one] { $what }, { $rows } record, { $format }
   *[other] { $what }, { $rows } records, { $format }
 }
log-what-file = A copy of a file
log-what-release = Something told to a side of a family search
log-what-question = A side of a family search was asked
log-what-letter = A letter to a side of a family search
log-what-notice = A notice that somebody is looked for
log-what-case-sheet = The summary sheet of a case
log-what-incident-sheet = The sheet of an incident
log-what-comparison = Options of a case, compared
log-what-screen = What stood on a screen
log-to-seeker = to the one who looks
log-to-sought = to the one who is looked for
log-to-public = to the public
log-to-volunteer = to the volunteer
log-to-helped = to the person helped
log-repeats = { $count ->
    [one] repeats one thing that was told
   *[other] repeats { $count } things that were told
  }
log-shows = shows: { $parts }
log-see-about = See: { $what }
log-see-release = See what was told
log-by-consent = by the consent of both
log-by-consent-seeker = by the consent of the seeker
log-said = by word of mouth
log-on-paper = On paper
log-on-paper-text = readable by anyone who has the paper
log-what-import-rejects = { $rows ->
    [one] Rows that could not be brought in, { $rows } row, { $format }
   *[other] Rows that could not be brought in, { $rows } rows, { $format }
 }
log-with-names = with names
log-without-names = without names
log-not-delivered = the file was not finished
log-for = for { $whom }
log-protection-recipients = Encrypted
log-protection-passphrase = Encrypted
log-protection-plain = Plain
log-protection-recipients-text = to chosen people
log-protection-passphrase-text = with a passphrase
log-protection-plain-text = readable by anyone who has the file
log-digest = Fingerprint
log-more = Show more
log-shown = { $shown } of { $total }

trash-title = Trash
trash-text = Deleted records stay here until they are put back. They are in no list, no search and no export.
trash-record = Record
trash-kind = Kind
trash-when = Deleted
trash-back = Put back
trash-by = by { $name }
trash-restore = Put back
trash-restore-one = Put back “{ $title }”
trash-restored = “{ $title }” is back where it was.
trash-empty = The trash is empty.
trash-empty-text = What you delete comes here first, and can be put back.

help-title = Help
help-pages = Help pages
about-title = About Panah
about-version = Version { $version }
about-what = Panah means refuge. It is made for volunteers who help people stranded abroad, and works without the internet.
about-licence = Free software under the Apache License 2.0.
about-notices = Licences of the work of others it contains
