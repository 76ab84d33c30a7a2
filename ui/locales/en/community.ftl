## Letters to volunteers. Of a case they say what was written for the volunteer, and nothing else.
introduction-purpose = Thank you for being there. We would like to introduce you to somebody who could use your help. What we ask of you: { $purpose }.
introduction-brief = What you need to know:
    { $brief }
introduction-until = It ends by itself on { $until }. If you would like to go on after that, tell us before.
introduction-from-until = It begins on { $from } and ends by itself on { $until }. If you would like to go on after that, tell us before.
introduction-silence = What you hear and see stays between you, them and us. Please ask us before you tell anybody else, even with good news, and take no photographs.
introduction-contact = If anything is unclear, or does not feel right, you reach us here: { $contact }
thanks-words = Thank you for everything you have done. It made a difference to people who had few to turn to.
thanks-purpose = What you agreed to do ({ $purpose }) has come to its end, and we want to thank you. It made a difference to somebody who had few to turn to.
thanks-hours = Hours of yours that we wrote down: { $hours }. What they were worth cannot be counted.
thanks-hope = We hope to see you again, whenever you have time.

## To whoever is helped. Of the volunteer it says the name and the languages, and nothing else.
presentation-who = We would like to introduce somebody to you who will be there for you: { $name }. The help we have in mind: { $purpose }.
presentation-who-unnamed = We would like to introduce somebody to you who will be there for you. The help we have in mind: { $purpose }.
presentation-languages = You can talk together in: { $languages }.
presentation-yours-to-say = What you tell of yourself, and when you meet, is yours to say. You may also say no, or ask for somebody else; we will help you all the same.
letter-comma = {", "}

## Languages, as a letter names them.
language-fa = Persian
language-ckb = Sorani Kurdish
language-ku = Kurdish
language-az = Azerbaijani
language-ar = Arabic
language-bal = Baluchi
language-lrc = Luri
language-tk = Turkmen
language-hy = Armenian
language-he = Hebrew
language-en = English
language-sq = Albanian
language-fr = French
language-de = German
language-tr = Turkish
language-ps = Pashto
language-prs = Dari
language-ur = Urdu
language-it = Italian
language-es = Spanish
language-pt = Portuguese
language-el = Greek
language-ro = Romanian
language-bg = Bulgarian
language-mk = Macedonian
language-sr = Serbian
language-hr = Croatian
language-hu = Hungarian
language-pl = Polish
language-cs = Czech
language-uk = Ukrainian
language-ru = Russian
language-nl = Dutch
language-sv = Swedish
language-no = Norwegian
language-da = Danish
language-fi = Finnish
language-so = Somali
language-ti = Tigrinya
language-am = Amharic
language-bn = Bengali
language-hi = Hindi
language-zh = Chinese
