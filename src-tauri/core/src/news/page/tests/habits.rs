//! One habit of pages at a time.

use super::{NewsKind, RejectReason, day, one, read, rejected, told, whole};

#[test]
fn posted_lines_of_every_make() {
    for line in [
        "Posted on: 2031/03/14",
        "posted on: 2031/03/14",
        "POSTED ON : 2031-03-14",
        "Posted on:2031/3/14",
        "Posted  on\t:\t2031 / 03 / 14",
        "Posted on: 2031/03/14 10:30",
        "Posted on: 2031-03-14T10:30:00+01:00",
        "Posted on: 2031/03/14, 10:30 AM",
        "Posted on: Friday, March 14, 2031",
        "Posted on March 14, 2031",
        "Posted on 14 March 2031 at 10:30",
        "Posted on 2031-03-14",
        "Posted: 2031/03/14",
        "Posted by Mira Holm on March 14, 2031",
        "Published on: 14.03.2031",
        "Published: 14 Mar 2031",
        "Date posted: 2031/03/14",
        "• Posted on: 2031/03/14 •",
        "(Posted on: 2031/03/14)",
        "\u{200E}Posted on: \u{202A}2031/03/14\u{202C}",
        "Posted on:\n\n2031/03/14",
        "تاریخ انتشار: ۲۰۳۱/۰۳/۱۴",
        "تاريخ انتشار : ۱۴۰۹/۱۲/۲۳",
        "منتشر شده در: ۲۳ اسفند ۱۴۰۹",
        "منتشرشده در ۲۳ اسفند ۱۴۰۹",
        "Publié le 14/03/2031",
        "Veröffentlicht am 14.03.2031",
        "Postuar më: 2031/03/14",
    ] {
        let page = whole(&format!("A title\n{line}\nThe text.\n"));
        assert_eq!(page.items.len(), 1, "{line}");
        assert_eq!(day(page.items[0].posted.as_ref()), "2031-03-14", "{line}");
        assert_eq!(page.items[0].excerpt.as_deref(), Some("The text."), "{line}");
    }
}

#[test]
fn lines_that_only_look_posted() {
    for line in [
        "Posted on the wall of the camp",
        "Postcards from the camp",
        "Posted one day late",
        "She posted on: 2031/03/14",
        "Publisher wanted",
    ] {
        assert_eq!(rejected(&format!("A title\n{line}\n")), [(1, RejectReason::NoItems)], "{line}");
    }
}

/// Authors, outlet, place, translator and day of a byline.
fn byline(byline: &str) -> [String; 5] {
    let item = one("A title", &format!("{byline} The ferry was late."));
    assert_eq!(item.excerpt.as_deref(), Some("The ferry was late."), "{byline}");
    let [_, authors, outlet, place, translator, published, ..] = told(&item);
    [authors, outlet, place, translator, published]
}

