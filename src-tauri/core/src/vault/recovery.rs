//! Ways back in when passphrases are forgotten: a key on paper, and three shares of which any two open the vault.
//!
//! Both are age identities of their own. Neither is kept anywhere: the vault knows the recipients alone.

use age::secrecy::ExposeSecret;
use age::x25519;
use bech32::{Bech32, Hrp};
use blahaj::{Share, Sharks};
use qrcode::QrCode;
use qrcode::render::svg;
use zeroize::Zeroizing;

/// What an age identity begins with; people need not write it down.
const IDENTITY: &str = "AGE-SECRET-KEY-1";
/// What a share begins with; people need not write it down.
const SHARE: &str = "panah-share";
/// Letters and digits of a share after its beginning: 35 bytes and a checksum of six.
const LETTERS_OF_A_SHARE: usize = 62;
/// How many shares open the vault.
const SHARES_NEEDED: u8 = 2;
/// How many are handed out.
const SHARES: usize = 3;
/// Longest text that is read as one.
const LONGEST: usize = 800;

/// What somebody typed to get back in.
pub enum Typed {
    /// The key on paper, or two shares put together.
    Identity(x25519::Identity),
    /// One share; the mark of its set.
    Share([u8; 2]),
}

/// Groups of four, as they are shown and printed.
fn groups(letters: &str) -> Zeroizing<String> {
    let mut shown = Zeroizing::new(String::with_capacity(letters.len() * 2));
    for (at, letter) in letters.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            shown.push('-');
        }
        shown.push(letter.to_ascii_uppercase());
    }
    shown
}

/// A recovery key as it is shown and printed. Its last six letters are a checksum (bech32).
pub fn write_key(identity: &x25519::Identity) -> Zeroizing<String> {
    groups(identity.to_string().expose_secret().trim_start_matches(IDENTITY))
}

/// The key cut into three shares (Shamir). Each tells nothing by itself.
pub fn write_shares(identity: &x25519::Identity) -> Vec<Zeroizing<String>> {
    let text = identity.to_string();
    let (_, secret) = bech32::decode(text.expose_secret()).expect("an identity is bech32");
    let secret = Zeroizing::new(secret);
    let mark = mark(&identity.to_public());
    let hrp = Hrp::parse(SHARE).expect("a fixed prefix");
    let shares = Sharks(SHARES_NEEDED).dealer(&secret).take(SHARES);
    shares
        .map(|share| {
            let mut bytes = Zeroizing::new(mark.to_vec());
            bytes.extend(Zeroizing::new(Vec::from(&share)).iter());
            let text = Zeroizing::new(bech32::encode::<Bech32>(hrp, &bytes).expect("short enough"));
            groups(&text[SHARE.len() + 1..])
        })
        .collect()
}

/// Two bytes by which shares of one set, and of one vault, are known.
pub fn mark(recipient: &x25519::Recipient) -> [u8; 2] {
    let digest = blake3::derive_key("Panah 2026 mark of a set of shares", recipient.to_string().as_bytes());
    [digest[0], digest[1]]
}

/// A word by which a key on paper is known to be of this vault, without telling anything of it.
pub fn check_word(recipient: &x25519::Recipient) -> &'static str {
    let digest = blake3::derive_key("Panah 2026 check word of a recovery key", recipient.to_string().as_bytes());
    let list = diceware_wordlists::Wordlist::EffLong.get_list();
    list[usize::from(u16::from_le_bytes([digest[2], digest[3]])) % list.len()]
}

/// A square to photograph, as SVG.
pub fn square(text: &str) -> String {
    let code = QrCode::new(text.as_bytes()).expect("a key is short");
    code.render::<svg::Color>().min_dimensions(220, 220).build()
}

/// Reads what was typed in whatever way, with or without its beginning, the shares one after the other. `None` if it is none of these: a
/// passphrase, or a slip of the pen.
pub fn read(typed: &str) -> Option<Typed> {
    if typed.len() > LONGEST {
        return None;
    }
    let letters: Zeroizing<String> =
        Zeroizing::new(typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect());
    let letters = Zeroizing::new(letters.replace("panahshare1", "").replace("agesecretkey1", ""));
    match letters.len() {
        LETTERS_OF_A_SHARE => read_share(&letters).map(|(mark, _)| Typed::Share(mark)),
        twice if twice == 2 * LETTERS_OF_A_SHARE => {
            let (first, second) = letters.split_at(LETTERS_OF_A_SHARE);
            let ((mark, first), (other, second)) = (read_share(first)?, read_share(second)?);
            if mark != other || first.x.0 == second.x.0 {
                return None;
            }
            let secret = Zeroizing::new(Sharks(SHARES_NEEDED).recover(&[first, second]).ok()?);
            let hrp = Hrp::parse("age-secret-key-").expect("a fixed prefix");
            let text = Zeroizing::new(bech32::encode::<Bech32>(hrp, &secret).ok()?.to_ascii_uppercase());
            text.parse().ok().map(Typed::Identity)
        }
        _ => Zeroizing::new(format!("{IDENTITY}{}", letters.to_ascii_uppercase())).parse().ok().map(Typed::Identity),
    }
}

fn read_share(letters: &str) -> Option<([u8; 2], Share)> {
    let (_, bytes) = bech32::decode(&Zeroizing::new(format!("{SHARE}1{letters}"))).ok()?;
    let bytes = Zeroizing::new(bytes);
    match bytes[..] {
        [first, second, ref share @ ..] => Share::try_from(share).ok().map(|share| ([first, second], share)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity_of(typed: &str) -> Option<String> {
        match read(typed) {
            Some(Typed::Identity(identity)) => Some(identity.to_public().to_string()),
            _ => None,
        }
    }

    #[test]
    fn a_key_is_read_however_it_was_typed_and_a_slip_of_the_pen_is_none() {
        let identity = x25519::Identity::generate();
        let shown = write_key(&identity);
        for typed in [shown.to_string(), shown.to_lowercase().replace('-', " "), format!("age-secret-key-1{}", shown.to_lowercase())] {
            assert_eq!(identity_of(&typed), Some(identity.to_public().to_string()));
        }
        for at in 0..shown.len() {
            let mut slip = shown.to_string().into_bytes();
            slip[at] = match slip[at] {
                b'-' => continue,
                b'Q' => b'P',
                _ => b'Q',
            };
            assert_eq!(identity_of(std::str::from_utf8(&slip).unwrap()), None, "letter {at}");
        }
    }

    #[test]
    fn any_two_of_three_shares_are_the_key_and_one_is_not() {
        let identity = x25519::Identity::generate();
        let shares = write_shares(&identity);
        assert_eq!(shares.len(), 3);
        for (one, other) in [(0, 1), (1, 0), (0, 2), (2, 1)] {
            let typed = format!("{}\n{}", *shares[one], shares[other].to_lowercase());
            assert_eq!(identity_of(&typed), Some(identity.to_public().to_string()));
        }
        assert!(matches!(read(&shares[1]), Some(Typed::Share(found)) if found == mark(&identity.to_public())));
        assert!(identity_of(&format!("{} {}", *shares[0], *shares[0])).is_none(), "one share twice is one share");
        let others = write_shares(&x25519::Identity::generate());
        assert!(identity_of(&format!("{} {}", *shares[0], *others[1])).is_none(), "shares of two sets are nothing");
    }
}
