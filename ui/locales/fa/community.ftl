## نامه‌ها به داوطلبان. از پرونده تنها همان گفته می‌شود که برای داوطلب نوشته شده است.
introduction-purpose = سپاس که همراه ما هستید. می‌خواهیم شما را با کسی آشنا کنیم که کمک شما به کارش می‌آید. خواهش ما از شما: { $purpose }.
introduction-brief = آنچه باید بدانید:
    { $brief }
introduction-until = این همراهی در { $until } خودبه‌خود پایان می‌یابد. اگر می‌خواهید پس از آن هم ادامه دهید، پیش از آن به ما بگویید.
introduction-from-until = این همراهی از { $from } آغاز می‌شود و در { $until } خودبه‌خود پایان می‌یابد. اگر می‌خواهید پس از آن هم ادامه دهید، پیش از آن به ما بگویید.
introduction-silence = آنچه می‌شنوید و می‌بینید میان شما، ایشان و ما می‌ماند. لطفاً پیش از آن که به کس دیگری چیزی بگویید، حتی خبر خوش، از ما بپرسید و عکس نگیرید.
introduction-contact = اگر چیزی روشن نیست یا احساس خوبی ندارید، از این راه با ما تماس بگیرید: {"\u2068"}{ $contact }{"\u2069"}
thanks-words = برای همهٔ کارهایی که کرده‌اید سپاسگزاریم. این کارها برای کسانی که پناه چندانی نداشتند بسیار ارزشمند بود.
thanks-purpose = همراهی شما ({ $purpose }) به پایان رسیده است و می‌خواهیم از شما سپاسگزاری کنیم. همراهی شما برای کسی که پناه چندانی نداشت بسیار ارزشمند بود.
thanks-hours = ساعت‌هایی که از شما نوشته‌ایم: { $hours }. ارزش آن‌ها به شمار نمی‌آید.
thanks-hope = امیدواریم هر وقت فرصت داشتید دوباره شما را ببینیم.

## به کسی که همراهی می‌شود. از داوطلب تنها نام و زبان‌هایش گفته می‌شود.
presentation-who = می‌خواهیم کسی را به شما معرفی کنیم که همراه شما خواهد بود: { $name }. کمکی که در نظر داریم: { $purpose }.
presentation-who-unnamed = می‌خواهیم کسی را به شما معرفی کنیم که همراه شما خواهد بود. کمکی که در نظر داریم: { $purpose }.
presentation-languages = می‌توانید به این زبان‌ها با هم گفت‌وگو کنید: { $languages }.
presentation-yours-to-say = این که از خودتان چه بگویید و کِی دیدار کنید با خود شماست. می‌توانید نپذیرید یا کس دیگری بخواهید؛ ما باز هم در کنار شما هستیم.
letter-comma = {"، "}

## زبان‌ها، آن‌گونه که در نامه می‌آیند.
language-fa = فارسی
language-ckb = کردی سورانی
language-ku = کردی
language-az = ترکی آذربایجانی
language-ar = عربی
language-bal = بلوچی
language-lrc = لری
language-tk = ترکمنی
language-hy = ارمنی
language-he = عبری
language-en = انگلیسی
language-sq = آلبانیایی
language-fr = فرانسوی
language-de = آلمانی
language-tr = ترکی استانبولی
language-ps = پشتو
language-prs = دری
language-ur = اردو
language-it = ایتالیایی
language-es = اسپانیایی
language-pt = پرتغالی
language-el = یونانی
language-ro = رومانیایی
language-bg = بلغاری
language-mk = مقدونی
language-sr = صربی
language-hr = کرواتی
language-hu = مجاری
language-pl = لهستانی
language-cs = چکی
language-uk = اوکراینی
language-ru = روسی
language-nl = هلندی
language-sv = سوئدی
language-no = نروژی
language-da = دانمارکی
language-fi = فنلاندی
language-so = سومالیایی
language-ti = تیگرینیایی
language-am = امهری
language-bn = بنگالی
language-hi = هندی
language-zh = چینی
