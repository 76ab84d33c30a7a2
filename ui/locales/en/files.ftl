# Files of a case
files-list = Files of this case
files-add = Add files…
files-drop-hint = or drop them here
files-drop-here = Let go: the files are kept in this case
files-empty = No files yet
files-none = Nothing is kept here yet
files-none-text = Add letters, decisions, scans, photographs or recordings, each up to 200 MB. They are kept encrypted in the vault; the files you choose stay where they are.
files-none-chosen = Choose a file
files-none-chosen-text = It is shown here, from memory. Nothing of it is written anywhere else.
files-older = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
  }
files-adding = Taking in “{ $name }”…
files-adding-of = Taking in “{ $name }” ({ $number } of { $total })…
files-added = { $count ->
    [one] The file is kept.
   *[other] { $count } files are kept.
  }
files-taken-back = { $count ->
    [one] Taken back: the file is in the trash.
   *[other] Taken back: { $count } files are in the trash.
  }
files-refused = { $count ->
    [one] One file was not taken
   *[other] { $count } files were not taken
  }
files-understood = Understood

# Looking at one
files-opening = Opening…
files-large = Larger view
files-view-controls = View
files-view-of = View of “{ $name }”
files-view-keys = Keys: plus for larger, minus for smaller, 0 to fit, R to turn, arrows to move, Page Up and Page Down for pages.
files-smaller = Smaller
files-larger = Larger
files-fit = Fit
files-turn = Turn
files-page-before = Page before
files-page-after = Next page
files-page = { $number } of { $total }
files-page-of = Page { $number } of { $total }
files-play = Play
files-pause = Pause
files-back = Back { $count } seconds
files-time = Where in the recording
files-time-of = { $time } of { $length }
files-empty-text = This file is empty.
files-text-cut = The text goes on. Only its beginning is shown here; save a copy to read all of it.
files-no-view = This file cannot be shown here
files-no-view-text = Its kind needs another program. It can only be saved as a copy.
files-cannot-show = This file cannot be shown here: it may be damaged. It can be saved as a copy.
files-cannot-play = This computer cannot play the recording here. It can be saved as a copy.
files-picture-too-large = This picture has too many dots to be shown here. It can be saved as a copy.
files-pdf-locked = This PDF is protected with a password of its own. Save a copy to open it with another program.

# What a photograph tells
files-told = This photograph says more than it shows
files-told-little = This picture carries technical data
files-told-place = where it was taken: { $place }
files-told-taken = when, by the device’s clock: { $time }
files-told-device = with which device: { $device }
files-place = { $latitude }° { $north ->
    [yes] north
   *[no] south
  }, { $longitude }° { $east ->
    [yes] east
   *[no] west
  }
files-told-nothing = This picture says nothing of place, device or time.
files-take-out = Take this out
files-take-out-hint = The picture itself stays as it is.
files-told-taken-out = Taken out. The picture says nothing of this any more.
files-cannot-take-out = From pictures of this kind such data cannot be taken out here. A copy carries it along.

# What is recorded
files-details = What is recorded of this file
files-save = Save
files-remarks-hint = What it says, or what is said in it, can be found by search when you write it here.
files-of-case = The case as a whole
files-of-other = Another record of this case

# A copy
files-copy = Save a copy…
files-copy-title = Save a copy outside the vault
files-copy-text = “{ $name }” stays in the vault. The copy is beyond its protection.
files-without = Without place, device and time
files-without-hint = What the photograph says beside what it shows is left out of the copy.
files-may-tell = A file may name its author, the computer it was made on and earlier changes. Panah cannot take that out.
files-plain-content = everything that the file shows and says
files-plain-picture = where, when and with which device the picture was taken, if it says so
files-plain-document = who made it and on which computer, if it says so
files-do-copy = Choose a place and save
files-do-copy-plain = Choose a place and save in plain text
files-copied = The copy is saved

# Files of one record
files-scans = Scans and files
files-add-scan = Add a scan or file…
files-look = Look
files-look-at = Look at “{ $name }”

# Refusals
fault-cannot-be-read = This cannot be read. It may be damaged, or belong to somebody else.
fault-file-too-large = This is larger than 200 MB, the most that a file may have.
fault-not-a-picture = This is no picture that Panah can do this with.
fault-not-what-its-name-says = Its content is not what its name says. Give it its true ending, or ask where it came from before you open it.
