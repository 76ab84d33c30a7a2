# نام بخش‌های هر پرونده: در فرم‌ها، سابقه و خروجی‌ها.
field-names = نام
field-gender = جنسیت
field-birth = تولد
field-nationalities = تابعیت‌ها
field-languages = زبان‌ها
field-channels = راه تماس
field-channels-safe = امن بودن راه تماس
field-channels-hours = ساعت‌های امن
field-channels-answers = چه کسی جواب می‌دهد
field-channels-code-word = کلمهٔ رمز
field-safety-flags = ایمنی
field-do-not-disclose = نباید چیزی بدانند
field-roles = نسبت او با گروه
field-remarks = توضیح
field-remark = چرا این‌جا مهم است
field-code = کد
field-principal = کسی که به او کمک می‌شود
field-household = خانواده
field-household-relation = نسبت
field-household-dependant = وابسته بودن
field-caseworkers = مددکاران
field-risk = خطر
field-aims = هدف‌ها
field-summary = خلاصه
field-keeping = رضایت به نگهداری این پرونده
field-keeping-by = رضایت: چه کسی پرسید
field-keeping-on = رضایت: چه زمانی
field-keeping-how = رضایت: چگونه
field-keeping-until = رضایت: تا چه زمانی
field-episodes = دورهٔ باز بودن
field-episodes-opened = روز باز شدن
field-episodes-reason = چرا باز شد
field-episodes-referred-by = معرف
field-episodes-closed = روز بسته شدن
field-episodes-close-reason = دلیل بستن
field-episodes-outcome = نتیجه
field-episodes-close-note = یادداشت بستن
field-episodes-caseworkers = چه کسانی کار کردند
field-on = چه زمانی
field-kind = نوع
field-text = متن
field-visibility = چه کسی بخواند
field-due = موعد
field-what = چه باید کرد
field-planned = با فاصلهٔ معمول
field-done = روز انجام
field-outcome = نتیجه چه شد
field-cancelled = دیگر لازم نیست
field-title = عنوان
field-posted = درج
field-published = انتشار
field-authors = نویسندگان
field-outlet = رسانه
field-place = مکان
field-translator = مترجم
field-language = زبان
field-address = نشانی
field-excerpt = گزیدهٔ متن
field-body = متن کامل
field-tags = برچسب‌ها
field-people = افراد
field-places = مکان‌ها
field-other = دیگر

field-extra = بخش‌هایی که گروه افزوده است
field-case = پرونده
field-person = دربارهٔ چه کسی
field-country = کشور
field-authority = اداره یا دادگاه
field-reference = شمارهٔ پرونده نزد آن‌ها
field-representative = چه کسی از جانبشان سخن می‌گوید
field-cost = هزینه
field-status = وضعیت
field-application = درخواست
field-number = شماره
field-lapses = چه چیزهایی با آن از دست می‌رود
field-lead-days = آغاز تمدید، چند روز پیش از پایان
field-source = منبع
field-assigned = چه کسی انجام می‌دهد
field-channel = از چه راهی
field-direction = چه کسی سراغ دیگری رفت
field-steps = گام‌ها
field-steps-one = گام
field-steps-what = چه باید کرد
field-steps-by = تا چه زمانی
field-steps-done = روز انجام
field-steps-cost = هزینه
field-steps-who = چه کسی انجام می‌دهد

field-episodes-remains = چه چیزی باز مانده است
field-note-on = چه زمانی
field-note-of = شرح
field-follow-up-outcome = نتیجه چه شد

field-task-what = چه باید کرد
field-task-due = تا چه زمانی

field-contact-person = سراغ چه کسی رفتید
field-contact-safe = این راه امن بود؟
field-contact-reached = با او تماس برقرار شد؟
field-contact-summary = چه گفته شد
field-contact-again = چه زمانی دوباره