#[test]
fn bylines_of_every_make() {
    let day = "2031-03-14";
    for (written, expected) in [
        ("Lina Osman, Coast Courier, March 14 2031:…", ["Lina Osman", "Coast Courier", "", "", day]),
        ("Lina Osman, Coast Courier, 14 March 2031: …", ["Lina Osman", "Coast Courier", "", "", day]),
        ("Lina Osman, Coast Courier, March 14, 2031:...", ["Lina Osman", "Coast Courier", "", "", day]),
        ("Lina Osman, Coast Courier, 2031/03/14 :", ["Lina Osman", "Coast Courier", "", "", day]),
        ("Lina Osman, Coast Courier March 14 2031:", ["Lina Osman", "Coast Courier", "", "", day]),
        ("By Lina Osman, Coast Courier, Friday, March 14 2031:…", ["Lina Osman", "Coast Courier", "", "", day]),
        ("Lina Osman (Coast Courier), March 14 2031:…", ["Lina Osman", "Coast Courier", "", "", day]),
        ("Lina Osman, Coast Courier (March 14, 2031):…", ["Lina Osman", "Coast Courier", "", "", day]),
        ("Lina Osman for the Coast Courier, March 14 2031:…", ["Lina Osman", "Coast Courier", "", "", day]),
        ("Lina Osman, reporter, Coast Courier, March 14 2031:…", ["Lina Osman", "Coast Courier", "", "", day]),
        ("Lina Osman – Coast Courier – March 14 2031:…", ["Lina Osman", "Coast Courier", "", "", day]),
        ("Lina Osman, The Lamp, Lower Town, March 14 2031:…", ["Lina Osman", "The Lamp", "Lower Town", "", day]),
        ("Lina Osman, Lamp, Lower Town, Upper Valley, March 14 2031:…", ["Lina Osman", "Lamp", "Lower Town, Upper Valley", "", day]),
        ("Lina Osman, Radio Lantern, March 14 2031:…", ["Lina Osman", "Radio Lantern", "", "", day]),
        ("Lina Osman, News of the Coast, Lower Town, March 14 2031:…", ["Lina Osman", "News of the Coast", "Lower Town", "", day]),
        ("Emily Post, Valley Courier, March 14 2031:…", ["Emily Post", "Valley Courier", "", "", day]),
        ("Lina Osman, Valley Lantern, March 14 2031:…", ["Lina Osman", "Valley Lantern", "", "", day]),
        ("Lina Osman and Jo Meyer, Coast Courier, March 14 2031:…", ["Lina Osman + Jo Meyer", "Coast Courier", "", "", day]),
        ("Lina Osman & Jo Meyer, Lantern, March 14 2031:…", ["Lina Osman + Jo Meyer", "Lantern", "", "", day]),
        ("Lina Osman, Jo Meyer, Coast Courier, March 14 2031:…", ["Lina Osman + Jo Meyer", "Coast Courier", "", "", day]),
        (
            "Lina Osman, Jo Meyer and Ana Reyes, Lantern, Lower Town, March 14 2031:…",
            ["Lina Osman + Jo Meyer + Ana Reyes", "Lantern", "Lower Town", "", day],
        ),
        (
            "Lina Osman, Jo Meyer, and Ana Reyes, Coast Courier, March 14 2031:…",
            ["Lina Osman + Jo Meyer + Ana Reyes", "Coast Courier", "", "", day],
        ),
        ("J. R. Osman-Lind, Coast Courier, March 14 2031:…", ["J. R. Osman-Lind", "Coast Courier", "", "", day]),
        ("Jan van der Meer, Coast & Harbour Courier, March 14 2031:…", ["Jan van der Meer", "Coast & Harbour Courier", "", "", day]),
        ("Dr. Siobhán O’Neil, St. Brendan Times, March 14 2031:…", ["Dr. Siobhán O’Neil", "St. Brendan Times", "", "", day]),
        ("Lina Osman, March 14 2031:…", ["Lina Osman", "", "", "", day]),
        ("Coast Courier, March 14 2031:…", ["", "Coast Courier", "", "", day]),
        ("Coast Courier, Lower Town, March 14 2031:…", ["", "Coast Courier", "Lower Town", "", day]),
        ("AFN, March 14 2031:…", ["", "AFN", "", "", day]),
        ("March 14 2031:…", ["", "", "", "", day]),
        ("Ana Reyes, Border Watch, (Translated by Jo Meyer) March 14 2031:…", ["Ana Reyes", "Border Watch", "", "Jo Meyer", day]),
        (
            "Ana Reyes, Border Watch, Translated from German by Jo Meyer, March 14 2031:…",
            ["Ana Reyes", "Border Watch", "", "Jo Meyer", day],
        ),
        ("Ana Reyes, Border Watch (translation: Jo Meyer), March 14 2031:…", ["Ana Reyes", "Border Watch", "", "Jo Meyer", day]),
        (
            "Ana Reyes, Border Watch, Lower Town (Translated from the Persian by Jo Meyer), March 14 2031:…",
            ["Ana Reyes", "Border Watch", "Lower Town", "Jo Meyer", day],
        ),
        ("Ana Reyes, Border Watch, [trans. Jo Meyer] March 14 2031:…", ["Ana Reyes", "Border Watch", "", "Jo Meyer", day]),
        ("Ana Reyes, Border Watch, (Translated from German) March 14 2031:…", ["Ana Reyes", "Border Watch", "", "", day]),
        ("آنا ریاحی، روزنامه ساحل، (ترجمه از آلمانی: جو مهرداد) ۲۳ اسفند ۱۴۰۹:…", ["آنا ریاحی", "روزنامه ساحل", "", "جو مهرداد", day]),
        (
            "آنا ریاحی و مینا هلمی، خبرگزاری دره، شهر پایین، مترجم: جو مهرداد، ۱۴۰۹/۱۲/۲۳:…",
            ["آنا ریاحی + مینا هلمی", "خبرگزاری دره", "شهر پایین", "جو مهرداد", day],
        ),
        ("Peter Vogt interviews Mara Lind, Valley Post, March 14 2031:…", ["Peter Vogt", "Valley Post", "", "", day]),
        (
            "Peter Vogt interviews a former resident, 41 years old, Valley Post, Lower Town, March 14 2031:…",
            ["Peter Vogt", "Valley Post", "Lower Town", "", day],
        ),
        ("Interview by Peter Vogt, Valley Post, March 14 2031:…", ["Peter Vogt", "Valley Post", "", "", day]),
        ("A former resident interviewed by Peter Vogt, Valley Post, March 14 2031:…", ["Peter Vogt", "Valley Post", "", "", day]),
        ("Interview with Mara Lind, Valley Post, March 14 2031:…", ["", "Valley Post", "", "", day]),
        ("Analysis by Peter Vogt, Valley Post, March 14 2031:…", ["Peter Vogt", "Valley Post", "", "", day]),
        ("Lina Osman, Coast Courier, 14 March 2031, 10:30:", ["Lina Osman", "Coast Courier", "", "", day]),
        ("Lina Osman, Coast Courier, 2031-03-14T10:00:00Z:…", ["Lina Osman", "Coast Courier", "", "", day]),
        ("Lina Osman, coastcourier.example, March 14 2031:…", ["Lina Osman", "coastcourier.example", "", "", day]),
        ("Lina Osman, “Coast Courier”, Lower Town, March 14 2031:…", ["Lina Osman", "Coast Courier", "Lower Town", "", day]),
        ("Lina Osman with Jo Meyer, Coast Courier, March 14 2031:…", ["Lina Osman + Jo Meyer", "Coast Courier", "", "", day]),
        ("Lina Osman, Coast Courier, Lower Town, 2031:…", ["Lina Osman", "Coast Courier", "Lower Town", "", ""]),
    ] {
        assert_eq!(byline(written), expected, "{written}");
    }
}

