//! Names and places that invented families are made of, commonest first, with the ways in which one office or another writes them.
//!
//! A line is `original=Latin,Latin …=nickname`, where the nickname is written in both scripts. Nobody's family is meant: given names are
//! everybody's, and family names are put together by chance.

/// What the people of one language are called.
pub struct Tongue {
    /// Its language.
    pub language: &'static str,
    /// The country's code on papers.
    pub nationality: &'static str,
    /// Whether it is written in Arabic script.
    pub arabic: bool,
    /// Whether a wife keeps her family's name.
    pub keeps_name: bool,
    /// Given names of women.
    pub women: &'static str,
    /// Given names of men.
    pub men: &'static str,
    /// What family names begin with.
    pub stems: &'static str,
    /// What they end with.
    pub endings: &'static str,
    /// Towns.
    pub towns: &'static str,
}

/// The languages, as often as they are listed.
pub const TONGUES: [&Tongue; 10] = [&PERSIAN, &PERSIAN, &PERSIAN, &PERSIAN, &PERSIAN, &ARABIC, &ARABIC, &ALBANIAN, &ALBANIAN, &OTHER];

const PERSIAN: Tongue = Tongue {
    language: "fa",
    nationality: "ir",
    arabic: true,
    keeps_name: true,
    women: "فاطمه=Fatemeh,Fatima,Fatemah=فاطی,Fati|زهرا=Zahra,Zohra,Zahraa=زری,Zari|مریم=Maryam,Mariam,Marjam|معصومه=Masoumeh,Masumeh,Massoumeh=معصوم,Masi|\
        لیلا=Leila,Leyla,Layla,Leilah=لیلی,Leili|سکینه=Sakineh,Sakina,Sekineh|زینب=Zeinab,Zaynab,Zainab=زینی,Zeini|نرگس=Narges,Nargess,Nargis|رقیه=Roghayeh,Ruqayya,Roqayeh|\
        خدیجه=Khadijeh,Khadija,Hadija|اعظم=Azam,Aazam,Aʿzam|طاهره=Tahereh,Tahira,Tahere|صدیقه=Sedigheh,Sediqeh,Siddiqa|کبری=Kobra,Kubra|\
        پروین=Parvin,Parveen=پری,Pari|شهلا=Shahla,Chahla|نسرین=Nasrin,Nasreen,Nesrin|مینا=Mina,Meena|شیرین=Shirin,Sheerin,Chirine|مهناز=Mahnaz,Mehnaz|\
        سارا=Sara,Sarah|نیلوفر=Niloufar,Nilufar,Niloofar=نیلو,Nilu|پریسا=Parisa,Pareesa=پری,Pari|الهام=Elham,Ilham|سمیه=Somayeh,Sumaya,Somaye|\
        نازنین=Nazanin,Nazaneen=نازی,Nazi|شبنم=Shabnam,Schabnam|گلنار=Golnar,Gulnar=گلی,Goli|آزاده=Azadeh,Azade|هانیه=Hanieh,Haniyeh,Hania|\
        سیما=Sima,Seema|ژاله=Jaleh,Zhaleh|فریبا=Fariba,Fareba=فری,Fari|مهری=Mehri,Mehry|سودابه=Soudabeh,Sudabeh=سودی,Sudi|ناهید=Nahid,Naheed|\
        پروانه=Parvaneh,Parwaneh|منیژه=Manijeh,Manizheh|هما=Homa,Huma|یاسمن=Yasaman,Yasmin,Jasaman",
    men: "محمد=Mohammad,Muhammad,Mohammed,Mohamad=ممد,Mamad|علی=Ali,Aly|حسین=Hossein,Hussein,Hosein,Hoseyn|مهدی=Mehdi,Mahdi|حسن=Hasan,Hassan|رضا=Reza,Rida,Riza|\
        احمد=Ahmad,Ahmed|علیرضا=Alireza,Ali Reza,Ali-Reza=علی,Ali|محمدرضا=Mohammadreza,Mohammad Reza,Muhammad Riza=ممرضا,Mamreza|ابراهیم=Ebrahim,Ibrahim=ابی,Ebi|\
        اکبر=Akbar,Akber|عباس=Abbas,Abas|یوسف=Yousef,Yusuf,Yousuf|سعید=Saeed,Said,Saeid|حمید=Hamid,Hameed|مجید=Majid,Majeed|غلامرضا=Gholamreza,Gholam Reza,Qolamreza=غلام,Gholi|\
        عبدالله=Abdollah,Abdullah,Abdallah|مصطفی=Mostafa,Mustafa,Mustapha=مصی,Mosi|مرتضی=Morteza,Murtaza,Mortaza=مری,Morti|جواد=Javad,Jawad,Djavad|کاظم=Kazem,Kadhim,Kazim|\
        داوود=Davood,Davoud,Dawud|بهرام=Bahram,Behram|احسان=Ehsan,Ihsan,Ehssan=احی,Ehsi|خسرو=Khosrow,Khosro,Chosrau|کاوه=Kaveh,Kawa,Kave|آرش=Arash,Aresh|\
        جمشید=Jamshid,Djamchid,Jamsheed=جمی,Jamy|فرهاد=Farhad,Ferhad=فری,Fari|پرویز=Parviz,Parwiz|ناصر=Naser,Nasser,Nasir|منصور=Mansour,Mansur,Mansoor|کامران=Kamran,Kamraan=کامی,Kami|\
        بیژن=Bijan,Bizhan|سیاوش=Siavash,Siyavash=سیا,Sia|نادر=Nader,Nadir|شاهین=Shahin,Shaheen|هوشنگ=Houshang,Hushang=هوشی,Hushi|رحیم=Rahim,Raheem",
    stems: "محمد=Mohammad,Muhammad|احمد=Ahmad,Ahmed|حسین=Hossein,Hosein|کریم=Karim,Kareem|رضا=Reza,Riza|رحیم=Rahim,Raheem|حسن=Hasan,Hassan|موسو=Mousav,Musav|جعفر=Jafar,Djafar|قاسم=Ghasem,Qasem|\
        اکبر=Akbar|صادق=Sadegh,Sadeq|عباس=Abbas|رستم=Rostam,Rustam|نور=Nour,Nur,Noor|سلیمان=Soleiman,Sulayman|یوسف=Yousef,Yusef|هاشم=Hashem,Hachem|ابراهیم=Ebrahim,Ibrahim|اسماعیل=Esmaeil,Ismail|\
        کوهستان=Kouhestan,Kuhestan|باغبان=Baghban,Bagban|دریا=Darya,Daria|سپهر=Sepehr,Sepher|آسمان=Aseman,Asman|مهرگان=Mehregan,Mehrgan|چراغ=Cheragh,Tcheragh|خورشید=Khorshid,Khurshid|شیراز=Shiraz,Chiraz|تبریز=Tabriz|\
        کاشان=Kashan|همدان=Hamadan,Hamedan|بهار=Bahar|گل=Gol,Gul|نجف=Najaf|طاهر=Taher,Tahir|فلاح=Fallah,Falah|زارع=Zare,Zareh|زرگر=Zargar|نجار=Najjar,Najar|\
        خیاط=Khayyat,Khayat|صراف=Sarraf,Saraf|قنبر=Ghanbar,Qanbar|شریف=Sharif,Charif|مراد=Morad,Murad|بهمن=Bahman,Behman|داراب=Darab|فرخ=Farrokh,Farokh|یزدان=Yazdan|پاک=Pak",
    endings: "ی=i,y,ee|ی=i,y|ی=i|ی=i,y|زاده=zadeh,zade, zadeh|پور=pour,pur,poor|نژاد=nejad,nezhad, nejad|یان=ian,yan|فر=far|منش=manesh,manech",
    towns: "تهران=Tehran,Teheran|مشهد=Mashhad,Meshed|اصفهان=Isfahan,Esfahan|شیراز=Shiraz,Chiraz|تبریز=Tabriz,Täbris|اهواز=Ahvaz,Ahwaz|کرج=Karaj,Karadj|کرمانشاه=Kermanshah|رشت=Rasht,Racht|همدان=Hamadan,Hamedan|یزد=Yazd|آبادان=Abadan",
};