field-situation-status = وضعیت حقوقی
field-situation-place = شهر یا اردوگاه
field-situation-since = از چه زمانی
field-situation-until = تا چه زمانی
field-situation-followed = وضعیت دیگری جایش را گرفت، یا دیگر دنبال نشد
field-situation-basis = تصمیم یا مدرکی که بر آن استوار است

field-refuge-option-route = راه
field-refuge-option-pros = آنچه به سود آن است
field-refuge-option-obstacles = آنچه سر راه است
field-refuge-option-needs = چه می‌خواهد
field-refuge-option-duration = چقدر طول می‌کشد
field-refuge-option-preference = اولویت خود او
field-refuge-option-own-words = به گفتهٔ خودش
field-refuge-option-chosen = روز برگزیدن
field-refuge-option-dropped = روز کنار گذاشتن
field-refuge-option-dropped-why = چرا کنار گذاشته شد

field-application-person = درخواست‌دهنده
field-application-stages = مرحله‌ها
field-application-stages-one = مرحله
field-application-stages-stage = مرحله
field-application-stages-on = در تاریخ
field-application-stages-remarks = توضیح

field-hearing-time = چه زمانی
field-hearing-time-date = روز
field-hearing-time-time = ساعت
field-hearing-person = چه کسی شنیده می‌شود
field-hearing-interpreter = مترجم
field-hearing-accompanied-by = چه کسی همراه می‌رود
field-hearing-preparation = آمادگی
field-hearing-held = روز برگزاری
field-hearing-cancelled = برگزار نمی‌شود

field-deadline-what = چه باید انجام شود
field-deadline-due = تا چه زمانی
field-deadline-due-date = روز
field-deadline-due-hearing = شمرده از
field-deadline-due-days = روزهای پیش از آن
field-deadline-consequence = اگر از دست برود چه می‌شود
field-deadline-source = چه کسی تعیین کرده و کجا نوشته شده
field-deadline-cancelled = دیگر الزامی نیست

field-accommodation-kind = نوع جا
field-accommodation-address = نشانی
field-accommodation-host = صاحب‌خانه، میزبان یا اداره، و راه تماس
field-accommodation-from = از
field-accommodation-until = تا
field-accommodation-cost = هزینه و این که چه کسی می‌پردازد
field-accommodation-safe = آن‌جا در امان هستند؟
field-accommodation-left = روز ترک آن‌جا

field-incident-kind = نوع رویداد
field-incident-person = برای چه کسی پیش آمد
field-incident-on = در چه روزی
field-incident-time = در چه ساعتی
field-incident-place = کجا
field-incident-what = چه شد
field-incident-by-whom = چه کسی کرد، تا جایی که دانسته است
field-incident-harm = آسیب به تن، روان یا دارایی
field-incident-witnesses = چه کسانی دیدند
field-incident-evidence = پیام‌ها، عکس‌ها، گزارش‌های پزشکی
field-incident-reported-to = به چه کسی گزارش شد
field-incident-reference = شماره‌ای که گرفت
field-incident-response = چه اقدامی شد

field-paper-kind = نوع مدرک
field-paper-state = وضع آن
field-paper-person = از آنِ چه کسی
field-paper-country = کشور صادرکننده
field-paper-issuer = صادرکننده
field-paper-issued = روز صدور
field-paper-expires = روز پایان اعتبار
field-paper-original = اصل آن کجاست یا نزد چه کسی مانده
field-paper-steps = گام‌های گرفتن آن
field-paper-replaced = روز صدور مدرک تازه

field-paper-rule-kind = نوع مدرک
field-paper-rule-country = تنها برای مدارک این کشور
field-paper-rule-usual = منبعی که برنامه آورده
field-paper-rule-validity-months = مدت اعتبار به ماه

field-session-on = چه زمانی
field-session-kind = نوع گفت‌وگو
field-session-person = چه کسی بود
field-session-with = با چه کسی
field-session-place = کجا
field-session-agreed = چه قراری گذاشته شد
field-session-next = نوبت بعد
field-session-settled = نوبت بعد برگزار شد یا دیگر نمی‌شود

