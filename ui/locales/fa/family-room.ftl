# خانواده‌ها و رضایت، برای چشم گروه. آنچه کلمه به کلمه به هر طرف گفته می‌شود در family.ftl است.
case-room-family = خانواده
frame-family = خانواده
frame-go-family = رفتن به خانواده
family-views = شیوهٔ دیدن
family-lost-since = بی‌خبر از { $date }
family-ended = پایان { $date }
side-in-trash = در سطل بازیافت

# آدم‌های یک جست‌وجو
pairs-title = چه کسی شاید همان شخص باشد
pairs-none = هنوز گمان نمی‌رود کسی از ثبت‌شده‌ها همان شخص باشد.
pairs-add = افزودن کسی از ثبت‌شده‌ها که شاید همان شخص باشد
pairs-add-hint = با این کار از کسی چیزی پرسیده یا به کسی چیزی گفته نمی‌شود.

# دو طرف
pair-loading = در حال باز کردن…
pair-not-found = این را نمی‌توان نشان داد
pair-no-print = این صفحه هر دو طرف را نشان می‌دهد و چاپ نمی‌شود. پایین‌تر نامه‌ای به یکی از آن‌ها چاپ کنید.
pair-to-search = رفتن به جست‌وجو
pair-looks-for = { $seeker } در پی { $sought } می‌گردد
pair-looks-for-kin = { $seeker } در پی { $sought } می‌گردد ({ $kinship })

# گام بعدی
next-clear = گام بعد: ببینید چه چیزی سر راه است.
next-decide = گام بعد: داوری کنید که آیا این همان شخص است. پیش از آن از کسی چیزی پرسیده نمی‌شود.
next-ask = گام بعد: از { $name } بپرسید چه چیزی از او را می‌توان گفت.
next-await = چشم‌به‌راه پاسخ { $name }.
next-said-no = { $name } گفته است نه. به آن احترام می‌گذاریم و کسی اصرار نمی‌کند.
next-taken-back = { $name } آن را پس گرفته است. به آن احترام می‌گذاریم و کسی اصرار نمی‌کند.
next-tell = هر دو رضایت داده‌اند. گام بعد: تا هر جا نردبان می‌رسد به آن‌ها بگویید.
next-afterwards = گام بعد: از هر دو بپرسید چه حالی دارند.
next-over = این پایان یافته است.

# بررسی پیش از پرسش
screening-title = چیزی سر راه است
screening-text = تا وقتی هست، از کسی چیزی پرسیده و به کسی چیزی گفته نمی‌شود. از نگاه هر دو طرف، انگار چیزی پیدا نشده است.
screening-clear-all = در ثبت‌های هیچ‌کدام چیزی سر راه نیست.
screening-names-them = { $name } گفته است که { $other } نباید چیزی بداند.
screening-names-their-household = { $name } گفته است که کسی از خانوادهٔ { $other } نباید چیزی بداند.
screening-may-mean-them = { $name } از کسی نام برده که نباید چیزی بداند. آیا منظور { $other } است؟
screening-danger = برای { $name } نوشته شده که برای دیگران خطرناک است.
screening-coordinator = یک هماهنگ‌کننده می‌تواند این را ببیند و داوری کند.
screening-clear = منظور کس دیگری است
screening-no-danger = بگویید چرا نه…
screening-was-cleared = هماهنگ‌کننده‌ای دیده که منظور کس دیگری است.
screening-restore = سر راه است
screening-no-danger-title = چرا این سر راه نیست؟
screening-no-danger-text = با نام شما در سابقه می‌ماند.
screening-because = چرا

