## کسانی که کمک می‌کنند: صفحه‌ها.
case-room-community = همیاری
frame-community = همیاری
frame-go-community = رفتن به همیاری
frame-go-professionals = رفتن به همکاران حرفه‌ای
frame-mine = کارهای من
belonging-not-found = این دیگر نیست

# داوطلبان
volunteers-find = یافتن با نام یا جا
volunteers-need = چه نیازی هست
volunteers-any-need = هر چه باشد
volunteers-by-skill = چه کاری از آن‌ها برمی‌آید
volunteers-by-service = در چه نیازهایی کمک می‌کنند
volunteers-offers = چه کاری از آن‌ها برمی‌آید
volunteers-standing = صلاحیت
volunteers-matches = همراهی و ساعت‌ها
volunteers-all = همه
volunteers-may-help = اکنون می‌توانند کمک کنند
volunteers-soon = چیزی به‌زودی پایان می‌یابد
volunteers-not-yet = هنوز نمی‌توانند، یا دیگر نمی‌توانند
volunteers-empty-text = بنویسید چه کسی می‌خواهد کمک کند، چه کاری از او برمی‌آید، و آیا صلاحیتش را بررسی کرده‌اید. تنها پس از آن می‌توان او را با پرونده‌ای همراه کرد.
volunteers-none-found = داوطلبی با این نشانی‌ها نیست
volunteers-none-found-text = شاید با صافی‌های کمتر یا املای دیگری کسی پیدا شود.
volunteers-show-all = نمایش همه
volunteers-new-text = کسی را از ثبت‌شده‌ها برگزینید یا نام تازه‌ای بنویسید. این‌که چه کاری از او برمی‌آید در صفحهٔ خودش پرسیده می‌شود.
volunteer-of-person = نام‌ها، زبان‌ها و سازمان‌ها زیر «مشخصات» آمده‌اند. سازمان‌ها و فهرست کسانی که نباید چیزی بدانند با هر پرونده سنجیده می‌شوند.
volunteer-none-yet = هنوز ننوشته‌اید چه کاری از او برمی‌آید. پیش از بررسی صلاحیت و امضای تعهدنامه کسی را نمی‌توان همراه کرد.
volunteer-no-matches = اکنون با هیچ پرونده‌ای همراه نیست.
volunteer-over = پایان‌یافته
volunteer-profile = مشخصات { $number }
volunteer-several = دو ثبتِ یک نفر یکی شده‌اند و هر کدام مشخصات داوطلبی خود را داشته است. آن که کمتر اجازه می‌دهد به شمار می‌آید. آن‌ها را یکی کنید و دیگری را به سطل بازیافت بفرستید.
person-photo-hint = از فایل‌های پرونده‌هایی که در آن‌هاست.
person-services-hint = هنگام معرفیِ کسی برای آن کار، پیشنهاد می‌شود.
person-organisations-hint = با داوطلبانِ هر پرونده سنجیده می‌شود، و برعکس.

vetting-holds = صلاحیت تا { $date }
vetting-soon = صلاحیت رو به پایان: { $date }
vetting-ended = پایان صلاحیت: { $date }
vetting-none = صلاحیت بررسی نشده
agreement-signed = امضای تعهدنامه: { $date }
agreement-holds = تعهدنامه تا { $date }
agreement-soon = تعهدنامه رو به پایان: { $date }
agreement-ended = پایان تعهدنامه: { $date }
agreement-none = بدون تعهدنامه

hint-volunteer-place = شهرها و کشورها، همان‌گونه که در پرونده‌ها آمده‌اند.
hint-volunteer-vetted-until = آخرین روز اعتبار. بدون آن، صلاحیت کسی تأییدشده نیست.
hint-volunteer-agreement-until = تنها اگر پایانی دارد.
hint-volunteer-conflicts = آنچه گفته یا آنچه می‌دانید: با چه کسی نباید روبه‌رو شود.