field-referral-person = چه کسی معرفی می‌شود
field-referral-service = برای چه
field-referral-provider = به چه کسی، و راه تماس
field-referral-why = از آن‌ها چه خواسته می‌شود
field-referral-consent = خودش رضایت داده است؟
field-referral-consent-on = روز رضایت
field-referral-made = روز معرفی
field-referral-answer-by = پاسخ تا
field-referral-accepted = پذیرفتند؟
field-referral-answered = روز پاسخ
field-referral-ended = روز پایان

field-organisations = سازمان‌هایی که در آن‌ها بوده
field-referral-provider-person = به چه کسی، اگر در پناه ثبت است

field-volunteer-person = چه کسی
field-volunteer-skills = چه کاری از او برمی‌آید
field-volunteer-services = در چه نیازهایی کمک می‌کند
field-volunteer-place = کجا می‌تواند کمک کند
field-volunteer-when-free = چه زمانی وقت دارد
field-volunteer-checks = معرف‌ها و بررسی‌ها
field-volunteer-checks-one = معرف یا بررسی
field-volunteer-checks-kind = نوع
field-volunteer-checks-by-whom = از چه کسی پرسیده شد، یا چه کسی بررسی کرد
field-volunteer-checks-on = روز
field-volunteer-checks-until = معتبر تا
field-volunteer-checks-result = نتیجه
field-volunteer-vetted-until = صلاحیت تأییدشده تا
field-volunteer-agreement-signed = روز امضای تعهدنامه
field-volunteer-agreement-until = تعهدنامه معتبر تا
field-volunteer-conflicts = تعارض منافعی که می‌دانیم

field-placement-volunteer = چه کسی کمک می‌کند
field-placement-purpose = در چه نقشی
field-placement-brief = آنچه باید بداند
field-placement-from = از
field-placement-until = تا
field-placement-ended = پایان زودتر از موعد
field-placement-ended-why = چرا پایان یافت
field-placement-despite = چرا با وجود این موارد ادامه می‌یابد
field-placement-cleared = مواردی که کس دیگری را می‌گویند
field-placement-settled = مواردی که از آن‌ها خبر داشتیم

field-hours-volunteer = چه کسی کمک کرد
field-hours-placement = در کدام همراهی
field-hours-minutes = دقیقه
field-hours-what = چه کاری انجام شد

field-goal-person = هدف چه کسی
field-goal-goal = هدف، به زبان خودش
field-goal-domain = کدام بخش زندگی
field-goal-set = روز تعیین
field-goal-by = تا چه زمانی
field-goal-reached = روز رسیدن به آن
field-goal-dropped = روز کنار گذاشتن
field-goal-dropped-why = چرا کنار گذاشته شد

field-assessment-person = دربارهٔ چه کسی
field-assessment-by-whom = سنجنده
field-assessment-scores = اوضاع چگونه است



hint-contact-again = تا تماس برقرار نشود، در «امروز» می‌ماند.
hint-situation-until = اگر اجازه پایان دارد؛ در «امروز» می‌آید.
hint-refuge-option-preference = ۱ یعنی آنچه بیش از همه می‌خواهد.
hint-hearing-preparation = دربارهٔ چه حرف زده شد، چه باید برد، و از چه می‌ترسد.
hint-deadline-source = برای نمونه: نامهٔ دادگاه در ۱۴ اردیبهشت.
hint-incident-time = تا جایی که دانسته است: «حدود نه شب».
hint-incident-what = همان‌گونه که گفته شد و به ترتیب. آنچه دیده شد را از آنچه شنیده شد جدا بنویسید.
hint-paper-lapses = آنچه در روز پایان اعتبار از دست می‌دهند.
hint-paper-replaced = از آن پس زمانش دیگر شمرده نمی‌شود.
hint-paper-rule-country = اگر برای همه است، خالی بگذارید.
hint-paper-rule-source = قانون، اداره یا تجربهٔ خودتان؛ تا دیگران هم بتوانند بررسی کنند.
hint-session-agreed = آنچه گفته شد جایش پایین‌تر است؛ آن‌جا کسان کمتری می‌خوانند.
hint-referral-consent = هیچ‌کس برخلاف خواستش معرفی نمی‌شود. بدون رضایت می‌توان آماده کرد، نه معرفی.
hint-assessment-scores = با هم و بخش‌به‌بخش بسنجید. دربارهٔ آنچه حرف نزده‌اید چیزی نگویید.

