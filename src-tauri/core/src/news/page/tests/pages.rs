//! Whole pages of different sites.

use super::{HARBOUR, excerpt, tells, whole};

const FOUR: [[&str; 8]; 4] = [
    [
        "Harbour council promises papers for those who left the camp",
        "Lina Osman",
        "Coast Courier",
        "",
        "",
        "2031-03-14",
        "2031-03-14",
        "Report",
    ],
    [
        "“I had not heard my mother’s voice for nineteen years”",
        "Peter Vogt",
        "Valley Post",
        "Lower Town",
        "",
        "2031-03-12",
        "2031-03-12",
        "Interview",
    ],
    ["Weekly Digest – Harbour Bulletin – Mar 9, 2031", "", "Harbour Bulletin", "", "", "2031-03-09", "2031-03-09", "Digest"],
    [
        "Police turn back second family at the northern crossing",
        "Ana Reyes",
        "Border Watch",
        "",
        "Harbour Bulletin",
        "2031-03-01",
        "2031-03-02",
        "Report",
    ],
];

#[test]
fn the_front_page_of_the_harbour_bulletin() {
    let page = whole(HARBOUR);
    assert_eq!(page.site.as_deref(), Some("Harbour Bulletin"));
    tells(&page, &FOUR);
    assert_eq!(
        excerpt(&page, 0),
        "The council said on Thursday that people who left the camp last winter will be given identity cards before summer. “Without a card I cannot rent a room,” one of them said."
    );
    assert_eq!(excerpt(&page, 1), "Peter Vogt interviews a former resident, 41 years old…. The call lasted four minutes. […]");
    assert_eq!(
        excerpt(&page, 2),
        "Three things this week: the hearing that was put off again, a new English class, and a photograph that was not what it was said to be.[1]"
    );
    assert_eq!(excerpt(&page, 3), "On the evening of Saturday, a second family was turned back although their hearing is next month.");
    let lines: Vec<u32> = page.items.iter().map(|item| item.line).collect();
    assert_eq!(lines, [14, 20, 26, 32]);
    assert!(page.items.iter().all(|item| item.language.as_deref() == Some("en")));
}

#[test]
fn the_same_page_with_other_line_breaks_marks_and_encodings() {
    let read = super::read(HARBOUR.as_bytes());
    for text in [
        HARBOUR.replace('\n', "\r\n"),
        HARBOUR.replace('\n', "\r"),
        format!("\u{FEFF}{HARBOUR}"),
        HARBOUR.replace(' ', "\u{A0}"),
        HARBOUR.replace(", ", ",\t"),
        HARBOUR.replace('\n', "\u{200E} \n\u{200B}"),
        HARBOUR.replace("Posted on: ", "POSTED  ON\u{A0}:\u{200E}"),
        HARBOUR.trim_end().to_owned(),
        HARBOUR.replace("\n\n", "\n\n\n \t\n"),
    ] {
        let mut other = super::read(text.as_bytes());
        for (other, item) in other.items.iter_mut().zip(&read.items) {
            other.line = item.line;
        }
        assert_eq!(other, read, "{text:?}");
    }
    for big in [false, true] {
        let units = format!("\u{FEFF}{HARBOUR}");
        let bytes: Vec<u8> = units.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect();
        assert_eq!(super::read(&bytes), read, "UTF-16");
    }
}

#[test]
fn the_same_page_without_one_empty_line() {
    let dense: String = HARBOUR.lines().filter(|line| !line.trim().is_empty()).flat_map(|line| [line, "\n"]).collect();
    tells(&whole(&dense), &FOUR);
}

