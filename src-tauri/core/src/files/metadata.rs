//! What a photograph tells beside its picture: where it was taken, with which device, when. Shown, and taken out on request.

use std::io::Cursor;

use exif::{In, Reader, Tag};
use img_parts::ImageEXIF;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::File;
use super::content::{self, CHUNK, Writer};
use crate::Id;
use crate::door::{Operation, Session};
use crate::error::{Problem, Result};
use crate::roles::{MayCall, Role};
use crate::store::Stored;

/// Asks what a picture tells beside what it shows.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileMetadata {
    /// The file.
    pub id: Id,
}

/// Takes location, device and all other such data out of a picture. The picture itself is not touched. The version before stays in the
/// record's history.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileStrip {
    /// The file.
    pub id: Id,
}

/// What a picture tells.
#[derive(Debug, Default, PartialEq, Serialize, TS, JsonSchema)]
pub struct Metadata {
    /// Whether it says anything at all.
    pub any: bool,
    /// Latitude and longitude in degrees, north and east positive.
    pub place: Option<(f64, f64)>,
    /// The device, as it calls itself.
    pub device: Option<String>,
    /// When it was taken, as the device believed.
    pub taken: Option<String>,
}

impl Operation for FileMetadata {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Metadata;
    fn run(self, session: &mut Session) -> Result<Metadata> {
        let Stored { record: file, .. } = session.store.get::<File>(self.id)?;
        if !file.media.starts_with("image/") {
            return Ok(Metadata::default());
        }
        Ok(of(&content::read_whole(&session.store, &file.digest)?))
    }
}

impl Operation for FileStrip {
    const MAY_CALL: MayCall = MayCall::AtLeast(Role::Caseworker);
    type Answer = Stored<File>;
    fn run(self, session: &mut Session) -> Result<Stored<File>> {
        let store = &session.store;
        let Stored { record: mut file, .. } = store.get::<File>(self.id)?;
        let stripped = without(&file.media, &content::read_whole(store, &file.digest)?)?;
        let mut writer = Writer::new(store);
        for chunk in stripped.chunks(CHUNK) {
            writer.push(chunk)?;
        }
        (file.digest, file.size) = writer.finish()?;
        store.change(self.id, None, file)
    }
}

fn of(bytes: &[u8]) -> Metadata {
    let Ok(found) = Reader::new().read_from_container(&mut Cursor::new(bytes)) else { return Metadata::default() };
    let text = |tag: Tag| {
        let field = found.get_field(tag, In::PRIMARY)?;
        let text = field.display_value().to_string().trim_matches(['"', ' ']).to_owned();
        (!text.is_empty()).then(|| text.chars().take(200).collect::<String>())
    };
    let degrees = |tag: Tag, side: Tag, negative: char| {
        let exif::Value::Rational(parts) = &found.get_field(tag, In::PRIMARY)?.value else { return None };
        let [degrees, minutes, seconds] = parts.get(..3)? else { return None };
        let value = degrees.to_f64() + minutes.to_f64() / 60.0 + seconds.to_f64() / 3600.0;
        let there = text(side).is_some_and(|side| side.starts_with(negative));
        value.is_finite().then_some(if there { -value } else { value })
    };
    let latitude = degrees(Tag::GPSLatitude, Tag::GPSLatitudeRef, 'S');
    let longitude = degrees(Tag::GPSLongitude, Tag::GPSLongitudeRef, 'W');
    let device: Vec<String> = [Tag::Make, Tag::Model].into_iter().filter_map(text).collect();
    Metadata {
        any: found.fields().next().is_some(),
        place: latitude.zip(longitude),
        device: (!device.is_empty()).then(|| device.join(" ")),
        taken: text(Tag::DateTimeOriginal).or_else(|| text(Tag::DateTime)),
    }
}

/// How a picture is to be turned to stand upright (EXIF 2.32, tag 0x0112), if it is not so already.
fn orientation(bytes: &[u8]) -> Option<u16> {
    let found = Reader::new().read_from_container(&mut Cursor::new(bytes)).ok()?;
    let turned = found.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)?;
    (2..=8).contains(&turned).then_some(turned as u16)
}

/// EXIF that says how a picture is turned, and nothing else: a TIFF header and one entry.
fn only_turned(orientation: u16) -> img_parts::Bytes {
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend_from_slice(&u32::from(orientation).to_le_bytes());
    exif.extend_from_slice(&[0; 4]);
    exif.into()
}

/// A picture without EXIF, XMP, comments and embedded thumbnails; only how it is turned is kept.
pub(super) fn without(media: &str, bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let unreadable = |_| Problem::invalid("id", "cannot-be-read");
    let turned = orientation(bytes);
    let bytes = img_parts::Bytes::copy_from_slice(bytes);
    let mut out = Vec::with_capacity(bytes.len());
    match media {
        "image/jpeg" => {
            use img_parts::jpeg::{Jpeg, markers};
            let mut picture = Jpeg::from_bytes(bytes).map_err(unreadable)?;
            // APP0 is the picture's own header and APP14 its colours; APP1 to APP13 and comments tell of everything else.
            picture
                .segments_mut()
                .retain(|segment| !matches!(segment.marker(), markers::APP1..=markers::APP13 | markers::APP15 | markers::COM));
            picture.set_exif(turned.map(only_turned));
            picture.encoder().write_to(&mut out).map_err(|_| Problem::invalid("id", "cannot-be-read"))?;
        }
        "image/png" => {
            let mut picture = img_parts::png::Png::from_bytes(bytes).map_err(unreadable)?;
            picture.chunks_mut().retain(|chunk| !matches!(&chunk.kind(), b"eXIf" | b"tEXt" | b"zTXt" | b"iTXt" | b"tIME"));
            picture.encoder().write_to(&mut out).map_err(|_| Problem::invalid("id", "cannot-be-read"))?;
        }
        "image/webp" => {
            let mut picture = img_parts::webp::WebP::from_bytes(bytes).map_err(unreadable)?;
            picture.remove_chunks_by_id(*b"XMP ");
            // Last: by it the picture's header says anew what else is there.
            picture.set_exif(turned.map(only_turned));
            picture.encoder().write_to(&mut out).map_err(|_| Problem::invalid("id", "cannot-be-read"))?;
        }
        _ => return Err(Problem::invalid("id", "not-a-picture")),
    }
    Ok(Zeroizing::new(out))
}