# انواع آنچه ثبت می‌شود: یکی، چند تا، تازه، تغییریافته، هنوز هیچ، و برای چه.
search-kind-situation = اوضاع کنونی
records-situation = اوضاع کنونی
draft-new-situation = وضعیت تازه
draft-change-situation = تغییر: اوضاع کنونی
records-situation-empty = بنویسید کجا هستند و با چه وضعیت حقوقی؛ سابقه خودش ساخته می‌شود.
records-situation-what = کجا هستند و با چه وضعیت حقوقی

search-kind-refuge-option = گزینه
records-refuge-option = گزینه‌ها
draft-new-refuge-option = گزینهٔ تازه
draft-change-refuge-option = تغییر: گزینه
records-refuge-option-empty = راه‌های پیش رو را بنویسید تا با هم بسنجید.
records-refuge-option-what = یک کشور یا یک راه، با خوب و بدش

search-kind-application = درخواست
records-application = درخواست‌ها
draft-new-application = درخواست تازه
draft-change-application = تغییر: درخواست
records-application-empty = هنوز درخواستی نیست.
records-application-what = برای پناهندگی، اقامت یا روادید، با مرحله‌هایش

search-kind-hearing = جلسه
records-hearing = جلسه‌ها
draft-new-hearing = جلسهٔ تازه
draft-change-hearing = تغییر: جلسه
records-hearing-empty = هنوز جلسه یا قراری نیست.
records-hearing-what = مصاحبه، دادگاه یا قرار با اداره

search-kind-deadline = مهلت
records-deadline = مهلت‌ها
draft-new-deadline = مهلت تازه
draft-change-deadline = تغییر: مهلت
records-deadline-empty = هنوز مهلتی نیست.
records-deadline-what = چه باید تا چه زمانی انجام شود، و اگر نشود چه از دست می‌رود

search-kind-accommodation = محل سکونت
records-accommodation = محل سکونت
draft-new-accommodation = محل سکونت تازه
draft-change-accommodation = تغییر: محل سکونت
records-accommodation-empty = محل زندگی‌شان ثبت نشده است.
records-accommodation-what = کجا زندگی می‌کنند و آیا آن‌جا در امان‌اند

search-kind-incident = رویداد
records-incident = رویدادها
draft-new-incident = رویداد تازه
draft-change-incident = تغییر: رویداد
records-incident-empty = رویدادی ثبت نشده است.
records-incident-what = تهدید، خشونت، بازداشت: چه شد و چه اقدامی شد

search-kind-paper = مدرک
records-paper = مدارک
draft-new-paper = مدرک تازه
draft-change-paper = تغییر: مدرک
records-paper-empty = هر مدرک را بنویسید: در دست، گم‌شده، ضبط‌شده یا هرگز نداشته.
records-paper-what = مدرکی که دارند، گم کرده‌اند یا لازم دارند

search-kind-session = نشست همراهی
records-session = نشست‌های همراهی
draft-new-session = نشست تازه
draft-change-session = تغییر: نشست همراهی
records-session-empty = هنوز نشستی نیست.
records-session-what = گفت‌وگویی، و قراری که گذاشته شد

