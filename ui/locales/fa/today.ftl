# امروز
today-title = امروز
today-loading = در حال دیدن کارهای پیش رو…
today-drafts = آغاز شده و ذخیره نشده
today-count-overdue = { $count } عقب‌افتاده
today-count-due = { $count } برای امروز
today-count-cases = { $count ->
    [0] پروندهٔ بازی نیست
   *[other] { $count } پروندهٔ باز
  }
today-welcome = هنوز چیزی ثبت نشده است
today-welcome-text = با یک پرونده آغاز کنید یا خبرها را بیاورید. کارهای پیش رو، به ترتیب فوریت، همین‌جا دیده می‌شوند.
today-nothing = کاری نمانده است
today-nothing-text = نه چیزی عقب افتاده، نه کاری هست که اکنون باید آغاز شود، و نه پیش‌نویسی باز مانده است. روز خوبی است برای آن‌که به کسی زنگ بزنید و تنها حالش را بپرسید.
today-nothing-of = در این پرونده‌ها کاری نمانده است
today-nothing-of-text = شاید دیگران کاری داشته باشند. کارهای همه را ببینید.
today-see-cases = دیدن پرونده‌های باز
today-see-everybody = نشان دادن کارهای همه
today-more = بیش از آنچه این‌جا آمده هست. فهرست پرونده‌ها همه را، به ترتیب کار بعدی، نشان می‌دهد.
today-whose = پرونده‌های چه کسی
today-everybody = همه
today-mine = من
today-views = شیوهٔ دیدن
today-list = فهرست
today-week = هفته
today-month = ماه
today-badge = { $count } کار مانده است
today-notice = { $count } کار برای امروز مانده است.
today-group-lost = از دست برود، جبران نمی‌شود
today-group-paper = مدارکی که اعتبارشان تمام می‌شود
today-group-consent = رضایت‌هایی که مهلتشان می‌گذرد یا پس گرفته شده‌اند
today-group-to-do = کارها و پیگیری‌ها
today-group-contact = کسانی که باید به آن‌ها رسید
today-log-contact = تلاش دوباره…
today-log-contact-of = تلاش دوباره: { $what }
today-ask-again = پرسیدن دوباره…
today-ask-again-of = پرسیدن دوباره: { $what }
today-call-back = پس گرفتن…
today-call-back-of = پس گرفتن: { $what }
today-how-it-went = پرسیدن…
today-how-it-went-of = پرسیدن: { $what }
today-snooze-of = ماندن برای بعد: { $what }
today-key-next = سطر بعد
today-key-previous = سطر پیش
today-key-done = انجام کار این سطر
today-key-snooze = ماندن این سطر برای بعد
today-line-gone = این دیگر در انتظار نیست.

# موعدها
due-late = { $days } روز دیر شده
due-today = امروز
due-in = { $days ->
    [1] فردا
   *[other] { $days } روز دیگر
  }
due-any-day = هر روزی ممکن است: { $date }
due-some-time = زمانی در { $date }
due-expires = پایان اعتبار: { $date }
due-expired = اعتبارش تمام شده: { $date }
due-renew-from = تمدید از { $date }
due-renew-now = اکنون تمدید شود
due-words-and-date = { $words } · { $date }

# چه در پیش است
due-hearing = جلسهٔ رسیدگی
due-deadline = مهلت
due-situation-ends = پایان وضعیت حقوقی
due-accommodation-ends = ترک محل زندگی
due-consent-to-keep = رضایت به نگهداری پرونده
due-other = پیگیری
due-paper-step = گامی برای یک مدرک
due-task = کار
due-try-again = تلاش دوباره برای تماس
due-next-session = دیدار بعدی
due-referral-answer = پاسخ ارجاع
due-vetting-ends = پایان اعتبار صلاحیت
due-check-ends = پایان اعتبار یک بررسی داوطلب
due-agreement-ends = پایان اعتبار تعهدنامه
due-match-ends = پایان همراهی
due-goal = هدف
due-goal-step = گامی به سوی هدف
due-consent-ends = زمان رضایتی به سر می‌رسد
due-notice-ends = زمان یک آگهی به سر می‌رسد
due-call-back = آنچه گفته شده باید پس گرفته شود
due-how-it-went = از هر دو بپرسید چگونه گذشت

# انجام کار در جا
settle-task = ثبت انجام کار
settle-deadline = آنچه مهلت می‌خواست انجام شد
settle-hearing = جلسه برگزار شد
settle-on-task = روز انجام
settle-on-deadline = روز انجام
settle-on-hearing = روز برگزاری
settle-outcome = نتیجه چه شد
settle-do = ذخیره
settle-done-task = انجام کار ثبت شد.
settle-done-deadline = انجامش نوشته شد.
settle-done-hearing = برگزاری جلسه ثبت شد.
settle-held = برگزار شد…
settle-held-of = برگزار شد: { $what }
tried-title = تلاش برای تماس
tried-reached = به او رسیدید؟
tried-reached-yes = بله
tried-reached-no = نه
tried-on = چه زمانی
tried-channel = از چه راهی
tried-safe = امن بود؟
tried-summary = چه گفته شد
tried-again = تلاش بعدی
tried-do = ذخیره
tried-done = نوشته شد.