#[test]
fn a_page_in_persian() {
    let page = whole(
        "نویسنده: پیک ساحل\n\nپیک ساحل\nپیک ساحل\n\nایمیل: desk@sahel.example\n\n\
         \u{200F}شورای بندر به ترک‌کنندگان اردوگاه کارت می‌دهد\n\nتاریخ انتشار: ۱۴۰۹/۱۲/۲۳\n\n\
         لیلا عثمانی، روزنامه ساحل، ۲۳ اسفند ۱۴۰۹:… شورا روز پنجشنبه گفت که کارت‌ها پیش از تابستان داده می‌شود. شوراي بندر به ترک‌کنندگان اردوگاه کارت می‌دهد\n\n\
         «نوزده سال صدای مادرم را نشنیده بودم»\n\nمنتشر شده در: ۲۱ اسفند ۱۴۰۹\n\n\
         مصاحبه پیروز وفایی با یک ساکن سابق، رادیو دره، شهر پایین، ۲۱ اسفند ۱۴۰۹: تماس چهار دقیقه طول کشید. […]\n\n\
         گزیده هفته – پیک ساحل – ۱۸ اسفند ۱۴۰۹\nمنتشر شده در ۱۸ اسفند ۱۴۰۹\nپیک ساحل، ۱۸ اسفند ۱۴۰۹:… سه خبر این هفته: جلسه‌ای که باز عقب افتاد.[۱] گزیده هفته – پیک ساحل .\n\n\
         خانواده دوم از مرز بازگردانده شد\nتاریخ انتشار : ۱۴۰۹-۱۲-۱۱ ۱۰:۳۰\nآنا ریاحی، دیدبان مرز نیوز (ترجمه پیک ساحل) ۱۰ اسفند ۱۴۰۹:... شنبه شب خانواده‌ای بازگردانده شد. خانواده دوم از مرز…\n\n\
         نوشته‌های قدیمی‌تر\n© ۱۴۰۹ پیک ساحل\n",
    );
    assert_eq!(page.site.as_deref(), Some("پیک ساحل"));
    tells(
        &page,
        &[
            ["شورای بندر به ترک‌کنندگان اردوگاه کارت می‌دهد", "لیلا عثمانی", "روزنامه ساحل", "", "", "2031-03-14", "2031-03-14", "Report"],
            ["«نوزده سال صدای مادرم را نشنیده بودم»", "پیروز وفایی", "رادیو دره", "شهر پایین", "", "2031-03-12", "2031-03-12", "Interview"],
            ["گزیده هفته – پیک ساحل – ۱۸ اسفند ۱۴۰۹", "", "پیک ساحل", "", "", "2031-03-09", "2031-03-09", "Digest"],
            ["خانواده دوم از مرز بازگردانده شد", "آنا ریاحی", "دیدبان مرز نیوز", "", "پیک ساحل", "2031-03-01", "2031-03-02", "Report"],
        ],
    );
    assert_eq!(excerpt(&page, 0), "شورا روز پنجشنبه گفت که کارت‌ها پیش از تابستان داده می‌شود.");
    assert_eq!(excerpt(&page, 1), "تماس چهار دقیقه طول کشید. […]");
    assert_eq!(excerpt(&page, 2), "سه خبر این هفته: جلسه‌ای که باز عقب افتاد.[۱]");
    assert_eq!(excerpt(&page, 3), "شنبه شب خانواده‌ای بازگردانده شد.");
    assert!(page.items.iter().all(|item| item.language.as_deref() == Some("fa")));
}