# نردبان
ladder-title = آنچه می‌توان گفت
ladder-rungs = نردبان، از بالا
ladder-may = اکنون می‌توان گفت: { $what }.
ladder-nothing = اکنون هیچ‌چیز را نمی‌توان گفت.
ladder-nothing-why = اکنون هیچ‌چیز را نمی‌توان گفت: { $why }.
ladder-locked = اکنون نمی‌توان گفت.
ladder-agrees = { $name } به این رضایت دارد
ladder-agrees-not = { $name } به این رضایت ندارد
ladder-not = نمی‌توان گفت: { $what }؛ چون { $why }.
ladder-what-alive = زنده بودن طرف دیگر
ladder-what-message = یک پیام
ladder-what-contact-details = راه رسیدن به طرف دیگر
ladder-what-whereabouts = جای طرف دیگر
ladder-what-meeting = قرار دیدار
ladder-why-barred = چیزی سر راه است
ladder-why-not-verified = کسی تأیید نکرده که این همان شخص است، یا پایان یافته است
ladder-why-not-asked = از { $name } پرسیده نشده است
ladder-why-asked = { $name } هنوز پاسخ نداده است
ladder-why-declined = { $name } گفته است نه
ladder-why-withdrawn = { $name } آن را پس گرفته است
ladder-why-expired = زمان رضایت { $name } گذشته است
ladder-why-less = { $name } تا این‌جا رضایت نداده است
ladder-why-other = چیز دیگری جلوی آن را گرفته است
ladder-told-before = پیش‌تر گفته شده
ladder-tell = گفتن…
ladder-tell-of = گفتن… { $what }
ladder-conditions = با این شرط‌ها

# یک طرف
side-seeker = جوینده
side-sought = کسی که در پی اوست
consent-title = رضایت
consent-state-not-asked = هنوز پرسیده نشده
consent-state-asked = پرسیده شده، پاسخی نیامده
consent-state-granted = رضایت دارد، تا: { $scope }
consent-state-declined = گفته است نه
consent-state-withdrawn = پس گرفته است
consent-state-expired = زمان رضایتش گذشته
consent-record = نوشتن…
consent-record-of = آنچه { $name } گفت
consent-record-label = نوشتن… { $name }
consent-no-entries = هنوز چیزی نوشته نشده است.
consent-entries-of = همهٔ آنچه { $name } گفته است
consent-on = { $what }، { $date }
consent-until-day = تا { $date }
consent-has-evidence = با فایل
consent-written = نوشتهٔ { $name }، { $time }
consent-superseded = دیگر به شمار نمی‌آید
consent-condition = شرط:
consent-act-asked = پرسیده شد
consent-act-granted = رضایت داد
consent-act-granted-to = رضایت داد، تا: { $scope }
consent-act-declined = گفت نه
consent-act-withdrawn = پس گرفت
consent-act-asked-hint = از { $name } پرسیده شد و هنوز پاسخی نیامده است.
consent-act-granted-hint = { $name } گفت به { $other } چه می‌توان گفت.
consent-act-declined-hint = { $name } نمی‌خواهد. این هرگز به { $other } گفته نمی‌شود.
consent-act-withdrawn-hint = { $name } رضایت داده بود و دیگر ندارد. از این پس چیزی گفته نمی‌شود.
ask-not-barred = از کسی نمی‌توان پرسید: چیزی سر راه است.
ask-not-not-verified = تا کسی داوری نکرده که این همان شخص است، نمی‌توان پرسید.
ask-not-seeker = پرسیدن یعنی گفتنِ این‌که کسی می‌گردد: نخست { $name } باید رضایت بدهد.
ask-not-sought = اکنون نمی‌توان از او پرسید.
ask-not-condition = شرطی برآورده نیست.

