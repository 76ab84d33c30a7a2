# آوردن پرونده‌ها از صفحه‌گسترده
sheet-command = آوردن پرونده‌ها از صفحه‌گسترده
sheet-title = آوردن پرونده‌ها از صفحه‌گسترده
sheet-text = هر سطر یک نفر و پروندهٔ او می‌شود. نخست می‌بینید چه می‌آید؛ تا شما نگویید چیزی ثبت نمی‌شود، و همه‌اش را یک‌جا می‌توان برگرداند.
sheet-step = گام { $step } از ۳:
sheet-choose = انتخاب فایل…
sheet-drop-hint = یا فایلی را اینجا رها کنید: XLSX یا ODS یا CSV
sheet-drop-here = رها کنید؛ نخست می‌بینید چه در آن است
sheet-one-at-a-time = لطفاً هر بار یک فایل: هر کدام ستون‌های خودش را دارد.
sheet-needs-headings = سطر نخست نام ستون‌هاست: هر نامی، به فارسی یا انگلیسی.
sheet-needs-rows = پایین آن، هر سطر یک نفر است. خانهٔ خالی «ثبت‌نشده» می‌ماند.
sheet-needs-dates = تاریخ به همان اندازه که می‌دانید بس است: روز، ماه، سال، «حدود ۱۳۶۶».
sheet-name = نام برگه
sheet-name-look = دیدن این برگه

# ستون‌ها
sheet-columns = ستون‌ها چه می‌شوند
sheet-column = ستون
sheet-samples = چند مقدار نخست
sheet-becomes = می‌شود
sheet-which = برگه
sheet-hidden = { $name } (در فایل پنهان است)
sheet-hidden-hint = { $count ->
    [one] { $names } در فایل پنهان است. شاید چیزی در آن باشد که کسی نمی‌خواسته بفرستد.
   *[other] { $names } در فایل پنهان‌اند. شاید چیزی در آن‌ها باشد که کسی نمی‌خواسته بفرستد.
  }
sheet-size = { $rows } سطر، { $columns } ستون
sheet-kept = همانند بار پیش
sheet-calendar = تقویم تاریخ‌ها
sheet-calendar-hint = برای تاریخ‌هایی که خودشان نمی‌گویند.
sheet-calendar-by-year = از روی سال
sheet-needs-somebody = بگویید نام یا کد در کدام ستون است.
sheet-mapped-twice = دو ستون یک چیز می‌شوند. یکی را کنار بگذارید.
sheet-do-check = ببینیم چه می‌آید
sheet-other-file = انتخاب فایل دیگر
sheet-checking = در حال خواندن سطرها…
sheet-to-ignore = هیچ: کنار گذاشته شود
sheet-group-person = خود فرد
sheet-group-reach = راه‌های تماس
sheet-group-case = پرونده
sheet-group-situation = اکنون کجاست
sheet-group-paper = یک مدرک او
sheet-group-next = کار بعدی
sheet-group-added-person = خود فرد: بخش‌های افزودهٔ گروه
sheet-group-added-case = پرونده: بخش‌های افزودهٔ گروه
sheet-to-name = نام کامل
sheet-to-given = نام کوچک
sheet-to-family = نام خانوادگی
sheet-to-fathers = نام پدر
sheet-to-alias = نام دیگر
sheet-to-gender = جنسیت
sheet-to-birth = تولد
sheet-to-nationality = تابعیت
sheet-to-language = زبان
sheet-to-phone = تلفن
sheet-to-email = ایمیل
sheet-to-messaging = پیام‌رسان
sheet-to-code = کد پرونده
sheet-to-risk = خطر
sheet-to-aims = هدف‌ها
sheet-to-status = باز یا بسته
sheet-to-opened = روز باز شدن
sheet-to-referred-by = معرف
sheet-to-closed = روز بسته شدن
sheet-to-close-reason = دلیل بستن
sheet-to-summary = خلاصه
sheet-to-caseworker = مددکار
sheet-to-country = کشور
sheet-to-place = مکان
sheet-to-legal-status = وضعیت حقوقی
sheet-to-since = از چه زمانی آنجاست
sheet-to-paper-kind = نوع مدرک
sheet-to-paper-number = شمارهٔ مدرک
sheet-to-paper-expires = پایان اعتبار مدرک
sheet-to-follow-up-due = موعد پیگیری
sheet-to-follow-up-what = چه باید کرد
sheet-to-note = یادداشت

