# The team and its vault.
vault-tab-people = People
vault-tab-ways-back = Ways back
vault-tab-backups = Backups
vault-tab-check = Check
vault-tab-lock = Lock
vault-tab-log = Log
vault-tab-promises = What is promised
vault-put-back-title = This folder is older than it should be
vault-put-back = This vault’s folder is in an older state than when it was last open on this laptop. If nobody of the team put it back from a copy, somebody else did: what was written since is missing, and noes and erasures with it. Until that is clear, write nothing into it: whoever put it there may be able to read it.
vault-opened-despite-title = Opened although it was not as it was left
vault-opened-despite = In the last two weeks somebody opened this vault although it was not as it was left. Who it was, and when, stands in the log under Team & vault. What had been written last may be missing, and noes and erasures with it. If you do not know the reason, ask your coordinator.
vault-unfinished = A change of the vault is not finished yet.
vault-unfinished-text = There was no room on the disk, or the program was stopped. Nothing is lost. Make some room: Panah finishes it with the next change, or when you lock and unlock. Until then, keep the paper and the passphrase you had before: they still open the vault.
vault-paper-unproven = It is not certain that the recovery key is on paper. If the passphrase is forgotten, perhaps nothing else opens this vault.
vault-see-log = See the log
vault-see-backups = See backups
vault-see-ways-back = See ways back
vault-encrypting = Encrypting everything anew…

# The passphrase once more
again-passphrase = Your passphrase
again-passphrase-hint = Once more, so that nobody else does this at your open laptop.
again-practice = Nobody knows the passphrase of the practice vault, so what asks for one can only be looked at here.
again-yours = And now you
again-yours-text = The coordinator who is logged in confirms it.
fault-wrong = This is not your passphrase. Check the keyboard’s language and Caps Lock, and try again.

# A file or folder chosen in the system's dialog
path-choose-another = Choose another…
path-leave-out = Without it

# Key files
key-file = Key file
key-file-fold = With a key file as well
key-file-hint = The vault then opens only with the passphrase and this file together. Keep the file on a stick, not on this laptop.
key-file-choose = Choose the file…
key-file-make = Make a new key file…
key-file-made = The key file is made
key-file-warning = Put a second copy of this file in another safe place. If the only copy is lost, the passphrase alone opens nothing, and never change the file.

# People
member-title = People with a key
member-text = Each has a passphrase of their own, and sees and does what their role allows.
member-add = Add a person
member-add-do = Give the key
member-added = { $name } now has a key.
member-me = You
member-key-file = Key file
member-needs-key = Needs a new key: the file of their key is missing.
member-since = Has a key since { $day }
member-shows = Shows at unlocking:
member-shows-nothing = Shows nothing at unlocking
member-change = Change
member-change-title = Change { $name }
member-changed = Saved.
member-last = This is the only coordinator. Somebody must be left who can add and remove people, so the role cannot be changed.
member-name = Name
member-name-hint = Stands beside everything they write. It is kept inside the vault.
member-name-missing = Type the name the team knows them by.
member-who = Who gets the key
member-who-new = Somebody new
member-who-known = Somebody on record
member-who-known-hint = Also whoever had a key before: what they wrote stays theirs.
member-person = Person
member-person-missing = Say which person.
member-has-key = This person has a key already.
member-role-volunteer = Sees only what was written down for them: their matches and hours, and the news.
member-role-caseworker = Writes down and follows cases, and makes backups.
member-role-coordinator = Sees everything but what is for its author alone, lets things leave the vault, adds and removes people.
member-their-passphrase = Their passphrase
member-their-passphrase-text = The new person types it here themselves. Nobody else needs to know it, you neither.
member-new-key = New key
member-new-key-title = New key for { $name }
member-new-key-text = For somebody who forgot their passphrase. They choose a new one here; the old one opens nothing from then on.
member-new-key-do = Give the new key
member-new-key-done = { $name } has a new key.
member-remove = Remove
member-remove-title = Remove { $name }
member-remove-do = Take the key away
member-removed = { $name } has no key any more.
member-remove-does = What this does
member-remove-does-key = Their passphrase opens this vault no more.
member-remove-does-database = Everything is encrypted anew, under a key that they never had.
member-remove-does-records = What they wrote stays, with their name beside it.
member-remove-does-not = What it cannot do
member-remove-does-not-copy = Whoever copied the vault before can read that copy for ever.
member-remove-does-not-backups = Older backups open with their passphrase still. Drop those that you do not need.
member-remove-does-not-paper = If they knew the recovery key or a share, make new ones under “Ways back” afterwards.