const ARABIC: Tongue = Tongue {
    language: "ar",
    nationality: "iq",
    arabic: true,
    keeps_name: true,
    women: "فاطمة=Fatima,Fatma,Fatimah|زينب=Zainab,Zaynab,Zeinab|مريم=Mariam,Maryam,Meriem|نور=Nour,Noor,Nur|هدى=Huda,Houda|ليلى=Layla,Leila|سلمى=Salma,Selma|نادية=Nadia,Nadya|سعاد=Suad,Souad|\
        عائشة=Aisha,Ayesha,Aicha|خديجة=Khadija,Khadijah|أمل=Amal,Amel|رنا=Rana|دعاء=Duaa,Doaa|إيمان=Iman,Eman|زهراء=Zahraa,Zahra|سميرة=Samira,Sameera|وفاء=Wafa,Wafaa|هناء=Hanaa,Hana|ياسمين=Yasmin,Yasmeen,Jasmin|\
        رقية=Ruqaya,Roukaya|بشرى=Bushra,Boushra|سهام=Siham,Seham|نجلاء=Najla,Nagla",
    men: "محمد=Mohammed,Muhammad,Mohamed=حمودي,Hamoudi|أحمد=Ahmed,Ahmad|علي=Ali|حسين=Hussein,Husain,Hussain|حسن=Hassan,Hasan|عمر=Omar,Umar|خالد=Khaled,Khalid|يوسف=Yusuf,Youssef,Yousif|إبراهيم=Ibrahim,Ebrahim|عبد الله=Abdullah,Abdallah=عبود,Abboud|\
        محمود=Mahmoud,Mahmud|مصطفى=Mustafa,Moustafa|طارق=Tariq,Tarek|سامي=Sami,Samy|كريم=Karim,Kareem|جاسم=Jasim,Jassem|حيدر=Haidar,Haydar|عبد الرحمن=Abdulrahman,Abdel Rahman,Abd al-Rahman|بلال=Bilal,Belal|زياد=Ziad,Ziyad|\
        قاسم=Qasim,Kassem|صالح=Saleh,Salih|فيصل=Faisal,Faysal|ناصر=Nasser,Nasir",
    stems: "النهري=Al-Nahri,Alnahri,El Nahri|البستاني=Al-Bustani,Al Boustani,Bustani|الجبلي=Al-Jabali,El Djabali|السواحلي=Al-Sawahili|القمري=Al-Qamari,Al Kamari|الشجري=Al-Shajari,Alshajari|الحجري=Al-Hajari,Hajari|البصري=Al-Basri,Basri|\
        الموصلي=Al-Mosuli,Almousili|الحداد=Al-Haddad,Haddad|النجار=Al-Najjar,Najjar|الخطيب=Al-Khatib,Khateeb|العلي=Al-Ali|الحسن=Al-Hassan,Alhasan|السعدي=Al-Saadi,Al-Sadi|الربيعي=Al-Rubaie,Al Rubaye|الجبوري=Al-Jubouri,Jabouri|\
        العبيدي=Al-Obaidi,Obeidi|التميمي=Al-Tamimi,Tamimi|الدليمي=Al-Dulaimi,Duleimi|الكرخي=Al-Karkhi|الراوي=Al-Rawi,Rawi|الساعدي=Al-Saedi,Saidi|الزبيدي=Al-Zubaidi,Zubeidi|الحلي=Al-Hilli,Hilli|العاني=Al-Ani|حمدان=Hamdan|\
        منصور=Mansour,Mansur|سليمان=Suleiman,Sulayman|داود=Dawood,Daoud|إسماعيل=Ismail,Esmail|خليل=Khalil,Khaleel|حمود=Hammoud,Hamood|صالح=Saleh,Salih|ناصر=Nasser,Naser|عباس=Abbas|جاسم=Jasim,Jassim|محسن=Mohsen,Muhsin|عزيز=Aziz,Azeez|رشيد=Rashid,Rasheed|\
        الشمري=Al-Shammari,Shamari|العزاوي=Al-Azzawi,Azawi|الكناني=Al-Kinani,Kenani|الخزرجي=Al-Khazraji,Khazragi|الطائي=Al-Taie,Al-Tai|الأسدي=Al-Asadi,Asady|البياتي=Al-Bayati,Bayaty|الهاشمي=Al-Hashimi,Hashemi|\
        العامري=Al-Amiri,Ameri|الفهد=Al-Fahad,Fahd|السامرائي=Al-Samarrai,Samaraie|الكعبي=Al-Kaabi,Kabi|المالكي=Al-Maliki,Malki|الزهيري=Al-Zuhairi,Zuheiri|القيسي=Al-Qaisi,Kaissi|الأنصاري=Al-Ansari,Ansary|\
        الصفار=Al-Saffar,Safar|العطار=Al-Attar,Atar|الصائغ=Al-Sayegh,Saigh|الدباغ=Al-Dabbagh,Dabagh|غانم=Ghanem,Ghanim|فارس=Fares,Faris|شاكر=Shaker,Shakir|راضي=Radhi,Radi|عبيد=Obaid,Ubaid|نعمان=Numan,Noman|حبيب=Habib,Habeeb|فرحان=Farhan",
    endings: "=",
    towns: "بغداد=Baghdad,Bagdad|البصرة=Basra,Al-Basrah|الموصل=Mosul,Al-Mawsil|أربيل=Erbil,Arbil|كركوك=Kirkuk,Kerkuk|النجف=Najaf,An-Najaf|الحلة=Hilla,Al-Hillah",
};