# نوشتن آنچه یک طرف گفت
consent-text = هر سطر یک بار نوشته می‌شود و دیگر تغییر نمی‌کند. آنچه بعدها بگوید سطر تازه‌ای است.
consent-act = چه کرد؟
consent-scope = به { $other } تا کجا می‌توان از { $name } گفت؟
consent-scope-hint = هر پله همهٔ پله‌های پایین‌تر را هم دارد. اگر دودل است، پلهٔ پایین‌تر را بگیرید.
scope-alive-hint = این‌که { $name } زنده است، و نه چیز دیگر.
scope-message-hint = و آنچه { $name } برای { $other } می‌نویسد یا می‌گوید.
scope-contact-details-hint = و راه‌های رسیدن به { $name } که در پایین نشان شده‌اند.
scope-whereabouts-hint = و این‌که { $name } کجاست.
scope-meeting-hint = و آنچه برای دیدار قرار گذاشته می‌شود.
consent-channels = کدام راه‌های تماس را می‌توان داد
consent-channels-hint = تنها آن‌هایی داده می‌شوند که هنگام گفتن امن باشند.
consent-no-channels = راه تماسی ثبت نشده است. نخست برای این فرد بیفزایید، وگرنه چیزی برای دادن نیست.
consent-conditions = با چه شرطی، به زبان خودش
consent-conditions-hint = مانند: «نه تا وقتی برادرم آن‌جاست.» هر بار که چیزی گفته می‌شود کسی باید از آن مطمئن شود.
consent-until = تا چه زمانی
consent-until-hint = اگر پایانی نگذاشته، خالی بگذارید. پیش از آن روز در «امروز» می‌آید.
consent-takes-back = تا این‌جا رضایت داده بود: { $scope }. دیگر هیچ‌یک را نمی‌توان گفت. آنچه پیش‌تر گفته شده فهرست می‌شود تا پس گرفته شود.
consent-when = کی گفت
consent-how = چگونه گفت
consent-words = چه گفت
consent-words-hint = به زبان خودش. طرف دیگر هرگز آن را نمی‌بیند.
consent-evidence = فایلی که آن را نشان می‌دهد
consent-evidence-hint = نامه یا صدایی از فایل‌های پرونده‌اش.
consent-save = نوشتن
consent-recorded = برای همیشه نوشته شد.

# داوری
decision-open = داوری…
decision-title = آیا این همان شخص است؟
decision-text = تنها آدم‌ها داوری می‌کنند. به کسی خبری داده نمی‌شود.
decision-what = چه دریافته‌اید؟
decision-why = چرا
decision-why-hint = چه چیزی به سود یا به زیان آن است، تا دیگران هم دریابند.
decision-possible-hint = روشن نیست. هنوز نمی‌توان از کسی پرسید.
decision-verified-hint = آن‌قدر روشن است که بتوان نخست از جوینده و سپس از دیگری پرسید.
decision-rejected-hint = کسان دیگری که شاید همان شخص باشند سر جای خود می‌مانند.
decision-blocked-hint = نباید به هم رسانده شوند. از نگاه جوینده، انگار چیزی پیدا نشده است.
decision-closed-hint = خواسته‌اند بس شود، یا کار به پایان رسیده است.

# خواسته‌اند بس شود
stop-open = خواسته‌اند بس شود…
stop-title = خواسته‌اند بس شود
stop-text = رضایتش پس گرفته می‌شود و این پیگیری پایان می‌یابد. دیگر به کسی چیزی گفته نمی‌شود. آنچه پیش‌تر گفته شده فهرست می‌شود تا پس گرفته شود.
stop-who = چه کسی خواست؟
stop-why = { $name } خواست بس شود.
stop-do = همین حالا بس شود
stop-done = بس شد. دیگر چیزی گفته نمی‌شود.
stop-half = رضایت پس گرفته شد و دیگر چیزی گفته نمی‌شود. ولی پایان آن نوشته نشد.

