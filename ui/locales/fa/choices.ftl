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
choice-note-kind-handover = سپردن پرونده
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

choice-contact-from-from-us = ما سراغشان رفتیم
choice-contact-from-from-them = آن‌ها سراغ ما آمدند

choice-legal-status-stateless = بی‌تابعیت
choice-legal-status-undocumented = بدون مدرک
choice-legal-status-asylum-seeker = پناهجو
choice-legal-status-refugee = پناهندهٔ پذیرفته‌شده
choice-legal-status-subsidiary-protection = حمایت تکمیلی
choice-legal-status-temporary-protection = حمایت موقت
choice-legal-status-resident = مقیم
choice-legal-status-citizen = شهروند
choice-legal-status-detained = در بازداشت
choice-legal-status-returned = بازگردانده‌شده
choice-legal-status-other = دیگر

choice-route-asylum = پناهندگی
choice-route-resettlement = اسکان مجدد
choice-route-family-reunion = پیوستن به خانواده
choice-route-humanitarian-visa = روادید انسان‌دوستانه
choice-route-work = کار
choice-route-study = تحصیل
choice-route-regularisation = قانونی کردن اقامت
choice-route-return = بازگشت
choice-route-other = دیگر

choice-application-kind-asylum = پناهندگی
choice-application-kind-residence = اقامت
choice-application-kind-family-reunion = پیوستن به خانواده
choice-application-kind-visa = روادید
choice-application-kind-citizenship = شهروندی
choice-application-kind-stateless-status = به رسمیت شناختن بی‌تابعیتی
choice-application-kind-resettlement = اسکان مجدد
choice-application-kind-other = دیگر

choice-application-stage-preparing = در دست تهیه
choice-application-stage-lodged = تحویل داده شد
choice-application-stage-registered = ثبت شد
choice-application-stage-interview-set = مصاحبه تعیین شد
choice-application-stage-interviewed = مصاحبه شد
choice-application-stage-granted = پذیرفته شد
choice-application-stage-refused = رد شد
choice-application-stage-appealed = اعتراض شد
choice-application-stage-withdrawn = پس گرفته شد
choice-application-stage-lapsed = از اعتبار افتاد
choice-application-stage-reopened = دوباره باز شد
choice-application-stage-final = قطعی شد

choice-hearing-kind-interview = مصاحبه
choice-hearing-kind-court = جلسهٔ دادگاه
choice-hearing-kind-appeal = جلسهٔ تجدیدنظر
choice-hearing-kind-registration = ثبت‌نام
choice-hearing-kind-appointment = قرار ملاقات
choice-hearing-kind-other = دیگر

choice-accommodation-kind-own = از آنِ خودشان
choice-accommodation-kind-rented = اجاره‌ای
choice-accommodation-kind-shared = خانهٔ اشتراکی
choice-accommodation-kind-with-hosts = نزد میزبان
choice-accommodation-kind-reception-centre = مرکز پذیرش
choice-accommodation-kind-camp = اردوگاه
choice-accommodation-kind-shelter = سرپناه
choice-accommodation-kind-detention = بازداشتگاه
choice-accommodation-kind-street = بی‌سرپناه
choice-accommodation-kind-other = دیگر

choice-incident-kind-threat = تهدید
choice-incident-kind-detention = بازداشت
choice-incident-kind-attempted-expulsion = تلاش برای اخراج
choice-incident-kind-violence = خشونت
choice-incident-kind-eviction = بیرون کردن از خانه
choice-incident-kind-online-harassment = آزار اینترنتی
choice-incident-kind-health = سلامت
choice-incident-kind-other = دیگر

