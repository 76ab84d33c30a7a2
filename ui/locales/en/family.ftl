## What a side of a family search is told, word for word.
told-somebody = the person you are looking for
told-somebody-looks = the person who is looking for you
told-alive = { $name } is alive.
told-looks = { $name } is alive and is looking for their { $kinship }. We believe that this is you.
told-looks-unsaid = { $name } is alive and is looking for you.
# Whoever looks has no name on file.
told-looks-unnamed = Somebody is looking for their { $kinship } and is alive. We believe that you are the one they are looking for.
told-looks-unsaid-unnamed = Somebody is looking for you and is alive.
told-message = A message from { $name }:
    { $text }
told-channel = You can reach { $name } by { $channel }: { $value }
told-channel-hours = You can reach { $name } by { $channel }: { $value } ({ $hours })
told-place = { $name } is in { $place }.
told-meeting = About a meeting with { $name }:
    { $text }
letter-greeting = Dear { $name },
letter-greeting-unnamed = Hello,
letter-closing = With warm regards
answer-neutral = You asked us about { $name }. At this time there is nothing that we can tell you. We say this in the same words to everybody to whom we have nothing to tell, whatever the reason, and we cannot say more. Your request stays with us, and we will write to you if that changes. You can ask us again at any time, and you can end your request whenever you like.
notice-heading = We are looking for
notice-contact = If you know something, please tell us: { $contact }