const ALBANIAN: Tongue = Tongue {
    language: "sq",
    nationality: "al",
    arabic: false,
    keeps_name: false,
    women: "Drita|Shpresa|Mirjeta|Teuta|Fatmire|Valbona|Vjosa|Arjeta|Besa|Luljeta=Lule,Lule|Dafina|Flutura|Mimoza=Moza,Moza|Nazife|Zana|Elira|Liri|Rudina|Violeta|Ardita|Merita|Çiljeta|Blerta|Hana|Majlinda=Linda,Linda",
    men: "Agim|Arbër|Besnik|Ylli|Gëzim|Ilir|Bujar|Dritan=Tani,Tani|Fatmir|Gjergj|Ismet|Kujtim|Luan|Muharrem|Naim|Petrit|Qemal|Rexhep|Skënder|Shpëtim|Valon|Xhevdet|Zef|Bekim|Artan|Driton|Afrim|Nderim|Pjetër|Vullnet",
    stems: "Hoxh|Shal|Krasniq|Gash|Beris|Kelmend|Mor|Thaç|Bytyq|Rugov|Kodral|Malës|Lumëz|Fushan|Guriç|Pyllëz|Detar|Gjon|Marku|Leka|Dod|Prek|Ndrec|Zekaj|Hysen|Ahmet|Ramadan|Bajram|Mehmet|Sadik|Zeqir|Jakup|Islam|Halil|Osman|Selim|Rexh|Tahir|Kastrat|Shkodr",
    endings: "a|i|i|i|aj|u",
    towns: "Tiranë,Tirana|Shkodër,Shkodra|Durrës|Vlorë,Vlora|Elbasan|Korçë|Prizren|Pejë,Peja|Gjakovë,Gjakova",
};