#[test]
fn a_page_with_several_authors_and_a_footer() {
    let page = whole(
        "Skip to content\nMenu\nThe Lantern\nNews for those on the road\nHome\n\
         Ferry line opens a night shelter\nPublished on: 2031-05-02T08:15:00Z\n\
         Mira Holm and Tomas Reed, Island Gazette, 1 May 2031: The shelter has forty beds.\nContinue reading “Ferry line opens a night shelter”\n\
         Three families wait for a hearing\nPublished: May 1, 2031\n\
         Mira Holm, J. R. van der Meer & Ana-Lucía de la Cruz, The Evening Lamp, North Quay, April 30th, 2031:...The hearing was put off. “Three families wait for a hearing…”\nRead more\n\
         Opinion: what a card is for\nPosted on 30 April 2031 by desk\n\
         Omar al-Hadi, Tomas Reed, Radio Quay, 29 April 2031 (translation: Mira Holm):… A card is for a door. Read more »\n\
         1 2 3 … 9 Next\nPage 1 of 9\n← Previous\nOlder posts\nThe Lantern is made by volunteers.\n© 2031 The Lantern\n",
    );
    assert_eq!(page.site.as_deref(), Some("The Lantern"));
    tells(
        &page,
        &[
            ["Ferry line opens a night shelter", "Mira Holm + Tomas Reed", "Island Gazette", "", "", "2031-05-01", "2031-05-02", "Report"],
            [
                "Three families wait for a hearing",
                "Mira Holm + J. R. van der Meer + Ana-Lucía de la Cruz",
                "The Evening Lamp",
                "North Quay",
                "",
                "2031-04-30",
                "2031-05-01",
                "Report",
            ],
            [
                "Opinion: what a card is for",
                "Omar al-Hadi + Tomas Reed",
                "Radio Quay",
                "",
                "Mira Holm",
                "2031-04-29",
                "2031-04-30",
                "Analysis",
            ],
        ],
    );
    assert_eq!(excerpt(&page, 0), "The shelter has forty beds.");
    assert_eq!(excerpt(&page, 1), "The hearing was put off.");
    assert_eq!(excerpt(&page, 2), "A card is for a door.");
}

#[test]
fn a_page_where_much_is_missing() {
    let page = whole(
        "No teaser here\n\nPosted on: 2031/06/09\n\nNo byline here\n\nPosted on: 2031/06/08\n\nThe council meets on Monday: all are welcome.\n\n\
         No date here\n\nPosted on: 2031/06/07\n\nLina Osman, Coast Courier:… The ferry was late.\n\n\
         No author here\n\nPosted on: 2031/06/06\n\nJune 5 2031:… The ferry was late again.\n\n\
         A date nobody has\n\nPosted on: 2031/06/05\n\nLina Osman, Coast Courier, June 44 2031:… The ferry sank.\n\n\
         The last has nothing\n\nPosted on: 2031/06/04",
    );
    assert_eq!(page.site, None);
    tells(
        &page,
        &[
            ["No teaser here", "", "", "", "", "", "2031-06-09", "Report"],
            ["No byline here", "", "", "", "", "", "2031-06-08", "Report"],
            ["No date here", "Lina Osman", "Coast Courier", "", "", "", "2031-06-07", "Report"],
            ["No author here", "", "", "", "", "2031-06-05", "2031-06-06", "Report"],
            ["A date nobody has", "Lina Osman", "Coast Courier", "", "", "", "2031-06-05", "Report"],
            ["The last has nothing", "", "", "", "", "", "2031-06-04", "Report"],
        ],
    );
    let excerpts: Vec<Option<&str>> = page.items.iter().map(|item| item.excerpt.as_deref()).collect();
    assert_eq!(
        excerpts,
        [
            None,
            Some("The council meets on Monday: all are welcome."),
            Some("The ferry was late."),
            Some("The ferry was late again."),
            Some("The ferry sank."),
            None,
        ]
    );
}

#[test]
fn a_page_of_awkward_titles() {
    let page = whole(
        "Site: Quay Notes\n\n\
         Posted on: a name list at the gate\nPosted on: 2031/07/09\nMira Holm, Quay Notes, 8 July 2031: The list is long.\n\n\
         Posted on 3 July 2031 by the gate, taken down the next day\nPosted on: 2031/07/08\nMira Holm, Quay Notes, 7 July 2031: The list is gone.\n\n\
         March 9 2031: what was said, and by whom\nPosted on: 2031/07/07\nTomas Reed, Quay Notes, 6 July 2031: All was said. March 9 2031: what was said, and by whom\n\n\
         Where the lists were posted on: 2031/07/06\nPosted on: 2031/07/06\nTomas Reed, Quay Notes, 6 July 2031: Everywhere.\n\n\
         Where the lists were posted on: 2031/07/06\nPosted on: 2031/07/05\nThe lists were posted everywhere.\n\n\
         A second family is turned back\nPosted on: 2031/07/04\nAna Reyes, Border Watch, 4 July 2031:… A second family is turned back at night. They wait. A second family is turned back\n",
    );
    let titles: Vec<&str> = page.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Posted on: a name list at the gate",
            "Posted on 3 July 2031 by the gate, taken down the next day",
            "March 9 2031: what was said, and by whom",
            "Where the lists were posted on: 2031/07/06",
            "Where the lists were posted on: 2031/07/06",
            "A second family is turned back",
        ]
    );
    let excerpts: Vec<&str> = (0..6).map(|at| excerpt(&page, at)).collect();
    assert_eq!(
        excerpts,
        [
            "The list is long.",
            "The list is gone.",
            "All was said.",
            "Everywhere.",
            "The lists were posted everywhere.",
            "A second family is turned back at night. They wait.",
        ]
    );
}

