//! The sounds of a word, whatever its script.

/// A sound, by a letter. Latin vowels are `a e i o u`, and those that Arabic script writes, too: `Y` (ei, ai, ee), `U` (ou, oo) and `W` (au,
/// ow). Of Arabic script: `A` a written a, `*` an alef at the beginning, which may be any vowel, `ʿ` an ain, `y` and `w`, which may be
/// vowels, `I` a last ye, `H` a last h.
pub type Sound = char;

/// Whether it may be a vowel.
pub fn is_vowel(sound: Sound) -> bool {
    matches!(sound, 'a' | 'e' | 'i' | 'o' | 'u' | 'U' | 'Y' | 'W' | 'A' | '*' | 'ʿ' | 'y' | 'w' | 'I' | 'H')
}

/// The sounds of a word in Latin letters.
pub fn of_latin(folded: &str) -> Vec<Sound> {
    let letters: Vec<char> = folded.chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let vowel = |letter: char| "aeiou".contains(letter);
    let mut sounds: Vec<Sound> = Vec::with_capacity(letters.len());
    let mut place = 0;
    while place < letters.len() {
        let three: String = letters[place..letters.len().min(place + 3)].iter().collect();
        let (sound, taken) = match (at(place), at(place + 1)) {
            _ if three == "sch" => ('$', 3),
            _ if three == "tch" => ('c', 3),
            ('k', 'h') => ('x', 2),
            ('g', 'h') => ('q', 2),
            ('s', 'h') => ('$', 2),
            ('c', 'h') => ('c', 2),
            ('z', 'h') | ('d', 'j') | ('x', 'h') => ('j', 2),
            ('p', 'h') => ('f', 2),
            ('t', 'h') => ('t', 2),
            ('d', 'h') => ('D', 2),
            ('c', 'k') => ('k', 2),
            ('g', 'j') => ('g', 2),
            ('e', 'e') => ('Y', 2),
            ('o', 'o' | 'u') => ('U', 2),
            ('a', 'a') => ('a', 2),
            ('e' | 'a', 'i' | 'y') if !vowel(at(place + 2)) => ('Y', 2),
            ('a', 'u' | 'w') | ('o', 'w') if !vowel(at(place + 2)) => ('W', 2),
            // A last h after a vowel is mostly silent.
            ('h', ' ') if place > 1 && vowel(at(place - 1)) => ('H', 1),
            ('y', next) => (if vowel(next) || place == 0 { 'y' } else { 'i' }, 1),
            ('w', _) => ('v', 1),
            ('c', _) => ('k', 1),
            (letter, _) => (letter, 1),
        };
        // A doubled letter is one.
        if sounds.last() != Some(&sound) || vowel(sound) {
            sounds.push(sound);
        }
        place += taken;
    }
    sounds
}

/// The sounds of a word in Arabic letters.
pub fn of_arabic(folded: &str) -> Vec<Sound> {
    let letters: Vec<char> = folded.chars().collect();
    let mut sounds: Vec<Sound> = Vec::with_capacity(letters.len());
    for (place, letter) in letters.iter().enumerate() {
        let last = place + 1 == letters.len();
        let sound = match letter {
            'ا' if place == 0 => '*',
            'ا' => 'A',
            'ع' => 'ʿ',
            'و' => 'w',
            'ی' if last && place > 0 => 'I',
            'ی' => 'y',
            'ه' if last && place > 0 => 'H',
            'ب' => 'b',
            'پ' => 'p',
            'ت' | 'ط' => 't',
            'س' | 'ص' | 'ث' => 's',
            'ج' | 'ژ' => 'j',
            'چ' => 'c',
            'ح' | 'ه' => 'h',
            'خ' => 'x',
            'د' => 'd',
            'ذ' | 'ز' | 'ض' | 'ظ' => 'z',
            'ر' => 'r',
            'ش' => '$',
            'غ' | 'ق' => 'q',
            'ف' => 'f',
            'ک' => 'k',
            'گ' => 'g',
            'ل' => 'l',
            'م' => 'm',
            'ن' => 'n',
            letter => *letter,
        };
        if sounds.last() != Some(&sound) {
            sounds.push(sound);
        }
    }
    sounds
}
