//! The lines of a teaser, up to the footer that may follow.

use super::lines::{clean, lines};
use super::words::same;
use super::{LONGEST_TEXT, closing, footer};

/// The teaser in `block` and its number of paragraphs; `None` when it is too long. `last` is set
/// for the last item, whose teaser no title ends: the most paragraphs seen before.
pub(super) fn read(block: &str, title: &str, site: Option<&str>, last: Option<usize>) -> Option<(String, usize)> {
    let mut teaser = String::new();
    let mut count = 0;
    let mut paragraphs = 0;
    let mut parted = false;
    for line in lines(block, 1) {
        let line = clean(line.text, LONGEST_TEXT);
        if line.is_empty() {
            parted = true;
            continue;
        }
        if footer::is_footer(&line) || (footer::is_field(&line) && (teaser.is_empty() || last.is_some())) {
            if teaser.is_empty() {
                continue;
            }
            break;
        }
        if let Some(most) = last
            && !teaser.is_empty()
        {
            let paragraph_more = parted && paragraphs >= most.max(1);
            let byline_alone = teaser.ends_with([':', '…']) || teaser.ends_with("...");
            let site_name = site.is_some_and(|site| same(site, &line));
            if site_name || (paragraph_more && !byline_alone && (most > 0 || !is_prose(&line))) || closed(&teaser, title, &line) {
                break;
            }
        }
        let parting = match (teaser.is_empty(), parted) {
            (true, _) => "",
            (false, true) => "\n\n",
            (false, false) => " ",
        };
        paragraphs += usize::from(parted || teaser.is_empty());
        parted = false;
        count += parting.len() + line.chars().count();
        if count > LONGEST_TEXT {
            return None;
        }
        teaser.push_str(parting);
        teaser.push_str(&line);
    }
    Some((teaser, paragraphs))
}

/// Whether the closing title already ended the teaser before `line`. Looked at only where a line
/// is about as long as the title, so that the looking stays in proportion to the page.
fn closed(teaser: &str, title: &str, line: &str) -> bool {
    line.len() * 4 >= title.len() && closing::before_repetition(teaser, title).is_some_and(|kept| kept > 0)
}

/// Whether the line reads like a paragraph of news.
fn is_prose(line: &str) -> bool {
    line.chars().count() > 60 && line.ends_with(['.', '!', '?', '…', '؟', '۔', '”', '»', '"', ']', ')'])
}
