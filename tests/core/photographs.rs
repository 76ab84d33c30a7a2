//! Photographs: what one tells beside its picture is shown and taken out on request, and a copy leaves by the gate only.

use std::fs;

use panah_core::ErrorCode;
use serde_json::{Value, json};

use crate::desk::{id, texts};
use crate::files::{MIB, desk, read};
use crate::insider::decrypt_with_passphrase;

/// A directory of a TIFF at `at`: tag, type, count, value; then the values that are too long for it.
fn directory(at: usize, entries: &[(u16, u16, u32, Vec<u8>)]) -> Vec<u8> {
    let (mut table, mut values) = ((entries.len() as u16).to_le_bytes().to_vec(), Vec::new());
    let values_at = at + 2 + 12 * entries.len() + 4;
    for (tag, kind, count, value) in entries {
        table.extend([tag.to_le_bytes(), kind.to_le_bytes()].concat());
        table.extend(count.to_le_bytes());
        let mut place = value.clone();
        if value.len() > 4 {
            place = ((values_at + values.len()) as u32).to_le_bytes().to_vec();
            values.extend(value);
        }
        place.resize(4, 0);
        table.extend(place);
    }
    table.extend([0; 4]);
    [table, values].concat()
}

/// A photograph of one pixel that tells where, when and with what it was taken: 12° 30′ N, 45° 15′ 36″ W.
pub fn photograph() -> Vec<u8> {
    taken_with(&[])
}

/// What a photograph tells, with more by tag, type, count and value.
fn told_with(more: &[(u16, u16, u32, Vec<u8>)]) -> Vec<u8> {
    let (ascii, long, rational) = (2, 4, 5);
    let text = |text: &str| [text.as_bytes(), b"\0"].concat();
    let degrees = |parts: [u32; 3]| parts.iter().flat_map(|part| [part.to_le_bytes(), 1_u32.to_le_bytes()].concat()).collect::<Vec<u8>>();
    let place = directory(
        8,
        &[
            (1, ascii, 2, text("N")),
            (2, rational, 3, degrees([12, 30, 0])),
            (3, ascii, 2, text("W")),
            (4, rational, 3, degrees([45, 15, 36])),
        ],
    );
    let first = 8 + place.len();
    let mut entries = vec![
        (0x010f, ascii, 8, text("Lumigon")),
        (0x0110, ascii, 7, text("Pocket")),
        (0x0132, ascii, 20, text("2031:03:10 14:05:00")),
        (0x8825, long, 1, 8_u32.to_le_bytes().to_vec()),
    ];
    entries.extend_from_slice(more);
    entries.sort();
    [b"II*\0".to_vec(), (first as u32).to_le_bytes().to_vec(), place, directory(first, &entries)].concat()
}

/// That photograph with more to tell.
fn taken_with(more: &[(u16, u16, u32, Vec<u8>)]) -> Vec<u8> {
    let tiff = told_with(more);
    let segment = |marker: u8, content: &[u8]| [&[0xff, marker][..], &(content.len() as u16 + 2).to_be_bytes(), content].concat();
    [
        vec![0xff, 0xd8],
        segment(0xe0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0"),
        segment(0xe1, &[b"Exif\0\0".to_vec(), tiff].concat()),
        segment(0xfe, b"taken by the harbour"),
        segment(0xdb, &[&[0][..], &[16; 64]].concat()),
        segment(0xc0, b"\x08\0\x01\0\x01\x01\x01\x11\0"),
        segment(0xc4, &[&[0, 1][..], &[0; 15], &[0]].concat()),
        segment(0xda, b"\x01\x01\0\0\x3f\0"),
        PIXEL.to_vec(),
        vec![0xff, 0xd9],
    ]
    .concat()
}

/// The same as PNG: one grey pixel.
fn png() -> Vec<u8> {
    let sum = |bytes: &[u8]| {
        let step = |sum: u32| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
        !bytes.iter().fold(!0_u32, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum)))
    };
    let chunk = |kind: &[u8; 4], content: &[u8]| {
        let named = [&kind[..], content].concat();
        [&(content.len() as u32).to_be_bytes()[..], &named, &sum(&named).to_be_bytes()].concat()
    };
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", b"\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"),
        chunk(b"eXIf", &told_with(&[])),
        chunk(b"tEXt", b"Comment\0taken by the harbour"),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>qpacket</x:xmpmeta>"),
        chunk(b"tIME", &[7, 239, 3, 10, 14, 5, 0]),
        chunk(b"IDAT", PIXEL),
        chunk(b"IEND", b""),
    ]
    .concat()
}