# My own key
my-key-title = Your own key
my-key-since = Key since
my-key-file-yes = is asked for
my-key-file-no = none
my-key-file-begin = Use a key file as well
my-key-file-change = Change the key file
my-key-file-text = Choose a file, or make a new one. From then on the vault opens for you only with your passphrase and this file.
my-key-file-change-text = Choose another file or make a new one. If none is chosen, your passphrase alone opens the vault from then on.
my-key-file-again = Your key file must be given again with every new passphrase. Without it, the new passphrase alone opens the vault.
my-key-file-set = From now on your key file is asked for.
my-key-file-gone = From now on your passphrase alone opens the vault.

# Ways back
ways-back-text = When passphrases are forgotten, only these open the vault. Whoever comes in with them acts as the first coordinator, sets a new passphrase, and the log says that it happened.
way-check-word = Word on the paper
way-since = Made on
way-busy = Encrypting everything anew…
way-give-up = Give it up
way-prove = From now on it counts
way-proved = From now on it counts. Destroy older papers.
way-paper-title = The key on paper
way-paper-text = One paper that opens the vault by itself. It was shown when the vault was made.
way-paper-none = There is no key on paper.
way-paper-check-word-text = A paper printed here has this word on it. If yours has another, it is an older one and opens nothing.
way-paper-make = Make a key on paper
way-paper-renew = Make a new key on paper
way-paper-begun = A new key was begun, and it is not certain that it is on paper
way-paper-begun-text = It opens the vault, and so does the paper from before. Type it under “Is a paper still good?” to say that it counts; if you do not have it, give it up.
way-paper-only = It is not certain that the key is on paper
way-paper-only-text = It was shown once, and nobody has typed any of it back from paper. It opens the vault. If you have it, type it under “Is a paper still good?” to say that it counts; if you do not, make a new one. Once that is proven, this one opens nothing any more.
way-paper-give-up = Give the new key up
way-paper-give-up-text = The new key opens nothing from then on. The paper from before counts on.
way-paper-make-text = The key is shown once, to be printed or copied by hand, and kept nowhere.
way-paper-renew-text = The paper you have until now goes on opening the vault until you have typed part of the new one back. Then it opens nothing any more but older backups.
way-paper-again-text = A key that was shown before may open the vault until you have typed part of the new one back. Then it opens nothing any more but older backups.
way-paper-make-do = Show the new key
way-paper-shown-title = The new key on paper
way-paper-shown-text = It is shown now and never again. Print it or copy it by hand, and keep the paper away from this laptop.
way-paper-reveals = Whoever has this paper and the laptop, or a backup, can open the vault. A printer may remember what it printed: use one that you trust.
way-paper-sheet-title = Recovery key
way-paper-sheet-text = This key opens the vault if the passphrase is forgotten. Whoever has this paper and the laptop or a backup can open it. Keep it where only you can reach it, away from the laptop.
way-paper-leave = The paper you have until now goes on. The new key opens the vault too, until you say that it counts or give it up. If it is not on paper, give it up.
way-paper-leave-alone = No other key on paper counts. This one opens the vault, and it is never shown again: if it is not on paper, make another one.
way-paper-prove-do = I have it on paper
way-paper-proved = The new key counts from now on. Destroy older papers.
way-shares-title = Three shares for three people
way-shares-text = Each of three trusted people keeps a share. Any two of them together open the vault; one alone opens nothing.
way-shares-none = There are no shares yet.
way-shares-check-word-text = All three papers have this word on them. A share with another word is an older one and opens nothing.
way-shares-make = Make three shares
way-shares-renew = Make three new shares
way-shares-begun = New shares were begun, and it is not certain that they are on paper
way-shares-begun-text = Any two of them open the vault, and so do shares from before. Type two under “Is a paper still good?” to say that they count; if they are not all there, give them up.
way-shares-give-up = Give the new shares up
way-shares-give-up-text = The new shares open nothing from then on. Shares from before, if there are any, count on.
way-shares-make-text = Three sheets are shown once, to be printed or copied by hand. Give each to somebody else, best to people who are not often in the same place.
way-shares-renew-text = The shares made before go on until you have typed part of each new one back. Then they open nothing any more but older backups.
way-shares-make-do = Show the three shares
way-shares-shown-title = Three shares
way-shares-shown-text = They are shown now and never again. Print them, or copy each by hand, and give every sheet to another person.
way-shares-reveals = Two of these sheets together open the vault. Do not leave them lying in the printer, and use one that you trust.
way-shares-sheet-title = Share { $number } of 3
way-shares-sheet-text = You keep one of three shares of a vault’s key. Alone it opens nothing; any two open the vault. Keep it safe, tell nobody that you have it, and give it only to the person who gave it to you.
way-shares-group = Share { $share }, group { $number }
way-shares-leave = Shares made before go on. The new ones open the vault too, until you say that they count or give them up. If they are not all on paper, give them up.
way-shares-leave-alone = There are no shares from before. The new ones open the vault, until you give them up, and are never shown again: if they are not all on paper, give them up.
way-shares-prove-do = All three are on paper
way-shares-proved = The three shares count from now on. Destroy older ones.
shown-leave-title = It is not certain yet that this is on paper
shown-leave = Close all the same
shown-stay = Go on
sheet-square = The same, as a picture to be scanned
sheet-check-word = Word:
sheet-made = made on { $day }
sheet-how = In Panah, on the page “Unlock”, choose “Recovery key or shares” and type the groups. Spaces, hyphens, capitals do not matter.
try-title = Is a paper still good?
try-text = Type what stands on it. Nothing is opened with it, and nothing is kept.
try-do = Try it
try-opens = This opens the vault.
try-opens-text = Keep it as it is.
try-begun = This opens the vault, and does not count yet.
try-begun-text = It was begun and never proven: one from before, if there is any, opens the vault as well. Now that you have it on paper, let it count.
try-share = This is a good share.
try-share-text = Together with another of the same set it opens the vault.
try-share-begun = This is a good share of a set that does not count yet.
try-share-begun-text = Type two of the set, and then say that it counts.
try-of-another = This does not open this vault.
try-of-another-text = It is well written, but of another vault, or older than the key that counts now. Compare the word on the paper.
try-unreadable = This cannot be read.
try-unreadable-text = It is neither a key nor a share: perhaps a slip of the pen. Compare each group with the paper.