# آنچه می‌آید
sheet-check = آنچه می‌آید
sheet-tab-taken = می‌آیند
sheet-tab-doubles = از پیش هستند
sheet-tab-rejected = نمی‌آیند
sheet-row = سطر
sheet-who = چه کسی
sheet-why = چرا
sheet-why-not = چرا نمی‌آید
sheet-resembles = مانند
sheet-code-later = هنگام آوردن داده می‌شود
sheet-why-code = همان کد
sheet-why-name = همان نام، و چیزی خلاف آن نیست
sheet-why-written-otherwise = همان نام با املای دیگر
sheet-see-case = دیدن پرونده
sheet-see-case-of = دیدن پرونده‌ای که { $name } مانند آن است
sheet-row-of-sheet = سطر { $line } همین برگه
sheet-doubles-text = به نظر می‌رسد این افراد از پیش پرونده دارند یا دو بار در برگه آمده‌اند. سطرشان کنار گذاشته می‌شود.
sheet-doubles-taken = به نظر می‌رسد این افراد از پیش پرونده دارند یا دو بار در برگه آمده‌اند. سطرشان با این همه می‌آید و پرونده‌ای جداگانه می‌شود.
sheet-take-doubles = با این همه بیایند
sheet-skip-doubles = کنار گذاشته شوند
sheet-take-doubles-hint = تنها اگر نگاه کرده‌اید و کسان دیگری‌اند. کدی که پروندهٔ دیگری دارد دوباره نمی‌آید.
sheet-rejected-text = این سطرها به این شکل نمی‌آیند. در صفحه‌گسترده درستشان کنید، یا آن‌ها را با دلیل هر کدام در فایلی ذخیره کنید، همان را درست کنید و بعد بیاورید.
sheet-save-rejected = ذخیرهٔ سطرهای جامانده در فایل…
sheet-more = نمایش بیشتر ({ $count })
sheet-untold = و { $count } سطر دیگر که این‌جا نیامده
sheet-no-rows = زیر نام ستون‌ها چیزی نیست
sheet-no-rows-text = برگه یا فایل دیگری انتخاب کنید.
sheet-do = { $count ->
    [0] چیزی برای آوردن نیست
   *[other] آوردن { $count } پرونده
  }
sheet-back = بازگشت به ستون‌ها

# سطرهایی که نمی‌آیند، در یک فایل
sheet-save-title = ذخیرهٔ سطرهایی که نمی‌آیند
sheet-save-text = { $count } سطر، همان‌گونه که در برگه است، با دلیل هر کدام.
sheet-plain-rows = هر چه در این سطرهاست: نام‌ها، راه‌های تماس، یادداشت‌ها
sheet-do-save = انتخاب جا و ذخیره
sheet-saved = { $count } سطر ذخیره شد

# آنچه آمد، و راه بازگشت
sheet-done = { $count ->
    [0] چیز تازه‌ای آورده نشد
   *[other] { $count } پرونده آورده شد
  }
sheet-skipped = { $count } سطر کنار گذاشته شد، چون صاحبش از پیش پرونده دارد یا دو بار در برگه آمده است.
sheet-left-out = { $count } سطر را نمی‌شد آورد.
sheet-to-cases = به پرونده‌ها
sheet-another = آوردن فایلی دیگر
sheet-undo = برگرداندن همه
sheet-undo-of = برگرداندن همه: آنچه { $when } آمد
sheet-undoing = در حال برگرداندن…
sheet-undone = { $count ->
    [0] هیچ پرونده‌ای برگردانده نشد
   *[other] { $count } پرونده برگردانده شد
  }
sheet-undone-text = با افراد و هر چه با آن‌ها آمده بود در سطل بازیافت‌اند و از همان‌جا بازمی‌گردند.
sheet-undone-kept = { $count } پرونده می‌ماند، چون از آن پس چیزی در آن تغییر کرده یا به آن افزوده شده است.
sheet-kept-cases = پرونده‌هایی که می‌مانند
sheet-past = آنچه پیش‌تر آورده شده
sheet-past-cases = { $count } پرونده
sheet-was-undone = برگردانده شده
sheet-undo-title = این آوردن برگردانده شود؟
sheet-undo-text = { $count ->
    [one] پرونده‌ای که { $when } آمد به سطل بازیافت می‌رود، مگر آن‌که از آن پس کسی روی آن کار کرده باشد.
   *[other] { $count } پرونده‌ای که { $when } آمدند به سطل بازیافت می‌روند، مگر آن‌هایی که از آن پس کسی رویشان کار کرده است.
  }