search-kind-referral = معرفی
records-referral = معرفی‌ها
draft-new-referral = معرفی تازه
draft-change-referral = تغییر: معرفی
records-referral-empty = هنوز کسی به جای دیگری معرفی نشده است.
records-referral-what = به پزشک، وکیل، کلاس یا سرپناه، تا نتیجهٔ آن

search-kind-volunteer = داوطلب
records-volunteer = داوطلبان
draft-new-volunteer = داوطلب تازه
draft-change-volunteer = تغییر: داوطلب
records-volunteer-empty = هنوز داوطلبی نیست.
records-volunteer-what = چه کاری از کسی برمی‌آید، و آیا صلاحیتش را بررسی کرده‌اید

search-kind-placement = همراهی
records-placement = همراهی‌ها
draft-new-placement = همراهی تازه
draft-change-placement = تغییر: همراهی
records-placement-empty = هنوز کسی از داوطلبان اینجا همراه نشده است.
records-placement-what = داوطلبی که اینجا کمک می‌کند، برای کاری و تا زمانی

search-kind-hours = ساعت‌ها
records-hours = ساعت‌ها
draft-new-hours = ساعت‌های تازه
draft-change-hours = تغییر: ساعت‌ها
records-hours-empty = هنوز ساعتی نوشته نشده است.
records-hours-what = زمانی که داوطلبی گذاشته است

records-introduction = معرفی‌نامهٔ داوطلب
records-thanks = سپاس‌نامهٔ داوطلب

search-kind-goal = هدف
records-goal = هدف‌ها
draft-new-goal = هدف تازه
draft-change-goal = تغییر: هدف
records-goal-empty = هنوز هدفی نیست. بپرسید بیش از همه چه می‌خواهند.
records-goal-what = آنچه می‌خواهند به آن برسند، و گام‌هایش

search-kind-assessment = سنجش
records-assessment = سنجش‌ها
draft-new-assessment = سنجش تازه
draft-change-assessment = تغییر: سنجش
records-assessment-empty = هنوز سنجشی نیست. نخستین سنجش نشان می‌دهد از کجا باید آغاز کرد.
records-assessment-what = دوازده بخش زندگی، از ۱ تا ۵

search-kind-task = کار
records-task = کارها
draft-new-task = کار تازه
draft-change-task = تغییر: کار
records-task-empty = کاری در دست نیست.
records-task-what = کاری که یکی از گروه باید بکند

search-kind-contact = تماس
records-contact = دفتر تماس
draft-new-contact = تماس تازه
draft-change-contact = تغییر: تماس
records-contact-empty = هر بار تلاش برای تماس را بنویسید، و این که راهش امن بود یا نه.
records-contact-what = با چه کسی و از چه راهی تماس شد، و چه زمانی دوباره

search-kind-paper-rule = قاعدهٔ یک مدرک
records-paper-rule = قاعده‌ها
draft-new-paper-rule = قاعدهٔ تازه
draft-change-paper-rule = تغییر: قاعدهٔ یک مدرک
records-paper-rule-empty = هنوز قاعده‌ای نیست.
records-paper-rule-what = تمدید از چه زمانی آغاز می‌شود

search-kind-file = فایل
search-kind-snooze = به تعویق افتاده
search-kind-custom-field = بخش افزودهٔ گروه
search-kind-custom-choice = گزینهٔ افزودهٔ گروه
draft-new-file = فایل تازه
draft-change-file = تغییر در یک فایل
draft-new-custom-field = بخش تازه
draft-change-custom-field = تغییر در یک بخش
draft-new-custom-choice = گزینهٔ تازه
draft-change-custom-choice = تغییر در یک گزینه