# Unlocking with them
unlock-first-paper = Recovery key, or the first share
unlock-second-share = Second share
unlock-second-share-hint = Only if you open the vault with two of the three shares.
unlock-with-file = I have a key file
unlock-key-file-hint = The file that you chose to open the vault with, beside the passphrase.
unlock-wrong-with-file = This passphrase and this file do not open the vault together. Check both.

# Backups
backup-title = Backups
backup-text = A backup is the whole vault in one file, encrypted as the vault is. It opens with the passphrases, keys and shares of its time.
backup-last = Last backup
backup-left = Last copy that left this laptop
backup-never = never
backup-none = There is no backup yet.
backup-none-text = Panah makes one by itself while nobody types. You can also make one now.
backup-make = Make one now
backup-made = The backup is made, and read back.
backup-busy = Checking everything and writing the backup…
backup-copy = Copy to a stick…
backup-copy-title = A copy that leaves this laptop
backup-copy-text = If the laptop is lost or broken, only a copy elsewhere helps. Put it on a stick, keep the stick in another place, and take turns with a second one.
backup-leaves = I keep it away from this laptop
backup-leaves-hint = On a stick or in another place. Another disk of the same laptop is lost with it. Only then it counts as a copy that left, and you are not reminded for as long as the settings say.
backup-copy-do = Choose the place and copy
backup-copy-made = The copy is written, and read back.
backup-copy-made-text = { $size }, encrypted. Take the stick out properly, and keep it away from this laptop.
backup-copy-stays = You did not say that you keep it away from this laptop, so it does not count as a copy that left.
backup-copy-due = No copy of the vault has left this laptop for a while.
backup-copy-due-text = If the laptop is lost or broken, everything since then is lost. Copy the vault to a stick, and keep it elsewhere.
backup-failed = The last backup by the clock could not be made.
backup-failed-unsound = The vault is not sound, and a backup of it would take a good one’s place. Look under “Check” first.
backup-failed-text = The older backups are whole. Panah tries again within an hour; you can also make one now.
backup-unsound = Something in the vault is not as it was written, so no backup was made.
backup-unsound-text = The older backups are whole. Look under “Check” at what it is before you do anything else.
backup-automatic = in the rotation
backup-asked = a copy
backup-elsewhere = left the laptop
backup-unseen = not seen from here
backup-checked = whole { $when }
backup-check = Check
backup-check-of = Check the backup of { $when }
backup-check-good = The file is as it was written.
backup-check-bad = This file is not as it was written. Do not rely on it: make another backup.
backup-not-here = The file cannot be seen from here. Put in the stick it is on.
backup-show-all = { $count ->
    [one] Show the one backup
   *[other] Show all { $count } backups
}
backup-drop = Delete the backup
backup-drop-of = Delete the backup of { $when }
backup-drop-title = Delete a backup
backup-drop-text = The backup of { $when } is deleted, and nothing can be restored from it any more.
backup-drop-not-here = Its file cannot be seen from here. Panah then only forgets it; delete the file yourself.
backup-dropped = The backup is deleted.
rotation-title = By the clock
rotation-text = While nobody types, and only where something changed. These backups stand in the vault’s folder.
rotation-every-hours = Hours between two
rotation-remind-days = Days until you are reminded of a copy elsewhere
rotation-stay = Which stay
rotation-stay-text = The last of each of so many hours, days and weeks. The others are deleted.
rotation-hours = Hours
rotation-days = Days
rotation-weeks = Weeks
rotation-wrong = A whole number, { $least } to { $most }.