choice-paper-kind-national-id = کارت شناسایی ملی
choice-paper-kind-birth-certificate = شناسنامه یا گواهی تولد
choice-paper-kind-passport = گذرنامه
choice-paper-kind-convention-travel-document = سند سفر پناهندگی
choice-paper-kind-stateless-travel-document = سند سفر بی‌تابعیتان
choice-paper-kind-laissez-passer = برگ عبور
choice-paper-kind-residence-permit = اجازهٔ اقامت
choice-paper-kind-asylum-seeker-card = کارت پناهجویی
choice-paper-kind-unhcr-card = کارت کمیساریای پناهندگان
choice-paper-kind-work-permit = اجازهٔ کار
choice-paper-kind-marriage-certificate = سند ازدواج
choice-paper-kind-court-or-police-paper = برگهٔ دادگاه یا پلیس
choice-paper-kind-other = دیگر
choice-paper-usual-convention-travel-document = کنوانسیون ۱۹۵۱ پناهندگان، ضمیمه، بند ۵: به صلاحدید مرجع صادرکننده یک یا دو سال معتبر است. زمان آغاز تمدید را گروه درست کند.
choice-paper-usual-stateless-travel-document = کنوانسیون ۱۹۵۴ دربارهٔ وضعیت اشخاص بی‌تابعیت، ضمیمه، بند ۵: دست‌کم سه ماه و دست‌بالا دو سال معتبر است. زمان آغاز تمدید را گروه درست کند.
choice-paper-usual-residence-permit = مدت اعتبار در هر کشور و برای هر وضعیت فرق می‌کند؛ خود مجوز را ببینید. زمان آغاز تمدید را گروه درست کند.
choice-paper-usual-asylum-seeker-card = مدت اعتبار در هر کشور فرق می‌کند؛ خود کارت را ببینید. زمان آغاز تمدید را گروه درست کند.
choice-paper-usual-unhcr-card = مدت اعتبار در هر کشور فرق می‌کند؛ خود کارت را ببینید. زمان آغاز تمدید را گروه درست کند.
choice-paper-usual-passport = بسیاری از کشورها می‌خواهند گذرنامه تا شش ماه پس از سفر معتبر باشد. زمان آغاز تمدید را گروه درست کند.
choice-paper-usual-work-permit = مدت اعتبار در هر کشور فرق می‌کند؛ خود مجوز را ببینید. زمان آغاز تمدید را گروه درست کند.
choice-paper-usual-laissez-passer = معمولاً تنها برای یک سفر صادر می‌شود. زمان آغاز تمدید را گروه درست کند.

choice-paper-state-never-had = هرگز نداشته
choice-paper-state-held = در دست خودشان
choice-paper-state-withheld = نزد دیگری ضبط شده
choice-paper-state-lost = گم‌شده
choice-paper-state-destroyed = از بین رفته
choice-paper-state-applied-for = درخواست شده
choice-paper-state-refused = رد شده
choice-paper-state-expired = بی‌اعتبار شده

choice-lapses-stay = حق اقامت
choice-lapses-work = حق کار
choice-lapses-travel = سفر
choice-lapses-benefits = کمک‌هزینه‌ها

choice-skill-mentoring = راهنمایی و همدلی
choice-skill-interpreting = ترجمهٔ شفاهی
choice-skill-translating = ترجمهٔ نامه و مدرک
choice-skill-accompanying = همراهی تا اداره و پزشک
choice-skill-driving = رانندگی
choice-skill-teaching-language = آموزش زبان
choice-skill-hosting = میزبانی
choice-skill-cooking = آشپزی
choice-skill-children = نگهداری از کودکان
choice-skill-paperwork = کارهای اداری
choice-skill-computers = رایانه و تلفن
choice-skill-law = حقوق
choice-skill-medicine = پزشکی
choice-skill-other = دیگر

choice-vetting-check-identity = هویت
choice-vetting-check-reference = معرف
choice-vetting-check-police-record = سوءپیشینه
choice-vetting-check-interview = مصاحبه
choice-vetting-check-training = آموزش
choice-vetting-check-other = دیگر

choice-placement-purpose-mentor = راهنما
choice-placement-purpose-interpreter = مترجم
choice-placement-purpose-companion = همراه
choice-placement-purpose-transport = رفت‌وآمد
choice-placement-purpose-language-practice = تمرین زبان
choice-placement-purpose-host = میزبان
choice-placement-purpose-other = دیگر

choice-session-kind-first-talk = نخستین گفت‌وگو
choice-session-kind-counselling = مشاوره
choice-session-kind-group = گروهی
choice-session-kind-practical = کمک عملی
choice-session-kind-crisis = بحران
choice-session-kind-other = دیگر

choice-service-legal = کمک حقوقی
choice-service-medical = درمان
choice-service-mental-health = سلامت روان
choice-service-housing = مسکن
choice-service-work = کار
choice-service-language-course = کلاس زبان
choice-service-school = مدرسه
choice-service-money = کمک مالی
choice-service-interpreter = مترجم
choice-service-authority = اداره
choice-service-other = دیگر

choice-domain-housing = مسکن
choice-domain-work = کار
choice-domain-income = درآمد
choice-domain-food = خوراک
choice-domain-health-care = دسترسی به درمان
choice-domain-physical-health = سلامت تن
choice-domain-mental-health = سلامت روان
choice-domain-education-language = آموزش و زبان
choice-domain-safety = ایمنی
choice-domain-legal-papers = مدارک قانونی
choice-domain-social-ties = پیوندهای اجتماعی
choice-domain-community = همبستگی با جامعه

choice-file-kind-scan = اسکن مدرک
choice-file-kind-letter = نامه
choice-file-kind-decision = تصمیم
choice-file-kind-photograph = عکس
choice-file-kind-recording = صدای ضبط‌شده
choice-file-kind-form = فرم
choice-file-kind-other = دیگر

choice-name-kind-mothers = نام مادر