# در بخش‌های پرونده
record-more = بیشتر
record-menu = چه می‌خواهید بنویسید؟
record-menu-text = چیزی را از فهرست‌ها برای خواندن یا تغییر برگزینید، یا چیز تازه‌ای آغاز کنید.
record-somebody-else = کسی دیگر…
record-who-else = چه کسی
record-not-listed = چیزی که در فهرست نیست
record-added-fields = بخش‌هایی که گروه افزوده است
record-entry = { $what } { $number }
record-entry-add = افزودن { $what }
record-entry-remove = برداشتن { $what } { $number }
record-further = نشان دادن بیشتر ({ $count })
record-since = از { $date }
record-until = تا { $date }
record-done-on = انجام شد: { $date }
record-not-needed = دیگر لازم نیست
record-stage-on = { $stage } در { $date }
record-print = چاپ
print-leaves = این روی کاغذ از گاوصندوق بیرون می‌رود
print-screen-title = چاپ این صفحه
print-screen-reveals = روی کاغذ هیچ‌چیز رمزگذاری نیست. هر کس آن را در دست داشته باشد همهٔ آنچه را اکنون در این صفحه است می‌خواند. تنها اگر کسی به آن نیاز دارد چاپش کنید و بگویید چه کسی باید نابودش کند.
record-back = برگشت

note-title = یادداشت‌ها
follow-title = پیگیری‌ها
contact-tried = تماس
contact-reached = تماس برقرار شد
contact-not-reached = تماس برقرار نشد
contact-again-on = دوباره: { $date }
contact-unsafe = راه ناامن
contact-channels = راه‌های تماس با او
contact-channels-none = هیچ راه تماسی ثبت نشده است. در صفحهٔ خودش بیفزایید.
contact-channel-safe = امن
contact-channel-unsafe = ناامن
contact-channel-unknown = معلوم نیست امن است یا نه
contact-channel-hours = ساعت‌های امن: { $hours }
contact-channel-answers = پاسخ‌دهنده: { $who }

option-preference = اولویت خودش: { $rank }
option-chosen = برگزیده
option-dropped-on = کنار گذاشته شد: { $date }
option-compare = مقایسه
option-compare-title = راه‌هایی برای سنجیدن با هم
option-compare-text = برای نگاه کردن با هم. گزینه‌های کنارگذاشته این‌جا نیستند.
option-compare-reveals = هر کس کاغذ را در دست داشته باشد می‌خواند که چه کشورها و راه‌هایی سنجیده می‌شود، ترتیب و گفتهٔ خود او چیست و چه چیزی سر راه است. پناه نام و کدی روی آن نمی‌گذارد.
option-compare-what = پرسش

stage-path = راه این درخواست
stage-add = بعد چه شد
stage-add-do = افزودن مرحله
stage-added = مرحله در فرم پایین آمده است. برای ماندنش ذخیره کنید.
stage-no-date = بی‌تاریخ
stage-none = هنوز مرحله‌ای نیست.
stage-on = چه زمانی

hearing-time-at = در زمانی معین
hearing-time-at-hint = روز و ساعتش معلوم است.
hearing-time-window = در بازه‌ای از زمان
hearing-time-window-hint = یک ماه، یک هفته، «بهار ۱۴۰۵».
hearing-time-not-set = هنوز تعیین نشده
hearing-time-not-set-hint = کسی نگفته چه زمانی.
hearing-day = روز
hearing-window = در بازهٔ
hearing-clock = ساعت
hearing-clock-hint = برای نمونه ۹:۳۰.
hearing-clock-unread = این ساعت نیست. آن را مانند ۹:۳۰ بنویسید.
hearing-not-set = هنوز زمانی تعیین نشده
hearing-at = { $date }، ساعت { $time }
hearing-hour = ساعت { $time }
hearing-hour-open = ساعتش هنوز معلوم نیست
hearing-in-window = زمانی در { $date }
hearing-held-on = برگزار شد: { $date }
hearing-cancelled = برگزار نمی‌شود