# Rehearsing and restoring
rehearse = Rehearse
rehearse-of = Rehearse with the backup of { $when }
rehearse-title = Rehearse a restore
rehearse-text = The backup is laid out in a temporary place, still encrypted, opened, checked and counted, and destroyed again. Your vault stays as it is.
rehearse-do = Rehearse
rehearse-busy = Opening and checking the backup…
rehearse-done = This backup can be restored.
rehearse-gone = Everything in it is sound. What was laid out is destroyed.
rehearse-unsound = This backup opens, but something in it is not as it was written.
restore = Restore
restore-of = Restore the backup of { $when }
restore-title = Restore a backup
restore-start-text = From a file on a stick, into a new place.
restore-text = The backup is laid out in a new place, opened and checked. A vault that is here already stays as it is.
restore-file = Backup
restore-choose-file = Choose the file…
restore-file-missing = Choose the backup’s file.
restore-place = New place
restore-place-hint = A folder that is empty or not there yet.
restore-choose-place = Choose a folder…
restore-passphrase = Passphrase of that time
restore-passphrase-hint = Or the recovery key of that time, or two shares one after the other.
restore-wrong = This does not open the backup. It takes the passphrase that was valid when the backup was made.
restore-damaged = This file is no whole backup: it is damaged, cut off, or something else. Nothing was written. Try another one.
restore-lost = The vault that stands here is lost
restore-lost-hint = Only if it cannot be opened any more. What was erased from it since, and every no that was written down since, is not known to the backup.
restore-do = Restore
restore-busy = Laying out and checking the backup…
restore-done = The backup is restored.
restore-unsound = The backup is restored, but something in it is not as it was written.
restore-open = Go to this vault
restore-later = Later
restored-as-of = As of { $when }: the last change in it.
restored-erased-again = { $count ->
    [one] One record or field that stood in it still was erased from the open vault since, and is now erased from it too.
   *[other] { $count } records or fields that stood in it still were erased from the open vault since, and are now erased from it too.
}
restored-counts = What is in it
restored-compared = Beside the vault that is open
restored-same = The same records, in the same state.
restored-only-here = { $count ->
    [one] One record is only in the open vault.
   *[other] { $count } records are only in the open vault.
}
restored-newer-here = { $count ->
    [one] One record was changed in the open vault since.
   *[other] { $count } records were changed in the open vault since.
}
restored-only-there = { $count ->
    [one] One record is only in the backup.
   *[other] { $count } records are only in the backup.
}
restored-newer-there = { $count ->
    [one] Of one record the backup has a later change.
   *[other] Of { $count } records the backup has a later change.
}
restored-alone = No vault is open beside it, so nobody can say what was erased since, or who has said no since: all that stands in it as it was then. Where the vault itself is here still, open it first and restore from within.
restored-forgets = What it does not know of
restored-refused-since = { $count ->
    [one] One no, or one consent taken back, was written down in the open vault since.
   *[other] { $count } noes, or consents taken back, were written down in the open vault since.
}
restored-do-not-disclose-since = { $count ->
    [one] For one person, somebody was added since who must be told nothing.
   *[other] For { $count } people, somebody was added since who must be told nothing.
}
restored-forgets-do = Before anything is told from the restored vault, write these down in it again. Until then it would let through what they forbid.
records-disclosure = Log of what left

