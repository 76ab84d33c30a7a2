//! The lines before the first item: all that is learned from them is the name of the site.

use super::credit;
use super::footer::{field, is_footer};
use super::lines::{clean, lines};
use super::words::{same, words};

/// No more of a header is looked at, in lines and in characters of a line.
const MOST_LINES: usize = 200;
const LONGEST_LINE: usize = 80;

/// The name of the site: the line a header repeats, its `Author:`, or its first short line.
pub(super) fn site(header: &str) -> Option<String> {
    let mut labelled = None;
    let mut seen: Vec<String> = Vec::new();
    for line in lines(header, 1).take(MOST_LINES) {
        let line = clean(line.text, LONGEST_LINE);
        if line.chars().count() > LONGEST_LINE || is_footer(&line) || !line.chars().any(char::is_alphanumeric) {
            continue;
        }
        if let Some((label, value)) = field(&line) {
            let names_site = ["author", "site", "website", "by", "نویسنده", "سایت", "وبسایت"].contains(&label.as_str());
            if names_site && labelled.is_none() && is_title(value) {
                labelled = Some(value.to_owned());
            }
            continue;
        }
        if is_title(&line) {
            if seen.iter().any(|other| same(other, &line)) {
                return Some(line);
            }
            seen.push(line);
        }
    }
    labelled.or_else(|| seen.into_iter().next())
}

/// The site in the title of its digest, as in `Weekly Digest – Harbour Bulletin – Mar 9, 2031`.
pub(super) fn site_of_digest(title: &str) -> Option<String> {
    let parts: Vec<&str> = [" – ", " — ", " - ", " | "].iter().map(|dash| title.split(dash).collect()).max_by_key(Vec::len)?;
    let [what, site, when] = parts.as_slice() else {
        return None;
    };
    let dated = when.chars().any(char::is_numeric);
    (!words(what).is_empty() && dated && is_title(site)).then(|| site.trim().to_owned())
}

/// Whether a line could be the name of a site: a few words, no sentence, no address.
fn is_title(line: &str) -> bool {
    let count = words(line).len();
    (1..=7).contains(&count)
        && !line.contains(['@', '?', '!', ',', '،'])
        && !line.contains("://")
        && !line.ends_with(['.', ':', '…'])
        && credit::several(line).len() == 1
}
