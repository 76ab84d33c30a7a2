choice-risk-low = کم
choice-risk-medium = متوسط
choice-risk-high = زیاد
choice-risk-urgent = فوری

choice-aim-refuge = پناه
choice-aim-papers = مدارک
choice-aim-recovery = بهبود
choice-aim-family = خانواده
choice-aim-community = همیاری

choice-role-helped = کمک می‌گیرد
choice-role-relative = خویشاوند
choice-role-volunteer = داوطلب
choice-role-professional = همکار حرفه‌ای
choice-role-member = کلید این گاوصندوق را دارد

choice-name-kind-full = نام کامل
choice-name-kind-given = نام کوچک
choice-name-kind-family = نام خانوادگی
choice-name-kind-fathers = نام پدر
choice-name-kind-alias = نام دیگر
choice-name-kind-organisation = نام تشکیلاتی
choice-name-kind-document = نام در یک مدرک

choice-gender-female = زن
choice-gender-male = مرد
choice-gender-other = دیگر

choice-channel-phone = تلفن
choice-channel-messaging-app = پیام‌رسان
choice-channel-email = ایمیل
choice-channel-post = پست
choice-channel-through-someone = از راه کسی دیگر
choice-channel-in-person = حضوری
choice-channel-other = دیگر

choice-safety-flag-threatened = تهدید شده است
choice-safety-flag-watched = زیر نظر است
choice-safety-flag-minor = زیر سن قانونی
choice-safety-flag-ill = بیمار
choice-safety-flag-danger-to-others = خطر برای دیگران

choice-relation-spouse = همسر
choice-relation-child = فرزند
choice-relation-parent = پدر یا مادر
choice-relation-sibling = خواهر یا برادر
choice-relation-other-relative = خویشاوند دیگر
choice-relation-friend = دوست
choice-relation-other = دیگر

choice-note-kind-visit = دیدار
choice-note-kind-call = تماس تلفنی
choice-note-kind-message = پیام
choice-note-kind-meeting = جلسه
choice-note-kind-authority = مراجعه به اداره
choice-note-kind-lawyer = وکیل
choice-note-kind-medical = پزشکی
choice-note-kind-other = دیگر

choice-follow-up-kind-check-in = احوال‌پرسی
choice-follow-up-kind-call = تماس تلفنی
choice-follow-up-kind-visit = دیدار
choice-follow-up-kind-appointment = قرار
choice-follow-up-kind-document = مدرک
choice-follow-up-kind-other = دیگر

choice-close-reason-settled = سروسامان گرفت
choice-close-reason-moved = جابه‌جا شد
choice-close-reason-at-own-request = به خواست خودش
choice-close-reason-contact-lost = ارتباط قطع شد
choice-close-reason-died = درگذشت
choice-close-reason-other = دیگر

choice-outcome-safe = در جای امن است
choice-outcome-papers-granted = مدارک گرفت
choice-outcome-independent = مستقل زندگی می‌کند
choice-outcome-reunited = به خانواده پیوست
choice-outcome-referred = به دیگران سپرده شد
choice-outcome-unresolved = حل‌نشده
choice-outcome-other = دیگر

choice-episode-reason-referral = کسی معرفی کرد
choice-episode-reason-own-request = خودش کمک خواست
choice-episode-reason-relative = خویشاوندی درخواست کرد
choice-episode-reason-emergency = وضعیت اضطراری
choice-episode-reason-other = دیگر

choice-language-level-native = زبان مادری
choice-language-level-fluent = روان
choice-language-level-some = کمی
choice-language-level-none = هیچ

choice-keeping-how-spoken = شفاهی
choice-keeping-how-written = کتبی
choice-keeping-how-recorded = ضبط‌شده

choice-visibility-team = همهٔ گروه
choice-visibility-coordinators = هماهنگ‌کنندگان
choice-visibility-author = فقط خودم

choice-news-kind-report = گزارش
choice-news-kind-interview = گفت‌وگو
choice-news-kind-analysis = تحلیل
choice-news-kind-statement = بیانیه
choice-news-kind-digest = گزیده

choice-news-sort-published = تازه‌ترین انتشار
choice-news-sort-posted = تازه‌ترین درج
choice-news-sort-title = عنوان
choice-news-sort-outlet = رسانه