const OTHER: Tongue = Tongue {
    language: "en",
    nationality: "stateless",
    arabic: false,
    keeps_name: false,
    women: "Lina,Leena|Sara,Sarah|Mira,Meera|Nora,Norah|Katrin,Catrin|Elena,Helena|Hanna,Hannah|Ida|Marta,Martha|Tessa|Vera|Wilma|Judit,Judith|Klara,Clara|Rosa|Silvia,Sylvia=Silvi,Silvi|Anna,Ana|Emma|Greta|Irena,Irina",
    men: "Tomas,Thomas=Tom,Tom|Jonas,Yonas|Anton|Elias,Ilyas|Filip,Philip|Marek|Oskar,Oscar|Pavel|Robin|Viktor,Victor|Adam|Bruno|Daniel=Dani,Dani|Erik,Eric|Felix|Georg,George|Hugo|Ivan|Karl,Carl|Leon",
    stems: "Harrow,Harow|Lindqvale,Lindquale|Marsh-Oland,Marsh Oland|Tessaly,Tesaly|Wintergreen,Wintergren|Brackwater,Brakwater|Oldacre,Oldaker|Fennimore,Fenimore|Ashvale|Bergsund|Castellow|Dunmarsh|Eastholm|Fairbrook|Greyling,Grayling|Holmgard|Ironwell|Juniper|Kestrel|Larkfield|Moorgate|Northby|Ottervale|Penwick|Quarrie|Ravenholt|Silverton|Thornbury|Underhill|Vesterby|Aldermoor|Bellwether|Coldstream|Drayfield|Elmsworth|Foxley|Glenmarch|Hollowell|Inglewood|Kirkland|Lockhart|Merridew|Nettleton|Oakhurst|Pemberley|Rookwood|Stanmere|Tarrant|Wexcombe|Yarrow",
    endings: "",
    towns: "Port Callis|Northgate|Haldenfoss|Vestermark|Lower Marrow|Sund",
};

/// A way of writing: the original, the Latin spellings, and the short form in both scripts if there is one.
pub struct Written {
    /// In its own script.
    pub original: &'static str,
    /// In Latin letters; for languages written so, the original too.
    pub latin: Vec<&'static str>,
    /// Nickname in the original script, and in Latin letters.
    pub short: Option<(&'static str, &'static str)>,
}

/// The entries of a list.
pub fn entries(list: &'static str) -> Vec<Written> {
    let read = |line: &'static str| {
        let mut parts = line.trim().split('=');
        let first = parts.next().unwrap_or_default();
        let second = parts.next();
        let third = parts.next();
        // A list in Latin letters has no original beside it.
        let is_latin = first.is_ascii() || !first.chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
        let (latin, short) = match is_latin && !first.is_empty() {
            true => (first.split(',').collect::<Vec<_>>(), second),
            false => (second.unwrap_or_default().split(',').collect(), third),
        };
        let original = if is_latin { latin[0] } else { first };
        Written { original, latin, short: short.and_then(|short| short.split_once(',')) }
    };
    list.split('|').map(read).collect()
}
