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