# ماندن برای بعد
snooze-title = بماند برای بعد
snooze-text = تا روزی که برمی‌گزینید از «امروز» بیرون می‌رود و در پرونده می‌ماند. دلیلش در سابقهٔ پرونده نگه داشته می‌شود.
snooze-text-lost = هر روزی را برگزینید، پیش از موعدش برمی‌گردد: آنچه جبران نمی‌شود از چشم دور نمی‌ماند.
snooze-cannot = این نمی‌تواند بماند: از امروز هر روزی ممکن است.
snooze-until = دوباره نشان داده شود در
snooze-not-a-day = یک روز مشخص برگزینید.
snooze-tomorrow = فردا
snooze-in-3 = سه روز دیگر
snooze-in-week = یک هفتهٔ دیگر
snooze-reason = چرا می‌تواند بماند
snooze-do = بماند
snooze-done = ماند تا { $date }.

# هفته و ماه
calendar-label-week = هفته
calendar-label-month = ماه
calendar-week-of = { $from } تا { $until }
calendar-previous-week = هفتهٔ پیش
calendar-next-week = هفتهٔ بعد
calendar-previous-month = ماه پیش
calendar-next-month = ماه بعد
calendar-this-day = امروز
calendar-day-count = { $day }: { $count ->
    [0] هیچ
   *[other] { $count } مورد
  }
calendar-day-today = { $day }، امروز
calendar-more = و { $count } مورد دیگر
calendar-nothing = در این روز چیزی نیست.
calendar-vague-week = زمانی، شاید در همین هفته
calendar-vague-month = زمانی، شاید در همین ماه
calendar-keys = کلیدهای جهت روز به روز می‌روند، Page Up و Page Down ورق می‌زنند و Enter روز را پایین نشان می‌دهد.

# گاه‌شمار پرونده
timeline-rooms = نمایش
timeline-all = همه
timeline-case = خود پرونده
timeline-year = سال
timeline-every-year = همهٔ سال‌ها
timeline-today = امروز، { $date }
timeline-about = حدوداً این‌جا
timeline-about-title = تاریخ آن یا همسایه‌اش دقیق نیست: شاید پیش یا پس از آنچه کنارش آمده بوده است.
timeline-empty = هنوز چیزی با تاریخ ثبت نشده است.
timeline-none = از این‌ها چیزی با تاریخ ثبت نشده است.
timeline-older = نشان دادن بیشتر ({ $count })
dated-opened = پرونده باز شد
dated-opened-again = پرونده دوباره باز شد
dated-closed = پرونده بسته شد
dated-consent-to-keep = رضایت به نگهداری پرونده
dated-note = یادداشت
dated-follow-up = موعد پیگیری
dated-follow-up-done = پیگیری انجام شد
dated-task = موعد کار
dated-task-done = کار انجام شد
dated-contact = تماس
dated-not-reached = تلاش برای تماس
dated-situation = وضعیت کنونی
dated-situation-ends = پایان وضعیت حقوقی
dated-option-chosen = راهی برگزیده شد
dated-option-dropped = راهی کنار گذاشته شد
dated-preparing = آماده کردن درخواست
dated-lodged = درخواست داده شد
dated-registered = درخواست ثبت شد
dated-interview-set = وقت مصاحبه تعیین شد
dated-interviewed = مصاحبه انجام شد
dated-granted = پذیرفته شد
dated-refused = رد شد
dated-appealed = اعتراض شد
dated-withdrawn = درخواست پس گرفته شد
dated-lapsed = درخواست از اعتبار افتاد
dated-reopened = درخواست دوباره به جریان افتاد
dated-final = تصمیم نهایی
dated-hearing = جلسهٔ رسیدگی
dated-hearing-held = جلسه برگزار شد
dated-hearing-cancelled = جلسه لغو شد
dated-deadline = مهلت
dated-deadline-kept = آنچه مهلت می‌خواست انجام شد
dated-deadline-cancelled = مهلت دیگر الزام‌آور نیست
dated-moved-in = به این‌جا آمد
dated-moved-out = از این‌جا رفت
dated-incident = رویداد ایمنی
dated-paper-issued = صدور مدرک
dated-paper-expires = پایان اعتبار مدرک
dated-paper-replaced = مدرک جایگزین شد
dated-paper-step = گامی برای مدرک انجام شد
dated-session = دیدار
dated-referral-made = ارجاع داده شد
dated-referral-answered = پاسخ ارجاع آمد
dated-referral-ended = ارجاع پایان یافت
dated-agreement-signed = تعهدنامه امضا شد
dated-vetting-ends = پایان اعتبار صلاحیت
dated-match-begins = آغاز همراهی
dated-match-ends = پایان همراهی
dated-match-ended = همراهی پایان داده شد
dated-hours = ساعت‌های داوطلب
dated-goal-set = هدفی گذاشته شد
dated-goal-reached = به هدف رسید
dated-goal-dropped = هدفی کنار گذاشته شد
dated-goal-step = گامی به سوی هدف برداشته شد
dated-assessment = سنجش خوداتکایی
dated-file = فایل
dated-search-opened = آغاز جست‌وجو
dated-search-closed = پایان جست‌وجو
dated-lost-touch = از هم جدا افتادند
dated-notice-consent = رضایت به آگهی