/// And as WebP, in the extended form that says beforehand what it tells.
fn webp() -> Vec<u8> {
    let chunk =
        |kind: &[u8; 4], content: &[u8]| [&kind[..], &(content.len() as u32).to_le_bytes(), content, &[0][..content.len() % 2]].concat();
    let chunks = [
        b"WEBP".to_vec(),
        chunk(b"VP8X", &[WEBP_TELLS, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        chunk(b"VP8L", &[b"\x2f\0\0\0\0", PIXEL].concat()),
        chunk(b"EXIF", &told_with(&[])),
        chunk(b"XMP ", b"<x:xmpmeta>qpacket taken by the harbour</x:xmpmeta>"),
    ]
    .concat();
    chunk(b"RIFF", &chunks)
}

/// That there is EXIF, and XMP.
const WEBP_TELLS: u8 = 0x08 | 0x04;

/// The picture itself.
const PIXEL: &[u8] = b"\x37\xa5\x5a\x71\x12";

pub fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_photograph_shows_where_it_was_taken_until_that_is_taken_out() {
    let (desk, case) = desk();
    let photo = desk.file(&case, "photo.jpg", &photograph());
    let one = id(&photo);
    let told = || desk.get("file.metadata", &one);
    let with = json!({"any": true, "place": [12.5, -45.26], "device": "Lumigon Pocket", "taken": "2031-03-10 14:05:00"});
    assert_eq!(told(), with);

    let stripped = desk.ask("file.strip", json!({"id": one}));
    assert_eq!(told(), json!({"any": false, "place": null, "device": null, "taken": null}));
    let bytes = read(&desk, &one, MIB);
    assert!(bytes.len() < photograph().len() && stripped["record"]["size"] == bytes.len());
    assert!(holds(&bytes, PIXEL) && holds(&bytes, b"JFIF"), "the picture is as it was");
    for trace in [&b"Exif"[..], b"Lumigon", b"Pocket", b"2031:03:10", b"harbour"] {
        assert!(!holds(&bytes, trace), "{:?} is gone", String::from_utf8_lossy(trace));
    }
    assert_eq!(desk.ask("file.strip", json!({"id": one}))["version"], stripped["version"], "twice is once");

    desk.ask("record.undo", json!({"id": one}));
    assert_eq!(told(), with, "and it can be brought back");
    assert!(read(&desk, &one, MIB) == photograph());
    desk.is_sound();
}

#[test]
fn a_picture_of_another_format_tells_no_more_once_it_is_stripped() {
    let (desk, case) = desk();
    for (name, whole) in [("photo.png", png()), ("photo.webp", webp())] {
        let photo = desk.file(&case, name, &whole);
        let one = id(&photo);
        let told = || desk.get("file.metadata", &one);
        assert_eq!((&told()["place"], &told()["device"]), (&json!([12.5, -45.26]), &json!("Lumigon Pocket")), "{name}");
        let stripped = desk.ask("file.strip", json!({"id": one}));
        assert_eq!(stripped["record"]["media"], photo["record"]["media"]);
        assert_eq!(told(), json!({"any": false, "place": null, "device": null, "taken": null}), "{name}");
        let bytes = read(&desk, &one, MIB);
        assert!(bytes.len() < whole.len() && holds(&bytes, PIXEL), "{name}: the picture is as it was");
        for trace in [&b"eXIf"[..], b"EXIF", b"XMP", b"tEXt", b"tIME", b"Lumigon", b"2031:03:10", b"harbour", b"qpacket"] {
            assert!(!holds(&bytes, trace), "{name}: {:?} is gone", String::from_utf8_lossy(trace));
        }
        if name == "photo.webp" {
            assert_eq!(u32::from_le_bytes(bytes[4..8].try_into().unwrap()) as usize, bytes.len() - 8);
            let header = &bytes[12..21];
            assert!(!header.starts_with(b"VP8X") || header[8] & WEBP_TELLS == 0, "nor does it say that it tells anything");
        }
        desk.ask("record.undo", json!({"id": one}));
        assert!(read(&desk, &one, MIB) == whole, "{name}: and it can be brought back");
    }
}

#[test]
fn a_photograph_taken_with_a_turned_camera_stays_upright() {
    let (desk, case) = desk();
    let photo = id(&desk.file(&case, "photo.jpg", &taken_with(&[(0x0112, 3, 1, vec![6, 0])])));
    desk.ask("file.strip", json!({"id": photo}));
    let bytes = read(&desk, &photo, MIB);
    let left = exif::Reader::new().read_from_container(&mut std::io::Cursor::new(&bytes)).unwrap();
    let fields: Vec<(exif::Tag, Option<u32>)> = left.fields().map(|field| (field.tag, field.value.get_uint(0))).collect();
    assert_eq!(fields, [(exif::Tag::Orientation, Some(6))], "how it is turned, and nothing else");
    assert!(holds(&bytes, PIXEL) && !holds(&bytes, b"Lumigon"));
}

#[test]
fn only_a_picture_has_such_data_and_a_broken_one_is_refused() {
    let (desk, case) = desk();
    let letter = id(&desk.file(&case, "letter.txt", b"dear Lina"));
    let nothing = json!({"any": false, "place": null, "device": null, "taken": null});
    assert_eq!(desk.get("file.metadata", &letter), nothing);
    let whole = photograph();
    for cut in [3, 20, 60, 150, whole.len() - 20] {
        let broken = id(&desk.file(&case, &format!("broken {cut}"), &whole[..cut]));
        desk.get("file.metadata", &broken);
        let _ = desk.door.call("file.strip", json!({"id": broken}));
        assert!(desk.ask("vault.status", json!({}))["state"] == "open", "{cut}: a broken picture breaks nothing");
    }
    let before = desk.files();
    let problem = desk.refused_as(ErrorCode::Invalid, "file.strip", json!({"id": letter}));
    assert_eq!(problem.fields[0].code, "not-a-picture");
    assert_eq!(desk.files(), before);
}

#[test]
fn a_copy_leaves_by_the_gate_encrypted_or_after_a_warning_and_is_written_down() {
    let (desk, case) = desk();
    let photo = id(&desk.file(&case, "photo.jpg", &photograph()));
    let copy = |name: &str, more: Value| {
        let mut request = json!({"id": photo, "path": desk.beside(name), "protection": {"kind": "plain", "acknowledged": true}});
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    };
    desk.refused_as(ErrorCode::Refused, "file.copy", copy("out.jpg", json!({"protection": {"kind": "plain", "acknowledged": false}})));
    desk.refused_as(ErrorCode::BadRequest, "file.copy", json!({"id": photo, "path": desk.beside("out.jpg")}));
    fs::write(desk.beside("there.jpg"), "dear").unwrap();
    desk.refused_as(ErrorCode::Invalid, "file.copy", copy("there.jpg", json!({})));
    assert_eq!(desk.rows("disclosure.list", json!({})).len(), 0, "nothing left");
    assert!(!fs::exists(desk.beside("out.jpg")).unwrap() && fs::read(desk.beside("there.jpg")).unwrap() == b"dear");

    desk.ask("file.copy", copy("out.jpg", json!({})));
    assert!(fs::read(desk.beside("out.jpg")).unwrap() == photograph(), "byte for byte");
    let before = desk.history(&photo).len();
    desk.ask("file.copy", copy("bare.jpg", json!({"without_metadata": true})));
    let bare = fs::read(desk.beside("bare.jpg")).unwrap();
    assert!(holds(&bare, PIXEL) && !holds(&bare, b"Lumigon"));
    assert_eq!(desk.history(&photo).len(), before, "the file in the vault keeps its data");
    let protection = json!({"kind": "passphrase", "passphrase": "three wise herons"});
    let sealed = desk.ask("file.copy", copy("sealed.jpg", json!({"protection": protection})));
    let sealed = fs::read(sealed["path"].as_str().unwrap()).unwrap();
    assert!(!holds(&sealed, PIXEL) && decrypt_with_passphrase(&sealed, "three wise herons") == photograph());

    let log = desk.rows("disclosure.list", json!({}));
    assert_eq!(
        (texts(&log, "what"), texts(&log, "protection")),
        (vec!["file".into(); 3], vec!["passphrase".into(), "plain".into(), "plain".into()])
    );
    assert_eq!(log[2]["file_digest"], blake3::hash(&photograph()).to_hex().as_str());
    assert!(log.iter().all(|entry| entry["delivered"] == true && entry["at"]["name"] == "Robin Hale"));
}