deadline-on = در یک روز
deadline-before = شمرده از یک جلسه به عقب
deadline-before-hint = اگر جلسه جابه‌جا شود، این هم جابه‌جا می‌شود.
deadline-no-hearing = نخست جلسه را بنویسید.
deadline-day = روز
deadline-hearing = کدام جلسه
deadline-count = چقدر پیش از آن
deadline-unit = واحد
deadline-weeks = هفته
deadline-days = روز
deadline-falls = یعنی { $date }.
deadline-falls-not = همین که روز جلسه معلوم شود، این روز هم معلوم می‌شود.
deadline-days-before = { $days } روز پیش از جلسه
deadline-else = وگرنه: { $what }

accommodation-left-on = ترک شد: { $date }
accommodation-unsafe = ناامن

incident-sheet = برگه برای وکیل
incident-sheet-title = رویداد
incident-sheet-what = هر کس آن را در دست داشته باشد کد پرونده و هرچه دربارهٔ این رویداد نوشته شده را می‌خواند: کی و کجا، چه شد، چه کسی کرد، چه کسانی دیدند و چه اقدامی شد. چیز دیگری از پرونده در آن نیست.
incident-sheet-name = نام کسی که برایش پیش آمد هم چاپ شود
incident-sheet-printed = چاپ: { $date }

paper-clock = چه چیزی کی به سر می‌رسد
paper-clock-none = هنوز مدرکی با روز پایان اعتبار ثبت نشده است.
paper-clock-paper = مدرک
paper-clock-expires = پایان اعتبار
paper-clock-renew = تمدید از
paper-clock-now = اکنون
paper-clock-loses = چه چیزهایی از دست می‌رود
paper-clock-over = به سر رسیده
paper-clock-in = تا { $days } روز دیگر
paper-clock-ago = { $days } روز پیش
paper-clock-today = امروز
paper-replaced-on = جایگزین شد: { $date }
paper-expires-on = تا { $date }
paper-expiry-was = اعتبار داشت تا { $date }
paper-scans = اسکن‌ها
paper-lead-rule = مثل معمول چنین مدارکی: { $days } روز پیش.
paper-take-lapses = آنچه معمولاً از دست می‌رود
paper-rules = قاعده‌ها
paper-rules-title = قاعده‌های معمول مدارک
paper-rules-text = اگر در خود مدرک چیز دیگری نباشد، این به کار می‌رود. هر جا بهتر می‌دانید درستش کنید و بنویسید از کجا می‌دانید.
paper-rules-take = آوردن قاعده‌های آغازین برنامه
paper-rules-none = هنوز چیزی نوشته نشده: تمدید ۹۰ روز پیش از پایان اعتبار آغاز می‌شود.
paper-rules-list = همهٔ قاعده‌ها
paper-rule-lead = تمدید { $days } روز پیش
paper-rule-validity = اعتبار { $months } ماه

session-with = با { $name }
session-next-on = نوبت بعد: { $date }
session-said = آنچه گفته شد
session-said-text = جدا از خود نشست نگه داشته می‌شود تا تنها کسانی که می‌خواهید بخوانند.
session-said-add = نوشتن آنچه گفته شد
session-said-none = چیزی نوشته نشده، یا چیزی نیست که شما بتوانید بخوانید.
session-said-open = خواندن یا تغییر
session-said-close = بستن

referral-accepted = پذیرفته شد
referral-declined = پذیرفته نشد
referral-made-on = معرفی شد: { $date }
referral-not-made = هنوز معرفی نشده
referral-ended-on = پایان: { $date }

goal-reached-on = رسید: { $date }
goal-dropped-on = کنار گذاشته شد: { $date }
goal-steps-done = { $done } از { $count } گام انجام شده