# همراهی‌ها
match-on = تا { $until }
match-ahead = از { $from } تا { $until }
match-over = پایان‌یافته از { $date }
match-ended-early = پیش از موعد پایان یافت، { $date }
match-until = تا { $date }
placement-none = اکنون همراهی ندارد
match-seen = کد این پرونده و آنچه پایین برایش نوشته شده می‌بیند، و نه چیز دیگر.
match-unseen-ahead = پیش از آغاز چیزی از آن نمی‌بیند.
match-unseen-over = دیگر چیزی از آن نمی‌بیند.
match-unseen-barred = چیزی از آن نمی‌بیند: چیزی سر راه است.
match-end = پایان دادن به همراهی
match-end-open = پایان زودتر…
match-end-title = پایان این همراهی
match-end-text = از این روز داوطلب چیزی از آن نمی‌بیند. ساعت‌هایش می‌ماند. بار دیگر، همراهی دیگری است.
match-end-done = همراهی پایان یافت.
hint-placement-brief = این را کلمه به کلمه می‌خواند. تنها آنچه را لازم دارد بنویسید، و نه چیزی که دیگران نباید بدانند.
hint-placement-from = اگر خالی بماند: از همین حالا.
hint-placement-until = سپس خودبه‌خود پایان می‌یابد.
helper-who-could = چه کسی می‌تواند کمک کند
helper-need = در چه نیازی
helper-any-need = هر نیازی
helper-language = به چه زبانی
helper-any-language = هر زبانی
helper-none = این کار از هیچ داوطلبی برنمی‌آید. کمتر بخواهید یا با نام بجویید.
helper-none-free = کسانی که این کار از آن‌ها برمی‌آید اکنون نمی‌توانند همراه شوند.
helper-barred = اکنون نمی‌توانند همراه شوند
helper-by-name = یا با نام
helper-open-profile = دیدن مشخصات داوطلبی
fit-need-agrees = { $what }
fit-need-partly = تنها { $what }
fit-need-differs = این کار از او برنمی‌آید
fit-need-unknown = پرسیده نشده چه کاری از او برمی‌آید
fit-language-agrees = { $what } می‌داند
fit-language-partly = کمی { $what } می‌داند
fit-language-differs = بدون زبان مشترک
fit-language-unknown = زبان ثبت نشده
fit-place-agrees = در { $what }
fit-place-partly = در همان کشور، { $what }
fit-place-differs = جایی دیگر
fit-place-unknown = جا ثبت نشده
fit-load = { $count ->
    [0] بدون همراهی دیگر
   *[other] هم‌اکنون { $count } همراهی
  }

# آنچه سر راه است
conflict-none = چیزی سر راه نیست: صلاحیت تأییدشده، تعهدنامه امضاشده، و موردی پیدا نشد.
conflict-none-left = دیگر چیزی سر راه نیست: آنچه بود روشن شده است.
conflict-told = { $volunteer } این را گفته است:
conflict-none-found = صلاحیت تأیید و تعهدنامه امضا شده و چیز دیگری در ثبت‌ها پیدا نشد. پیش از همراه کردن، آنچه را گفته است بخوانید.
conflict-names-them = { $name } گفته است که { $volunteer } نباید چیزی بداند.
conflict-names-their-household = { $name } گفته است که کسی از خانوادهٔ { $volunteer } نباید چیزی بداند.
conflict-may-mean-them = { $name } از کسی نام برده که نباید چیزی بداند. آیا منظور { $volunteer } است؟
conflict-own-names-them = { $name } گفته است که کسی از این پرونده نباید چیزی بداند.
conflict-own-names-their-household = { $name } گفته است که کسی از این خانواده نباید چیزی بداند.
conflict-own-may-mean-them = { $name } از کسی نام برده که نباید چیزی بداند. آیا منظور کسی از این پرونده است؟
conflict-same-person = { $volunteer } خود در این پرونده است.
conflict-same-family = { $volunteer } و { $name } خویشاوند یا دوست‌اند.
conflict-same-family-through = { $volunteer } و { $name } از راه { $through } به هم نزدیک‌اند.
conflict-kept-apart = یک جست‌وجوی خانواده { $volunteer } و { $name } را از هم دور نگه می‌دارد.
conflict-looks-for = در یک جست‌وجوی خانواده، شاید یکی از این دو، { $volunteer } و { $name }، همان باشد که دیگری در پی اوست.
conflict-same-organisation = { $volunteer } و { $name } شاید در یک سازمان بوده باشند.
conflict-danger = برای { $name } نوشته شده که برای دیگران خطرناک است.
conflict-always = این را نمی‌توان از سر راه برداشت: کس دیگری را برگزینید.
conflict-despite-hint = با نام شما در تاریخچه می‌ماند و برای مواردی است که اکنون هست.
conflict-despite-again = این پس از آن نوشته پیش آمده است. اگر برای این هم درست است، با کلمه‌های دیگری دوباره بنویسید.
conflict-was-settled = هماهنگ‌کننده‌ای نوشته است چرا ادامه می‌یابد.
history-entries = { $count ->
   *[other] { $count } مورد
  }