choice-kinship-mother = مادر
choice-kinship-father = پدر
choice-kinship-parent = مادر یا پدر
choice-kinship-daughter = دختر
choice-kinship-son = پسر
choice-kinship-child = فرزند
choice-kinship-sister = خواهر
choice-kinship-brother = برادر
choice-kinship-sibling = خواهر یا برادر
choice-kinship-wife = همسر (زن)
choice-kinship-husband = همسر (مرد)
choice-kinship-spouse = همسر
choice-kinship-fiance = نامزد
choice-kinship-grandmother = مادربزرگ
choice-kinship-grandfather = پدربزرگ
choice-kinship-granddaughter = نوهٔ دختر
choice-kinship-grandson = نوهٔ پسر
choice-kinship-fathers-brother = عمو
choice-kinship-fathers-sister = عمه
choice-kinship-mothers-brother = دایی
choice-kinship-mothers-sister = خاله
choice-kinship-nephew = برادرزاده یا خواهرزاده (پسر)
choice-kinship-niece = برادرزاده یا خواهرزاده (دختر)
choice-kinship-cousin = عموزاده، عمه‌زاده، دایی‌زاده یا خاله‌زاده
choice-kinship-mother-in-law = مادرِ همسر
choice-kinship-father-in-law = پدرِ همسر
choice-kinship-son-in-law = داماد
choice-kinship-daughter-in-law = عروس
choice-kinship-sibling-in-law = خواهر یا برادرِ همسر
choice-kinship-step-parent = نامادری یا ناپدری
choice-kinship-step-child = فرزندِ همسر
choice-kinship-half-sibling = خواهر یا برادر ناتنی
choice-kinship-guardian = سرپرست
choice-kinship-ward = فرزندخوانده
choice-kinship-other-relative = خویشاوند دیگر
choice-kinship-friend = دوست

choice-life-alive = زنده
choice-life-dead = درگذشته
choice-life-unknown = کسی نمی‌داند

choice-search-outcome-found = پیدا شد
choice-search-outcome-reunited = به هم رسیدند
choice-search-outcome-in-contact = در تماس‌اند
choice-search-outcome-not-found = پیدا نشد
choice-search-outcome-died = درگذشت
choice-search-outcome-at-own-request = به خواست جوینده پایان یافت
choice-search-outcome-other = دیگر

choice-consent-how-in-person = حضوری
choice-consent-how-phone = تلفنی
choice-consent-how-video-call = با تماس تصویری
choice-consent-how-letter = با نامه
choice-consent-how-message = با پیام
choice-consent-how-through-someone = از راه کسی دیگر
choice-consent-how-other = دیگر

choice-notice-part-names = نام
choice-notice-part-photo = عکس
choice-notice-part-gender = جنسیت
choice-notice-part-birth = زادروز
choice-notice-part-birth-place = زادگاه
choice-notice-part-last-place = آخرین جایی که دیده شد
choice-notice-part-kinship = نسبت با جوینده
choice-notice-part-seeker-name = چه کسی می‌گردد
choice-notice-part-description = نشانی‌ها

choice-scope-alive = زنده بودن
choice-scope-message = یک پیام
choice-scope-contact-details = راه تماس
choice-scope-whereabouts = جایی که هست
choice-scope-meeting = دیدار

choice-side-seeker = جوینده
choice-side-sought = کسی که در پی اوست

choice-decision-possible = شاید همان شخص است
choice-decision-verified = همان شخص است
choice-decision-rejected = کس دیگری است
choice-decision-blocked = نباید به هم رسانده شوند
choice-decision-closed = پایان یافت

choice-pair-state-possible = شاید همان شخص است
choice-pair-state-verified = همان شخص است
choice-pair-state-both-consented = هر دو رضایت داده‌اند
choice-pair-state-released = چیزی گفته شده
choice-pair-state-in-contact = در تماس‌اند
choice-pair-state-met = یکدیگر را دیدند
choice-pair-state-followed-up = پس از آن پرسیده شد
choice-pair-state-rejected = کس دیگری است
choice-pair-state-blocked = نباید به هم رسانده شوند
choice-pair-state-closed = پایان یافت

choice-stage-barred = چیزی سر راه است
choice-stage-call-back = برای پس گرفتن
choice-stage-said-no = گفته‌اند نه
choice-stage-looking = هنوز کسی پیدا نشده
choice-stage-possible = برای داوری
choice-stage-verified = برای پرسیدن
choice-stage-both-consented = برای گفتن
choice-stage-released = چیزی گفته شده
choice-stage-in-contact = در تماس‌اند
choice-stage-met = یکدیگر را دیدند
choice-stage-followed-up = پس از آن پرسیده شد
choice-stage-blocked = نباید به هم رسانده شوند
choice-stage-closed = پایان‌یافته