assessment-parts = { $count } بخش زندگی
scores-scale = ۱ یعنی در بحران، ۵ یعنی روی پای خود، – یعنی سنجیده نشده.
scores-of = { $score }: { $words }
scores-none = سنجیده نشده
score-1 = در بحران
score-2 = در خطر
score-3 = سر می‌کند
score-4 = خوب پیش می‌رود
score-5 = روی پای خود
chart-title = اوضاع چه تغییری کرده است
chart-text = هر بخش زندگی از ۱ (در بحران) تا ۵ (روی پای خود).
chart-of = دربارهٔ
chart-table = خواندن به شکل جدول
chart-domain = بخش زندگی
chart-line = { $domain }: از { $first } به { $last }
chart-one = { $domain }: { $score }
chart-not = سنجیده نشده

custom-title = بخش‌ها و فهرست‌ها
custom-text = آنچه گروه شما افزون بر پرسش‌های برنامه لازم دارد. با بازنشسته کردن یک بخش یا گزینه چیزی از آنچه ثبت شده از دست نمی‌رود.
custom-fields = بخش‌ها
custom-fields-none = هنوز بخشی افزوده نشده است.
custom-field-add = افزودن بخش
custom-field-new = بخش تازه
custom-field-edit = بخش
custom-kind = کجا پرسیده می‌شود
custom-type = چه در آن نوشته می‌شود
custom-type-text = متن
custom-type-number = عدد
custom-type-yes-no = بله یا نه
custom-type-date = تاریخ
custom-type-choice = یکی از یک فهرست
custom-list = کدام فهرست
custom-list-own = فهرستی برای خودش
custom-label-en = به انگلیسی
custom-label-fa = به فارسی
custom-label-hint = یک زبان بس است؛ در زبان دیگر همان واژه‌ها دیده می‌شود.
custom-choices = گزینه‌های فهرست‌ها
custom-choices-of = فهرست
custom-choices-none = گروه شما چیزی به این فهرست نیفزوده است.
custom-choices-own = در برنامه هست: { $words }
custom-choice-add = افزودن گزینه
custom-choice-new = گزینهٔ تازه
custom-choice-edit = گزینه
custom-retire = بازنشسته کردن
custom-retire-of = بازنشسته کردن: { $what }
custom-offer = پیشنهاد دوباره
custom-offer-of = پیشنهاد دوباره: { $what }
custom-rename = تغییر
custom-rename-of = تغییر: { $what }
custom-retired = بازنشسته

case-room-refuge = پناه
case-room-papers = مدارک
case-room-recovery = بهبود
case-room-files = فایل‌ها

# نام فهرست‌های گزینه
list-gender = جنسیت
list-channel = راه‌های تماس
list-safety-flag = ایمنی
list-relation = نسبت‌ها
list-note-kind = انواع یادداشت
list-follow-up-kind = انواع پیگیری
list-episode-reason = دلیل‌های باز شدن
list-close-reason = دلیل‌های بستن
list-outcome = نتیجه‌های پرونده
list-language-level = سطح‌های زبان
list-keeping-how = شکل‌های رضایت
list-contact-from = چه کسی سراغ دیگری رفت
list-legal-status = وضعیت‌های حقوقی
list-route = راه‌ها
list-application-kind = انواع درخواست
list-hearing-kind = انواع جلسه
list-accommodation-kind = انواع محل سکونت
list-incident-kind = انواع رویداد
list-paper-kind = انواع مدرک
list-paper-state = وضع‌های مدرک
list-lapses = آنچه با مدرک از دست می‌رود
list-session-kind = انواع نشست
list-service = خدمات
list-skill = توانایی‌های داوطلبان
list-vetting-check = بررسی‌های داوطلبان
list-placement-purpose = نقش‌های همراهی
list-domain = بخش‌های زندگی
list-file-kind = انواع فایل

# A file
field-file-name = نام
field-file-kind = نوع
field-file-on = زمان نوشتن یا گرفتن
field-file-of = مربوط به
field-file-remarks = توضیح
field-file-media = نوع محتوا
field-file-size = اندازه
field-file-digest = محتوا