# ساعت‌ها
duration-hours = { $hours } ساعت
duration-minutes = { $minutes } دقیقه
duration-both = { $hours } ساعت و { $minutes } دقیقه
duration-how-long = چه اندازه
duration-in-hours = ساعت
duration-in-minutes = دقیقه
hours-in-all = روی هم { $time }
hours-none-then = در این مدت ساعتی نوشته نشده است.
hours-choose = برگزینید…
hours-no-match = در هیچ همراهی
hours-somebody-else = کسی که اینجا همراه نیست
hours-span = ساعت‌های
span-all = همهٔ زمان‌ها
span-year = ۳۶۵ روز
span-month = ۳۰ روز
# آنچه داوطلب می‌بیند
mine-text = آنچه گروه از شما خواسته و زمانی که گذاشته‌اید. از آدم‌ها و پرونده‌ها تنها همان را می‌بینید که اینجا برای شما نوشته شده است.
mine-matches = آنچه گروه از من خواسته است
mine-none = اکنون از شما چیزی نخواسته‌اند
mine-none-text = وقتی گروه چیزی از شما بخواهد، تا زمانی که برجاست اینجا می‌آید. سپاس که همراه ما هستید.
mine-no-brief = چیز دیگری نوشته نشده است. از گروه بپرسید.
mine-hours = ساعت‌های من

# نامه‌ها
letter-introduction = معرفی‌نامه برای { $name }
letter-introduction-open = معرفی‌نامه…
letter-introduction-text = می‌گوید از او چه خواسته‌اید، برایش چه نوشته‌اید، تا کی، و چگونه با گروه تماس بگیرد. چیز دیگری از پرونده در آن نیست.
letter-introduction-reveals = { $name } و هر کس کاغذ را پیدا کند می‌خواند که از او چه خواسته‌اید و برایش چه نوشته‌اید.
letter-presentation = شناساندن { $name }
letter-presentation-open = برای کسی که همراهی می‌شود…
letter-presentation-text = به کسی که همراهی می‌شود می‌گوید چه کسی، به چه زبان‌هایی، برای چه کاری و تا کی همراه او خواهد بود، و چگونه با گروه تماس بگیرد. چیز دیگری از داوطلب در آن نیست.
letter-presentation-reveals = هر کس کاغذ را پیدا کند نام او و نام { $name } را می‌خواند، و این را که با هم چه می‌کنند.
letter-thanks = سپاس‌نامه برای { $name }
letter-thanks-open = سپاس‌نامه…
letter-thanks-text = از او سپاسگزاری می‌کند و ساعت‌هایی را که نوشته شده می‌گوید.
letter-thanks-reveals = { $name } و هر کس کاغذ را پیدا کند می‌خواند که او کمک کرده و چه اندازه.
letter-contact = چگونه با گروه تماس بگیرد
letter-contact-hint = شمارهٔ تلفن یا نشانی. در نامه می‌آید و نه جای دیگر.
letter-hours-of = ساعت‌های
log-what-introduction = معرفی‌نامه برای یک داوطلب
log-what-presentation = نامه‌ای که داوطلبی را می‌شناساند
log-what-thanks = سپاس‌نامه برای یک داوطلب