#[test]
fn a_page_in_arabic_with_teasers_over_several_lines() {
    let page = whole(
        "نشرة الميناء\nنشرة الميناء\n\n\
         المجلس يعد بأوراق لمن غادروا المخيم\nتاريخ النشر: ٢٠٣١/٠٣/١٤\n\
         لينا عثمان، صحيفة الساحل، ١٤ مارس ٢٠٣١:…\nقال المجلس إن البطاقات ستوزع قبل الصيف.\nوقالت امرأة إنها تنتظر منذ سنوات.\n\n\
         عائلة ثانية على الحدود الشمالية\nنُشر في: ٢ مارس ٢٠٣١\n\
         آنا رياض، إذاعة الوادي، المدينة السفلى، (ترجمة نشرة الميناء) ١ مارس ٢٠٣١: أعيدت عائلة ثانية مساء السبت.\n\nعائلة ثانية على الحدود الشمالية\n\nالتالي\n",
    );
    tells(
        &page,
        &[
            ["المجلس يعد بأوراق لمن غادروا المخيم", "لينا عثمان", "صحيفة الساحل", "", "", "2031-03-14", "2031-03-14", "Report"],
            [
                "عائلة ثانية على الحدود الشمالية",
                "آنا رياض",
                "إذاعة الوادي",
                "المدينة السفلى",
                "نشرة الميناء",
                "2031-03-01",
                "2031-03-02",
                "Report",
            ],
        ],
    );
    assert_eq!(excerpt(&page, 0), "قال المجلس إن البطاقات ستوزع قبل الصيف. وقالت امرأة إنها تنتظر منذ سنوات.");
    assert_eq!(excerpt(&page, 1), "أعيدت عائلة ثانية مساء السبت.");
    assert!(page.items.iter().all(|item| item.language.as_deref() == Some("ar")));
}

#[test]
fn a_page_whose_items_lost_their_posted_lines() {
    let page = whole(
        "Quay Notes\nQuay Notes\n\n\
         Ferry line opens a night shelter\n\nMira Holm, Island Gazette, 1 May 2031:… The shelter has forty beds.\n\n\
         Three families wait for a hearing\n\nPosted on: 2031/05/01\n\nTomas Reed, The Evening Lamp, April 30 2031:… The hearing was put off.\n\n\
         The hearing is set\n\nTomas Reed, The Evening Lamp, North Quay, April 29 2031:… It is set for June. The hearing is set\n\nOlder posts\n",
    );
    tells(
        &page,
        &[
            ["Ferry line opens a night shelter", "Mira Holm", "Island Gazette", "", "", "2031-05-01", "", "Report"],
            ["Three families wait for a hearing", "Tomas Reed", "The Evening Lamp", "", "", "2031-04-30", "2031-05-01", "Report"],
            ["The hearing is set", "Tomas Reed", "The Evening Lamp", "North Quay", "", "2031-04-29", "", "Report"],
        ],
    );
    assert_eq!(excerpt(&page, 1), "The hearing was put off.");
    assert_eq!(excerpt(&page, 2), "It is set for June.");
}
