//! What a file is, by its content. Names lie, and so may people who send files.

/// Media types of endings that people know, each with the beginnings of what `infer` may call such a content.
const ENDINGS: &[(&str, &[&str])] = &[
    ("jpg", &["image/jpeg"]),
    ("jpeg", &["image/jpeg"]),
    ("png", &["image/png"]),
    ("gif", &["image/gif"]),
    ("webp", &["image/webp"]),
    ("tif", &["image/tiff"]),
    ("tiff", &["image/tiff"]),
    ("heic", &["image/heif", "image/heic"]),
    ("pdf", &["application/pdf"]),
    ("mp3", &["audio/mpeg"]),
    ("m4a", &["audio/", "video/mp4"]),
    ("ogg", &["audio/", "video/ogg"]),
    ("oga", &["audio/", "video/ogg"]),
    ("opus", &["audio/"]),
    ("wav", &["audio/"]),
    ("flac", &["audio/"]),
    ("txt", &["text/"]),
    ("csv", &["text/"]),
    ("docx", &["application/vnd.openxmlformats", "application/zip"]),
    ("xlsx", &["application/vnd.openxmlformats", "application/zip"]),
    ("odt", &["application/vnd.oasis", "application/zip"]),
    ("ods", &["application/vnd.oasis", "application/zip"]),
    ("doc", &["application/msword", "application/x-ole-storage"]),
    ("zip", &["application/"]),
];

/// The media type of a content, from its first bytes; `whole` says that these are all of it.
pub(super) fn of(start: &[u8], whole: bool) -> String {
    match infer::get(start) {
        // Markup is shown as text, never run.
        Some(kind) if matches!(kind.mime_type(), "text/html" | "text/xml") => "text/plain".to_owned(),
        Some(kind) => kind.mime_type().to_owned(),
        None if is_text(start, whole) => "text/plain".to_owned(),
        None => "application/octet-stream".to_owned(),
    }
}

/// Whether a name's ending says another thing than the content. Endings nobody knows say nothing.
pub(super) fn contradicts(name: &str, media: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let known = ending.and_then(|ending| ENDINGS.iter().find(|(known, _)| *known == ending));
    known.is_some_and(|(_, types)| !types.iter().any(|known| media.starts_with(known)))
}

fn is_text(start: &[u8], whole: bool) -> bool {
    let no_controls = |text: &str| !text.chars().any(|letter| letter.is_control() && !"\n\r\t\u{c}".contains(letter));
    match std::str::from_utf8(start) {
        Ok(text) => no_controls(text),
        // A letter cut in two at the end of the first bytes.
        Err(error) if !whole && start.len() - error.valid_up_to() < 4 => {
            std::str::from_utf8(&start[..error.valid_up_to()]).is_ok_and(no_controls)
        }
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_says_what_it_is_and_the_name_may_lie() {
        for (start, media) in [
            (&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], "image/jpeg"),
            (b"\x89PNG\r\n\x1a\n\0\0", "image/png"),
            (b"%PDF-1.7", "application/pdf"),
            ("نامه‌ای کوتاه\n".as_bytes(), "text/plain"),
            (b"<!DOCTYPE html><script>", "text/plain"),
            (b"\0\x01\x02", "application/octet-stream"),
            (b"", "text/plain"),
        ] {
            assert_eq!(of(start, true), media);
        }
        assert!(contradicts("passport.JPG", "application/pdf") && contradicts("a.pdf", "application/x-executable"));
        assert!(!contradicts("passport.JPG", "image/jpeg") && !contradicts("scan", "image/png") && !contradicts("a.xyz", "image/png"));
    }

    #[test]
    fn a_letter_cut_in_two_is_still_text() {
        let text = "م".repeat(10);
        assert!(is_text(&text.as_bytes()[..19], false) && !is_text(&text.as_bytes()[..19], true));
    }
}