#[test]
fn openings_that_are_no_byline() {
    let far = format!("{}March 14 2031: what they said.", "Word ".repeat(70));
    let many = "A B, C D, E F, G H, I J, K L, M N, O P, Q R, March 14 2031: what they said.";
    for teaser in [
        "On Monday, March 14 2031: the council met.",
        "The council met on March 14 2031: nobody came.",
        "Three people were freed, the council said, March 14 2031: a list.",
        "They came. They waited, March 14 2031: a list.",
        "Lina Osman came, as she had on March 14 2031, to the gate.",
        "Three things this week: a hearing, a class and a photograph.",
        far.as_str(),
        many,
    ] {
        let item = one("A title", teaser);
        assert_eq!(item.excerpt.as_deref(), Some(teaser), "{teaser}");
        assert!(item.authors.is_empty() && item.published.is_none(), "{teaser}");
    }
}

#[test]
fn closing_titles() {
    let title = "“A second family” is turned back at the crossing";
    for closing in [
        "“A second family” is turned back at the crossing",
        "\"A second family\" is turned back at the crossing .",
        "«A second family» is turned back at the crossing…",
        "A second family is turned back at the…",
        "A second family is turned back at the cross...",
        "“A second family” is turned back at the crossing [1]",
        "– “A second family” is turned back at the crossing",
        "“A second family” is turned back at the crossing Read more →",
    ] {
        let item = one(title, &format!("Ana Reyes, Border Watch, March 14 2031:… They wait. He said: “We go.” {closing}"));
        assert_eq!(item.excerpt.as_deref(), Some("They wait. He said: “We go.”"), "{closing}");
    }
    // What only resembles the title stays.
    for kept in ["They waited for the long night.", "A second family waits […]", "So ended the crossing", "A second family."] {
        assert_eq!(one(title, kept).excerpt.as_deref(), Some(kept));
    }
    assert_eq!(one("The long night", "They remember the long night").excerpt.as_deref(), Some("They remember the long night"));
    assert_eq!(one("The long night", "They remember. \"The long night\"").excerpt.as_deref(), Some("They remember."));
    assert_eq!(one("The long night", "The long night").excerpt, None);
}

#[test]
fn kinds_by_the_words_of_title_and_byline() {
    for (title, kind) in [
        ("Interview: a nurse at the border", NewsKind::Interview),
        ("A nurse, interviewed", NewsKind::Interview),
        ("مصاحبه با یک پرستار", NewsKind::Interview),
        ("گفت‌وگو با یک پرستار", NewsKind::Interview),
        ("Weekly roundup", NewsKind::Digest),
        ("خبرنامهٔ هفته", NewsKind::Digest),
        ("Analysis: what a card is for", NewsKind::Analysis),
        ("تحلیل: کارت برای چیست", NewsKind::Analysis),
        ("Open letter to the council", NewsKind::Statement),
        ("بیانیه ساکنان", NewsKind::Statement),
        ("Digestive troubles in the camp", NewsKind::Report),
        ("The ferry was late", NewsKind::Report),
    ] {
        assert_eq!(one(title, "The text.").kind, kind, "{title}");
    }
    let outlet = one("The ferry was late", "Lina Osman, Weekly Digest, March 14 2031:… It was late.");
    assert_eq!(outlet.kind, NewsKind::Report, "the name of an outlet says nothing of the item");
}