# گفتن
release-title = گفتن
release-text = نخست کلمه به کلمه بخوانید چه گفته خواهد شد. تا پایین صفحه تأیید نکنید، چیزی گفته نمی‌شود.
release-to = به چه کسی گفته شود؟
release-scope = تا کجا
release-language = به چه زبانی
release-messages = کدام پیام‌ها داده شوند
release-no-messages = هنوز پیام سربسته‌ای نیست. نخست زیر «پیام‌ها» بنویسیدش.
release-choose-messages = پیامی برگزینید.
release-meeting = آنچه قرار گذاشته شده
release-meeting-hint = کی، کجا، چه کسی همراه می‌آید. همان‌گونه که این‌جا هست گفته می‌شود.
release-write-meeting = بنویسید چه قراری گذاشته شده است.
release-conditions = با شرط رضایت داده‌اند
release-condition-of = { $name }:
release-conditions-met = همین حالا مطمئن شدم که چنین است
release-confirm-first = نخست از آنچه بالا خواسته‌اند مطمئن شوید.
release-words = کلمه به کلمه، به { $name }
release-do = گفتن به { $name }
release-done = برای { $name } آزاد شد
release-done-text = در دفتر رضایت و دفتر افشا نوشته شد. حالا با همین کلمه‌ها بگویید یا نامه را به او بدهید.
release-letter = نوشتن نامه
releases-title = آنچه تاکنون گفته شده
releases-none = به کسی چیزی گفته نشده است.
release-to-whom = به { $name }
release-call-back = باید پس گرفته شود
call-back-title = پیش‌تر گفته شده، باید پس گرفته شود
call-back-text = دیگر به آن رضایت نیست. از کسی که شنیده بخواهید فراموشش کند، به کار نبرد و آنچه را روی کاغذ است پس بدهد.
call-back-line = به { $to } از { $of } گفته شد

# پیام‌ها
messages-title = پیام‌ها
messages-text = سربسته تا هر دو رضایت بدهند. این‌جا تنها هماهنگ‌کنندگان و کسی که آن را نوشته می‌توانند بخوانند.
message-new-from = پیام از { $name }
message-from = از { $name }
message-sealed = سربسته
message-handed = داده شد
message-read = خواندن
message-change = تغییر
message-text = سربسته می‌ماند. تنها وقتی هر دو به پیام رضایت داده باشند به { $name } می‌رسد.
message-on = کی داده شد
message-words = پیام
message-words-hint = کلمه به کلمه. هرچه در آن است همان‌گونه داده می‌شود: ببینید جا یا راه تماسی را که نمی‌خواهد دانسته شود لو ندهد.

# روی کاغذ
letters-title = نوشته‌ها
letters-text = نامه همان را دارد که گفته شده و هنوز می‌توان گفت، و نه چیز دیگر. «نه» هرگز روی کاغذ نمی‌آید.
letter-to = نامه به { $name }
letter-reveals = { $name } و هر کس کاغذ را پیدا کند می‌خواند که از { $other } چه گفته شده است. آیا داشتن آن برای { $name } امن است؟
letter-none = اکنون نامه‌ای نیست که بتوان نوشت
letter-none-neutral = اگر پرسید، پاسخی را بدهید که چیزی نمی‌گوید. برای همه یکی است.
letter-save = ذخیره در فایل…
letter-save-title = نامه از گاوصندوق بیرون می‌رود
letter-save-do = ذخیرهٔ فایل
letter-saved = نامه نوشته شد.
answer-open = پاسخ خنثا…
answer-title = پاسخی که چیزی نمی‌گوید
answer-text = کلمه به کلمه یکی است، چه کسی پیدا نشده باشد، چه پرسیده نشده باشد، چه گفته باشند نه، چه کسی در پناه باشد. همان‌گونه که هست بدهید و چیزی نیفزایید.
answer-reveals = هر کس کاغذ را دارد می‌فهمد جوینده از چه کسی پرسیده است، و نه چیز دیگر.
notice-open = آگهی…
notice-title = آگهی برای یافتن کسی
notice-text = تنها آنچه را نشان می‌دهد که جوینده رضایت داده، و تا وقتی که رضایت داده است: هر دو در جست‌وجو نوشته شده‌اند.
notice-contact-line = هر کس چیزی می‌داند چگونه به شما برسد
notice-contact-hint = نشانی‌ای از گروه که کسی را لو ندهد.
notice-reveals = هر کسی می‌تواند بخواند: این‌که در پی این فرد می‌گردند، و هر سطر آگهی.
notice-save = ذخیره به شکل صفحهٔ وب…
notice-save-title = آگهی از گاوصندوق بیرون می‌رود
notice-saved = آگهی نوشته شد.