# Checking
log-problem-seal = The seal does not fit the files
log-problem-members = People whose key is missing
log-problem-seal-next = The vault’s files were exchanged or changed beside the program. Ask who has put a copy back; if nobody did, restore a backup in a new place and compare.
log-problem-members-next = Give them a new key under “People”.
log-problem-pages-next = The disk has lost or changed something. Restore the last good backup in a new place, and copy nothing more to this disk.
log-problem-database-next = Restore the last good backup in a new place, and compare.
log-problem-documents-next = These records can be brought back from a backup made before. Restore it in a new place, and compare.
log-problem-disclosures-next = Entries were changed, removed or added beside the program. Tell the team: somebody with a key may have done it.
log-problem-index-next = Nothing is lost. Rebuild the index, then check again.
log-problem-files-next = Bring in these files again, from where they came or from a backup.
rotate-title = A new key for the database
rotate-text = If somebody may have copied the vault while it was open, or may know its inner key. It happens by itself when a person is removed.
rotate-open = Encrypt everything anew…
rotate-does = The whole database is encrypted again under a new key. Passphrases, the paper and the shares stay as they are.
rotate-does-not = Copies made before stay readable to whoever could read them.
rotate-do = Encrypt anew
rotate-done = Everything is encrypted under a new key.

# Locking
lock-title = When the vault locks
lock-text = A laptop that is taken while the vault is open can be read. So it closes itself.
lock-when-idle = When nobody types or moves the pointer: { $minutes }.
lock-when-asked = At once with Ctrl+L, or with the button “Lock”.
lock-when-sleep = When the laptop goes to sleep. (On Linux; elsewhere, lock before you close the lid.)
lock-when-screen = When the screen is locked. (On Linux.)
lock-when-closed = When the window is closed.
lock-does-title = What happens then
lock-does-close = The database is closed and its keys are wiped from memory.
lock-does-page = The window is emptied: nothing of the vault stays on the screen.
lock-does-clipboard = What you copied here is taken off the clipboard, also 30 seconds after copying. (On Linux; what you copied elsewhere meanwhile stays.)
lock-does-drafts = What you were writing is kept as a draft inside the vault.
lock-does-not = A program that keeps a history of the clipboard may have kept what you copied. Turn it off on this laptop.
settings-vault-text = Your passphrase, people, backups, locking and what has left the vault.
settings-to-vault = To team & vault

# Erasing for good
erase-open = Erase for good…
erase-title = Erase for good: { $what }
erase-text = What is erased is gone from the vault: from records and their history, from search, drafts and files, and from what the disk kept. Only a random number stays, so that it cannot come back by an import.
erase-what = What is erased
erase-all-person = This person, with what is about them alone
erase-all-case = This case, with everything in it
erase-all-record = This record
erase-field = One field of it
erase-field-hint = The field is emptied, and the history of the whole record goes with it: it may have stood there. So a field that was emptied before can be erased as well.
erase-entry = { $field } { $number }: { $what }
erase-field-added = { $field }: { $what }
erase-field-gone = { $what } (no longer there)
erase-which-field = Field
erase-with-cases = Their own cases as well
erase-with-cases-hint = The cases that are about this person, with everything in them.
erase-cannot = This cannot be erased
erase-has-key = This person has a key to the vault. Take the key away first, under Team & vault.
erase-refused = It is written down for good, or goes only together with what it belongs to.
erase-goes = What goes
erase-see-all = See each
erase-versions = { $count ->
    [one] one version in the history
   *[other] { $count } versions in the history
}
erase-drafts = { $count ->
    [one] one draft
   *[other] { $count } drafts
}
erase-contents = { $count ->
    [one] the content of one file
   *[other] the contents of { $count } files
}
erase-refers = What stays and points to it
erase-refers-text = Nothing will show in its place there.
erase-named = What stays and names the person
erase-named-text = Their name stands in the text of these. Read them, and take the name out yourself.
erase-backups = Delete these backups too
erase-backups-text = They hold what is erased, and would go on holding it.
erase-backups-away = These hold it too, and cannot be reached now
erase-backups-away-text = Their files cannot be seen from here. They stay in the list of backups: once the stick is plugged in, delete them there.
erase-no-way-back = There is no way back.
erase-not-reached = What was printed, exported or copied before is not reached, and a backup on a stick only once the stick is plugged in and you delete it.
erase-do = Erase for good
erase-busy = Erasing, and encrypting everything anew…
erase-done = It is erased.
erase-done-kept = { $count ->
    [one] It is erased, but one backup that holds it could not be deleted. See under Backups.
   *[other] It is erased, but { $count } backups that hold it could not be deleted. See under Backups.
}
trash-erase = Erase…
trash-erase-one = Erase… { $title }
trash-for-good = For good