#[test]
fn languages() {
    for (text, language) in [
        ("They were told that the hearing is put off, and that they have to wait.", Some("en")),
        ("Die Anhörung wurde verschoben, und die Familie wartet auf einen Termin.", Some("de")),
        ("L’audience a été reportée et la famille attend une nouvelle date pour les papiers.", Some("fr")),
        ("Seanca u shty dhe familja pret një datë të re për letrat.", Some("sq")),
        ("جلسه دوباره عقب افتاد و خانواده چشم به راه است.", Some("fa")),
        ("تأجلت الجلسة مرة أخرى والعائلة تنتظر موعدا جديدا من المحكمة.", Some("ar")),
        ("Слушание перенесено.", None),
        ("Harbour 14", None),
    ] {
        let item = one("“1200”", text);
        assert_eq!(item.language.as_deref(), language, "{text}");
    }
}

#[test]
fn a_footer_after_the_last_item_is_left_out() {
    for footer in [
        "Older posts",
        "← Previous",
        "Page 1 of 9",
        "© 2031 Quay Notes",
        "Copyright 2031 Quay Notes",
        "* * *",
        "صفحه ۱ از ۹",
        "Email: a@b.example",
        "Quay Notes",
    ] {
        for gap in ["\n", "\n\n"] {
            let page = whole(&format!("Quay Notes\nQuay Notes\n\nA title\nPosted on: 2031/03/14\nThe text.{gap}{footer}\nMore of it\n"));
            assert_eq!(page.items[0].excerpt.as_deref(), Some("The text."), "{footer}");
        }
    }
}

#[test]
fn what_cannot_be_kept_is_rejected_by_its_line() {
    use RejectReason::{BadPostedDate, NoItems, NoTitle, NotUtf8, TextTooLong, TitleTooLong};
    let long = "word ".repeat(200);
    let text = "word ".repeat(30_000);
    for (page, expected) in [
        (String::new(), vec![(1, NoItems)]),
        ("only\nsome\ntext".into(), vec![(1, NoItems)]),
        ("\n\nPosted on: 2031/03/14\nThe text.".into(), vec![(3, NoTitle)]),
        ("Email: a@b.example\nPosted on: 2031/03/14\n".into(), vec![(2, NoTitle)]),
        ("One\nPosted on: 2031/02/30\ntext\n\nTwo\nPosted on: 2031/03/14\n".into(), vec![(2, BadPostedDate)]),
        ("One\nPosted on:\ntext\n\nTwo\nPosted on: soon\n".into(), vec![(2, BadPostedDate), (6, BadPostedDate)]),
        ("One\nPosted on: March 2031\n".into(), vec![(2, BadPostedDate)]),
        (format!("{long}\nPosted on: 2031/03/14\n"), vec![(1, TitleTooLong)]),
        (format!("One\r\nPosted on: 2031/03/14\r\n{text}\r\nTwo\r\nPosted on: 2031/03/14"), vec![(1, TextTooLong)]),
        (format!("One\nPosted on: 2031/03/14\n{text}"), vec![(1, TextTooLong)]),
        (
            "One\nPosted on: 2031/03/14\nLina Osman, Coast Courier, March 14 2031:… It was late.\n\nPosted on: 2031/03/13\n".into(),
            vec![(5, NoTitle)],
        ),
    ] {
        assert_eq!(rejected(&page), expected, "{}", page.chars().take(80).collect::<String>());
    }
    for (bytes, line) in [(&b"\xFF"[..], 1), (b"a\r\nb\rc\n\n\xC3(", 5), (b"\xFF\xFEa\0\n\0\0\xD8", 2), (b"\xFE\xFF\0a\0", 1)] {
        let page = read(bytes);
        assert_eq!((page.rejected[0].line, page.rejected[0].reason, page.items.len()), (line, NotUtf8, 0));
    }
}

#[test]
fn the_rest_of_a_page_is_read_when_one_item_cannot_be_kept() {
    let page = read("One\nPosted on: never\ntext of one\n\nTwo\nPosted on: 2031/03/14\ntext of two".as_bytes());
    assert_eq!((page.items.len(), page.rejected_total), (1, 1));
    assert_eq!((page.items[0].title.as_str(), page.items[0].excerpt.as_deref()), ("Two", Some("text of two")));
}

#[test]
fn items_and_rejects_beyond_the_most_are_counted() {
    let page = read("One\nPosted on: 2031/03/14\n".repeat(super::super::MOST_ITEMS + 1_500).as_bytes());
    assert_eq!((page.items.len(), page.rejected.len(), page.rejected_total), (10_000, 1_000, 1_500));
    assert_eq!((page.rejected[0].line, page.rejected[0].reason), (20_001, RejectReason::TooManyItems));
}