# همکاران حرفه‌ای
professionals-title = همکاران حرفه‌ای
professionals-find = یافتن با نام، خدمت یا زبان
professionals-empty = هنوز همکار حرفه‌ای ثبت نشده است
professionals-empty-text = وکیل، پزشک، میزبان: در صفحهٔ او «همکار حرفه‌ای» و کاری را که به آن کمک می‌کند نشان کنید و در معرفی‌ها از او نام ببرید.
professionals-none-found = کسی با این نشانی‌ها نیست
professionals-no-referrals = هنوز در هیچ معرفی‌ای نامش نیامده
professionals-referrals = { $count } معرفی
professionals-accepted = { $count } پذیرفته
professionals-with-outcome = { $count } با نتیجه
professionals-see = معرفی‌ها به { $name }
professionals-latest = { $count } تای آخر نمایش داده شده است.
referral-on-file = ثبت‌شده برای: { $service }
hint-referral-provider-person = وکیل، پزشک، میزبان و دیگرانی که همکار حرفه‌ای ثبت شده‌اند. نتیجه‌اش نزد نام او هم دیده می‌شود.

# دو ثبتِ یک نفر
merge-open = همان کسی است که…
merge-title = دو ثبتِ یک نفر
merge-text = ثبتِ دیگر را برگزینید. پیش از آن‌که هر دو را کنار هم ببینید چیزی رخ نمی‌دهد.
merge-who = ثبتِ دیگر
merge-look = پیش از تصمیم هر دو را ببینید. اگر مطمئن نیستید بگذارید جدا بمانند: بعدها هم می‌توان.
merge-photo = یک عکس
merge-stays = کدام ثبت بماند؟
merge-field = چه چیزی
merge-of-stays = می‌ماند
merge-of-goes = به سطل بازیافت می‌رود
merge-after = پس از آن
merge-both = هر دو
merge-kept = همان ثبتی که می‌ماند
merge-filled = گرفته می‌شود
merge-unchanged = بدون تغییر
merge-same = در هر دو یکی است
merge-cases = پرونده‌ها
merge-no-cases = هیچ
merge-recorded = ثبت‌شده { $time }
merge-what = چه رخ می‌دهد
merge-what-kept = «{ $stays }» آنچه را هر دو ثبت دارند نگه می‌دارد. جایی که تنها یک مقدار می‌شود، مقدارِ ثبتی است که می‌ماند.
merge-what-silences = هر کس نباید از یکی چیزی بداند از هر دو چیزی نمی‌داند؛ هشدارها هم برای هر دو به شمار می‌آیند.
merge-what-named = هر چه نام دیگری را می‌برد از این پس نام این ثبت را می‌برد: پرونده‌ها، مدارک، یادداشت‌ها، خویشان، جست‌وجوها، همراهی‌ها و ساعت‌ها.
merge-what-consents = رضایت‌هایی که زیر هر کدام داده شده به شمار می‌آیند. از دو پاسخ، آن که کمتر می‌گوید.
merge-what-trash = «{ $goes }» همان‌گونه که بود به سطل بازیافت می‌رود. آنچه آنجا بود و گرفته نمی‌شود هنوز در تاریخچه‌اش خوانده می‌شود.
merge-what-undo = این کار یک‌باره واگرداندنی نیست: ثبتِ دیگر اگر از سطل بازیافت برگردد، از هر چه نامش را می‌برد خالی است. هر تغییر در تاریخچهٔ همان چیزی می‌ماند که تغییر کرده است.
merge-has-key = { $name } کلید گاوصندوق دارد: همان ثبت می‌ماند.
merge-sure = هر دو را دیده‌ام و این یک نفر است.
merge-do = یکی کردن
merge-doing = یکی کردن دو ثبت…
merge-done = دو ثبت یکی شدند.