# آنچه ثبت نشده است
missing-count = ثبت‌نشده: { $count }
missing-title = هنوز ثبت نشده است
missing-text = لازم نیست همه‌اش دانسته باشد. هر سطر به جایی می‌رود که بتوان آن را نوشت.
missing-no-record = { $kind }: هیچ ثبت نشده
missing-none = هیچ ثبت نشده
missing-record = { $kind }: { $title }
missing-title-all = آنچه ثبت نشده است
missing-see = آنچه ثبت نشده…
missing-all-text = در پرونده‌های باز. سطری را برگزینید تا ببینید در کدام‌ها، و یکی‌یکی پیش بروید.
missing-nothing = چیزی کم نیست
missing-nothing-text = در همهٔ پرونده‌های باز، آنچه گروه معمولاً لازم دارد ثبت شده است.
missing-choose = برگزینید چه ثبت نشده است
missing-choose-text = پرونده‌هایی که آن را ندارند این‌جا فهرست می‌شوند.
missing-in-cases = پرونده‌های بدون آن
missing-records = تعداد
missing-of = { $kind }: { $field }
missing-cases = { $count } پرونده
missing-none-of = هیچ پروندهٔ این مددکار آن را کم ندارد.

# بستن و باز کردن دوباره
case-close-due = آنچه در این پرونده هنوز در پیش است
case-close-due-more = و { $count } مورد دیگر
case-close-due-gone = با بسته شدن پرونده از «امروز» بیرون می‌رود ولی گم نمی‌شود: پایین‌تر بنویسید چه چیزی هنوز مراقبت می‌خواهد.
case-close-remains = آنچه باز می‌ماند
case-close-remains-hint = آنچه با بسته شدن پرونده هنوز تمام نشده، و چه کسی از آن خبر دارد.
case-reopen-back = دوباره روی آن کار می‌کنند: { $names }.
case-reopen-remains = آنچه هنگام بسته شدن باز مانده بود

# سپردن پرونده به دیگری
handover-open = سپردن…
handover-title = سپردن پرونده به دیگری
handover-text = او جای کسی را می‌گیرد که می‌رود، با کارهای بازش. آنچه می‌نویسید به شکل یادداشتی برای گروه در پرونده می‌ماند.
handover-from = چه کسی می‌رود
handover-to = چه کسی به دست می‌گیرد
handover-choose = کسی را برگزینید
handover-on = چه زمانی
handover-note = آنچه باید بداند
handover-note-hint = وضع کنونی، وعده‌هایی که داده شده، با چه کسی تماس بگیرد و با چه کسی نه.
handover-do = سپردن
handover-done = به { $name } سپرده شد.
handover-nobody = هنوز کسی روی این پرونده کار نمی‌کند. در بخش افراد مددکاری بیفزایید.

# برگهٔ خلاصه
summary-sheet-open = برگهٔ خلاصه…
summary-sheet-title = برگهٔ خلاصه
summary-sheet-reveals = روی کاغذ هیچ‌چیز رمزگذاری نیست. هر کس این برگه را پیدا کند می‌فهمد او کیست، وضعش چگونه است، چه در پیش دارد و آخرین یادداشت‌های گروه چه می‌گویند. یادداشت‌های ویژهٔ هماهنگ‌کنندگان یا نویسنده در آن نیست. تنها اگر کسی به آن نیاز دارد چاپش کنید و بگویید چه کسی باید نابودش کند.
summary-sheet-of = خلاصهٔ پروندهٔ { $code }
summary-sheet-made = تاریخ تهیه: { $date }
summary-sheet-situation = وضعیت کنونی
summary-sheet-due = آنچه در پیش است
summary-sheet-tasks = کارهای باز
summary-sheet-notes = آخرین یادداشت‌های گروه
summary-sheet-none = چیزی ثبت نشده است.
summary-sheet-since = از { $date }
summary-sheet-until = تا { $date }
