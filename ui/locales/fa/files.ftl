# فایل‌های پرونده
files-list = فایل‌های این پرونده
files-add = افزودن فایل…
files-drop-hint = یا فایل‌ها را همین‌جا رها کنید
files-drop-here = رها کنید تا در این پرونده بماند
files-empty = هنوز فایلی نیست
files-none = هنوز چیزی این‌جا نگه داشته نشده
files-none-text = نامه، رأی، اسکن، عکس یا صدای ضبط‌شده بیفزایید، هر کدام تا ۲۰۰ مگابایت. همه رمزگذاری‌شده در گاوصندوق می‌مانند و فایلی که برمی‌گزینید سر جای خودش می‌ماند.
files-none-chosen = فایلی را انتخاب کنید
files-none-chosen-text = از حافظه همین‌جا نشان داده می‌شود و جای دیگری نوشته نمی‌شود.
files-older = نشان دادن { $count } فایل دیگر
files-adding = در حال گرفتن «{ $name }»…
files-adding-of = در حال گرفتن «{ $name }» ({ $number } از { $total })…
files-added = { $count ->
    [one] فایل نگه داشته شد.
   *[other] { $count } فایل نگه داشته شد.
  }
files-taken-back = { $count ->
    [one] پس گرفته شد: فایل در سطل بازیافت است.
   *[other] پس گرفته شد: { $count } فایل در سطل بازیافت است.
  }
files-refused = { $count ->
    [one] یک فایل گرفته نشد
   *[other] { $count } فایل گرفته نشد
  }
files-understood = فهمیدم

# دیدن
files-opening = در حال باز کردن…
files-large = نمای بزرگ‌تر
files-view-controls = نما
files-view-of = نمای «{ $name }»
files-view-keys = کلیدها: مثبت برای بزرگ‌تر، منفی برای کوچک‌تر، صفر برای اندازهٔ صفحه، R برای چرخاندن، پیکان‌ها برای جابه‌جایی، Page Up و Page Down برای صفحه‌ها.
files-smaller = کوچک‌تر
files-larger = بزرگ‌تر
files-fit = اندازهٔ صفحه
files-turn = چرخاندن
files-page-before = صفحهٔ پیش
files-page-after = صفحهٔ بعد
files-page = { $number } از { $total }
files-page-of = صفحهٔ { $number } از { $total }
files-play = پخش
files-pause = ایست
files-back = { $count } ثانیه به عقب
files-time = جای پخش
files-time-of = { $time } از { $length }
files-empty-text = این فایل خالی است.
files-text-cut = متن ادامه دارد. این‌جا تنها آغازش نشان داده شده؛ برای خواندن همه‌اش رونوشتی ذخیره کنید.
files-no-view = این فایل را نمی‌شود این‌جا نشان داد
files-no-view-text = برای این نوع فایل برنامهٔ دیگری لازم است. تنها می‌شود رونوشتی از آن ذخیره کرد.
files-cannot-show = این فایل نشان داده نمی‌شود؛ شاید آسیب دیده باشد. می‌شود رونوشتی از آن ذخیره کرد.
files-cannot-play = این رایانه نمی‌تواند این صدا را این‌جا پخش کند. می‌شود رونوشتی از آن ذخیره کرد.
files-picture-too-large = این تصویر برای نشان دادن در این‌جا زیادی بزرگ است. می‌شود رونوشتی از آن ذخیره کرد.
files-pdf-locked = این PDF گذرواژهٔ خودش را دارد. رونوشتی ذخیره کنید تا با برنامهٔ دیگری باز شود.

# آنچه عکس می‌گوید
files-told = این عکس بیش از آنچه نشان می‌دهد می‌گوید
files-told-little = این تصویر داده‌های فنی همراه دارد
files-told-place = کجا گرفته شده: { $place }
files-told-taken = کی، به ساعت دستگاه: { $time }
files-told-device = با کدام دستگاه: { $device }
files-place = { $latitude } درجهٔ { $north ->
    [yes] شمالی
   *[no] جنوبی
  }، { $longitude } درجهٔ { $east ->
    [yes] شرقی
   *[no] غربی
  }
files-told-nothing = این تصویر چیزی از مکان، دستگاه یا زمان نمی‌گوید.
files-take-out = بیرون آوردن این‌ها
files-take-out-hint = خود تصویر همان می‌ماند که هست.
files-told-taken-out = بیرون آورده شد. تصویر دیگر چیزی از این‌ها نمی‌گوید.
files-cannot-take-out = از تصویرهای این نوع نمی‌شود این داده‌ها را این‌جا بیرون آورد و رونوشت هم آن‌ها را همراه دارد.

# آنچه ثبت شده
files-details = آنچه از این فایل ثبت شده
files-save = ذخیره
files-remarks-hint = اگر بنویسید در آن چه نوشته یا چه گفته شده، با جست‌وجو پیدا می‌شود.
files-of-case = کل پرونده
files-of-other = سند دیگری از این پرونده

# رونوشت
files-copy = ذخیرهٔ رونوشت…
files-copy-title = ذخیرهٔ رونوشت بیرون از گاوصندوق
files-copy-text = «{ $name }» در گاوصندوق می‌ماند. رونوشت دیگر در پناه آن نیست.
files-without = بدون مکان، دستگاه و زمان
files-without-hint = آنچه عکس افزون بر تصویرش می‌گوید در رونوشت نمی‌آید.
files-may-tell = فایل ممکن است نام نویسنده، رایانه‌ای که با آن ساخته شده و تغییرهای پیشین را همراه داشته باشد. پناه نمی‌تواند این‌ها را بیرون بیاورد.
files-plain-content = هر چه فایل نشان می‌دهد و می‌گوید
files-plain-picture = این‌که تصویر کجا، کی و با چه دستگاهی گرفته شده، اگر در آن باشد
files-plain-document = این‌که چه کسی و با کدام رایانه آن را ساخته، اگر در آن باشد
files-do-copy = انتخاب جا و ذخیره
files-do-copy-plain = انتخاب جا و ذخیره به متن آشکار
files-copied = رونوشت ذخیره شد

# فایل‌های یک سند
files-scans = اسکن‌ها و فایل‌ها
files-add-scan = افزودن اسکن یا فایل…
files-look = دیدن
files-look-at = دیدن «{ $name }»

# نپذیرفتن‌ها
fault-cannot-be-read = خوانده نمی‌شود. شاید آسیب دیده یا مال کس دیگری باشد.
fault-file-too-large = از ۲۰۰ مگابایت بزرگ‌تر است و فایل بیش از این نمی‌تواند باشد.
fault-not-a-picture = تصویری نیست که پناه بتواند این کار را با آن بکند.
fault-not-what-its-name-says = محتوایش آن نیست که نامش می‌گوید. پسوند درستش را بدهید، یا پیش از باز کردن بپرسید از کجا آمده است.