# Travelling
vault-tab-travel = Travel
travel-title = When the laptop crosses a border
travel-text = Chosen cases leave the laptop as one encrypted file that somebody else keeps. Until they come back, nothing of them is here but random numbers: nobody can be made to show what is not there.
travel-pack = Let cases leave…
travel-return = Bring cases back
travel-none = Nothing is away.
travel-none-text = What has left in a file and not come back is listed here.
travel-since = Away since { $when }
travel-pack-title = Let cases leave
travel-pack-text = With each case leaves all that is in it, and the people who belong to these cases alone. The file is read back and compared before anything goes.
travel-which = Which cases
travel-choose = Choose at least one case.
travel-find = Find a case
travel-no-cases = No case found.
travel-more = There are more. Type a code or a name.
travel-file = File
travel-file-hint = On a stick, or where somebody else takes it: not on this laptop.
travel-choose-file = Choose the file…
travel-leaves = What leaves with them
travel-backups-text = They hold what leaves, and those on this laptop would cross the border with it. Keep one only where nobody can find it.
travel-backups-kept = { $count ->
    [one] One backup that holds them could not be deleted. See under Backups.
   *[other] { $count } backups that hold them could not be deleted. See under Backups.
}
travel-only-copy = This file is the only copy.
travel-only-copy-text = If it is lost, these cases are lost, save for older backups; and whoever has such a backup and a passphrase can read them. Make a second copy of the file, leave it with somebody you trust, and do not take backups along.
travel-pack-do = Let them leave
travel-busy = Writing, reading back, and taking out…
travel-packed = { $count ->
    [one] The case has left. Give the file to whoever keeps it.
   *[other] { $count } cases have left. Give the file to whoever keeps it.
}
travel-return-text = Everything comes back to where it stood. The file stays where it is; delete it yourself afterwards.
travel-return-hint = Of somebody who had a key when they left. Or the recovery key.
travel-return-do = Bring back
travel-returning = Bringing back…
travel-returned = { $count ->
    [one] The case is back.
   *[other] { $count } cases are back.
}

# What happened to the vault
event-title = What happened to the vault
event-text = Written by the program; nobody can edit it. What was erased is not named.
event-none = Nothing has happened yet that is written here.
event-erased = Something was erased for good
event-erased-field = A field was erased for good
event-away = Cases left the laptop
event-returned = Cases came back
event-person-added = Somebody was given a key
event-person-removed = Somebody’s key was taken away
event-role-changed = Somebody’s role was changed
event-key-renewed = Somebody was given a new key
event-rotated = Everything was encrypted under a new key
event-recovered = The vault was opened with the key on paper, or with shares
event-backup-made = A backup, a copy of everything, was made in a place that somebody chose
event-recovery-renewed = A new key on paper was made
event-recovery-shared = Three shares were made
event-recovery-proven = A key on paper was typed back, and counts from then on
event-recovery-given-up = A new key on paper was given up
event-shares-proven = New shares took the place of older ones
event-shares-given-up = New shares were given up
event-backup-dropped = A backup was deleted
event-put-back = The folder had been put back to an older state
event-opened-despite = The vault was opened although it was not as it was left
event-about = About: { $name }
access-title = Who opened the vault
access-text = Each time, by whom. Written by the program; nobody can edit it.
access-recovered = with the key on paper or with shares
event-other = Something else was done to the vault
event-count = { $kind }: { $count }
log-what-travel = { $rows ->
    [one] Cases that left for a journey, one record
   *[other] Cases that left for a journey, { $rows } records
}