# پس از آن
afterwards-title = پس از آن
afterwards-hint = برای هر کدام چگونه بود و چه نیازی دارند. از هر دو، جدا از هم، بپرسید.

# همهٔ جست‌وجوها
board-title = خانواده
board-text = همهٔ جست‌وجوها، بر پایهٔ جایی که رسیده‌اند.
board-find = یافتن با نام یا کد
board-closed = نشان دادن جست‌وجوهای پایان‌یافته
board-stages = نشان دادن
board-all = همه
board-empty = هنوز در پی کسی نیستند
board-empty-text = جست‌وجو در پروندهٔ جوینده آغاز می‌شود، در بخش «خانواده».
board-none-found = جست‌وجویی با این مشخصات نیست
board-none-found-text = شاید با املا یا وضعیت دیگری پیدا شود.
board-show-all = نشان دادن همه
board-barred = چیزی سر راه است
board-consent = ‏{ $name }: { $state }
stage-barred-text = تا کسی ندیده، نه می‌توان پرسید و نه چیزی گفت.
stage-call-back-text = گفته شده و دیگر به آن رضایت نیست. از کسی که شنیده بخواهید فراموشش کند.
stage-said-no-text = کسی گفته است نه، یا رضایتش را پس گرفته است. به آن احترام می‌گذاریم و کسی اصرار نمی‌کند.
stage-possible-text = کسی باید داوری کند که آیا این همان شخص است.
stage-verified-text = نخست از جوینده بپرسید، سپس از دیگری.
stage-both-consented-text = تا هر جا هر دو رضایت داده‌اند به آن‌ها بگویید.
stage-released-text = بپرسید چه حالی دارند و گام بعد چیست.
stage-in-contact-text = از هر دو بپرسید چه حالی دارند.
stage-met-text = از هر دو بپرسید چگونه بود.
stage-followed-up-text = گروه پس از آن پرسیده است.
stage-looking-text = گمان نمی‌رود کسی از ثبت‌شده‌ها همان شخص باشد.
stage-blocked-text = نباید به هم رسانده شوند.
stage-closed-text = کار به پایان رسیده، یا خواسته‌اند بس شود.

# خویشان و دوستان
tree-title = خویشان و دوستان
tree-nobody = نخست کسی را که پرونده دربارهٔ اوست زیر «افراد» بیفزایید.
tree-empty = هنوز خویشاوند یا دوستی از { $name } نوشته نشده است.
tree-middle = در میانه
tree-form = نمایش
tree-as-picture = تصویر
tree-as-list = فهرست
tree-picture = خویشان و دوستان، به تصویر: با کلیدهای پیکان از یکی به دیگری بروید
tree-more = بیش از این‌ها هستند. کس دیگری را در میانه بگذارید تا خویشان او را ببینید.
tree-relation = چه نسبتی دارد
tree-cases = پرونده‌ها
tree-ties = آن‌گونه که گفته شده
tree-self = در میانه
tree-of = ‏{ $kinship } { $name }
tree-whose = ‏{ $kinship }: { $name }
tree-far = دورتر
tree-centre = گذاشتن در میانه
tree-add-of = افزودن نسبتی از { $name }
tree-in-cases = در { $count } پرونده
tie-of = خویشاوند یا دوستِ:
tie-change = نسبت
tie-is = ‏{ $kinship } { $other }: { $one }
tie-change-of = تغییر: { $kinship } { $other }: { $one }
tie-last-contact = آخرین تماس { $date }
tie-through = از راه { $name }
tie-told-by = گفتهٔ { $name }
tie-through-hint = مانند خواهری که کسی از راه او دایی است.
tie-told-by-hint = اگر کس دیگری جز خودش گفته است.
