#include "core/directory/directory_words.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// Without accents and vowel signs, lower case; "ß" is written "ss" by those who have none.
QString folded(const QString& text) {
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (!c.isMark())
            plain.append(c.toLower());
    }
    plain.replace(u'ß', "ss"_L1);
    return plain.replace(u'ł', u'l');
}

/// Arabic writes the article in front of its word.
QString withoutArticle(const QString& word) {
    return word.size() > 4 && word.startsWith(u"ال") ? word.sliced(2) : word;
}

QStringList listOf(const char16_t* words) {
    QStringList list = folded(QString::fromUtf16(words)).split(u'|', Qt::SkipEmptyParts);
    for (QString& title : list) {
        QStringList parts = title.split(u' ', Qt::SkipEmptyParts);
        std::transform(parts.begin(), parts.end(), parts.begin(), withoutArticle);
        title = parts.join(u' ');
    }
    return list;
}

QSet<QString> setOf(const char16_t* words) {
    const QStringList list = listOf(words);
    return {list.cbegin(), list.cend()};
}

bool isIn(const QStringList& words, const QSet<QString>& set) {
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return set.contains(word); });
}

bool holdsAny(const QStringList& words, const QStringList& parts) {
    return std::any_of(words.begin(), words.end(), [&](const QString& word) {
        return std::any_of(parts.begin(), parts.end(),
                           [&](const QString& part) { return word.contains(part); });
    });
}

bool isFax(const QStringList& words) {
    static const QStringList parts =
        listOf(u"fax|pager|beeper|telex|teletex|teletyp|telecop|факс|פקס|זימונית|איתורית|فاكس|пейджер");
    static const QSet<QString> whole = setOf(u"tty|tdd|بيجر");
    return holdsAny(words, parts) || isIn(words, whole);
}

bool isOfSomebodyElse(const QStringList& words) {
    static const QStringList parts =
        listOf(u"assisten|asisten|assistan|manager|vorgesetzt|spouse|ehepartner|emergency|notfall|urgence|"
               u"emergencia|emergenza|noodgeval|referred|children|kinder|konjoint|conjoint|conyuge|coniuge|"
               u"gerente|responsable|ассистент|помощник|секретар|супруг|руководител|עוזר|מנהל|"
               u"חירום|مساعد|مدير|طوارئ|sekretar|secretar|asystent|kierownik|malzonek|echtgeno|supervisor");
    return holdsAny(words, parts);
}

bool isPhone(const QStringList& words) {
    static const QStringList parts = listOf(
        u"phone|telefon|telephon|telefoon|handy|mobil|cellular|cellulare|celular|movel|movil|natel|rufnum|"
        u"komork|komorn|smartphone|телефон|мобильн|мобил|сотов|هاتف|هواتف|جوال|موبايل|محمول|تليفون|تلفون|"
        u"טלפון|נייד|סלולר|פלאפון|nebenstelle|durchwahl|callerid|telefn|toestel|mobiel");
    static const QSet<QString> whole =
        setOf(u"tel|tél|tels|telef|cell|cel|cels|fon|did|ddi|extension|ext|exten|cid|clid|gsm|msisdn|isdn|"
              u"portable|portatil|interno|anexo|ramal|poste|тел|моб|сот|доб|добавочный|внутренний|"
              u"wewnętrzny|wewn|שלוחה|טל|סלולארי|callback|rückmeldung|nst");
    return holdsAny(words, parts) || isIn(words, whole);
}

/// What belongs to a telephone without being one.
bool isAboutNumber(const QStringList& words) {
    static const QSet<QString> whole = setOf(
        u"type|types|typ|tipo|label|labels|etichetta|etiqueta|étiquette|bezeichnung|flag|flags|id|ids|uuid|"
        u"provider|"
        u"carrier|betreiber|anbieter|model|modell|modele|modelo|code|vorwahl|prefix|prefijo|indicatif|"
        u"prefisso|"
        u"country|land|pays|pais|note|notes|notiz|notizen|remark|remarks|comment|comments|bemerkung|password|"
        u"passwort|pin|book|date|datum|email|mail|address|adresse|street|url|web|website|mac|device|gerät|"
        u"serial|enabled|active|speed|speeddial|verified|opt|status|plan|description|beschreibung|вид|тип|"
        u"примечание|код|סוג|תווית|קוד|הערות|دولة|رمز|نوع|rodzaj|kod|uwagi|soort|opmerking|landcode|template|"
        u"contract|tarif|imei|sim|count");
    return isIn(words, whole);
}

bool isNumberWord(const QString& word) {
    static const QSet<QString> whole =
        setOf(u"number|numbers|nummer|nummern|num|numero|número|numéro|números|no|nr|nbr|номер|номера|"
              u"מספר|מספרים|رقم|أرقام|ارقام|numer|numery|nº|n");
    return whole.contains(word);
}

/// Where somebody is reached, and words without a meaning of their own beside "number".
bool isPlaceWord(const QString& word) {
    static const QSet<QString> whole =
        setOf(u"home|business|work|office|other|main|private|primary|personal|direct|secondary|alternate|"
              u"alternative|contact|"
              u"callable|dial|voice|car|privat|geschäftlich|geschäft|büro|dienstlich|arbeit|zentrale|haupt|"
              u"weitere|andere|"
              u"domicile|bureau|travail|professionnel|pro|fixe|privé|autre|principal|casa|trabajo|oficina|"
              u"particular|"
              u"fijo|otro|principale|ufficio|lavoro|abitazione|altro|fisso|trabalho|escritório|outro|thuis|"
              u"werk|zakelijk|"
              u"kantoor|privé|vast|overig|domowy|służbowy|praca|dom|stacjonarny|inny|prywatny|główny|рабочий|"
              u"домашний|"
              u"основной|другой|городской|личный|прямой|בית|עבודה|משרד|אחר|ראשי|עסקי|ישיר|المنزل|منزل|العمل|"
              u"عمل|مكتب|"
              u"المكتب|آخر|رئيسي|شخصي|de|du|la|le|der|des|the|a|value|wartość|valeur|valor|wert");
    return whole.contains(word);
}

bool isPlaceOrNumber(const QString& word) {
    return isNumberWord(word) || isPlaceWord(word);
}

/// An extension alone can be dialled; that of a number in another column cannot.
bool isExtensionOfAnother(const QStringList& words) {
    static const QSet<QString> extension = setOf(
        u"extension|ext|exten|durchwahl|nebenstelle|שלוחה|ramal|interno|poste|доб|добавочный|toestel|wewn");
    if (!isIn(words, extension))
        return false;
    return !std::all_of(words.begin(), words.end(), [](const QString& word) {
        return extension.contains(word) || isPlaceOrNumber(word);
    });
}

struct NameWords {
    TitleMeaning meaning;
    QSet<QString> titles;
};

/// Whole titles, without digits and articles.
const QList<NameWords>& nameWords() {
    static const QList<NameWords> table = {
        {TitleMeaning::FullName,
         setOf(
             u"full name|fullname|display name|displayname|complete name|name and surname|anzeigename|"
             u"vollständiger name|gesamter name|vor und nachname|name vorname|nom complet|nom et prénom|nom "
             u"prénom|"
             u"prénom et nom|nom affiché|nom d affichage|nombre completo|nombre y apellidos|nombre y "
             u"apellido|"
             u"nombre para mostrar|nome completo|nome e cognome|cognome e nome|nome visualizzato|nome e "
             u"sobrenome|"
             u"nome de exibição|nome para exibição|volledige naam|weergavenaam|weergegeven naam|"
             u"imię i nazwisko|nazwisko i imię|pełna nazwa|nazwa wyświetlana|фио|ф и о|полное имя|имя и "
             u"фамилия|"
             u"фамилия и имя|фамилия имя отчество|отображаемое имя|краткое имя|שם מלא|שם תצוגה|שם לתצוגה|"
             u"שם ומשפחה|שם פרטי ומשפחה|الاسم الكامل|اسم العرض|الاسم بالكامل|fn|cnam|caller id name|cid name|"
             u"caller name|subscriber name|teilnehmer|ansprechpartner|kontaktname|kontakt")},
        {TitleMeaning::GivenName,
         setOf(u"first name|given name|firstname|givenname|given names|first "
               u"names|fname|forename|forenames|first|"
               u"given|name given|first given name|christian name|vorname|vornamen|rufname|prénom|prénoms|"
               u"nombre de pila|primer nombre|nombres|nome proprio|nome próprio|primeiro nome|primo "
               u"nome|prenome|"
               u"voornaam|voornamen|roepnaam|imię|imiona|имя собственное|שם פרטי|الاسم الأول|اسم أول|"
               u"الإسم الأول|الاسم الشخصي")},
        {TitleMeaning::MiddleName,
         setOf(
             u"middle name|middlename|middle names|second name|additional name|name middle|weitere vornamen|"
             u"zweiter vorname|mittelname|deuxième prénom|autres prénoms|segundo nombre|secondo nome|"
             u"nome do meio|segundo nome|tweede voornaam|tweede naam|middelste naam|tussenvoegsel|drugie "
             u"imię|отчество|"
             u"второе имя|שם אמצעי|שם שני|الاسم الأوسط|اسم الأب")},
        {TitleMeaning::FamilyName,
         setOf(u"last name|family name|surname|lastname|familyname|last "
               u"names|surnames|lname|last|family|name family|"
               u"nachname|nachnamen|familienname|zuname|nom de famille|nom famille|apellido|apellidos|primer "
               u"apellido|"
               u"segundo apellido|cognome|cognomi|sobrenome|apelido|último "
               u"nome|achternaam|familienaam|nazwisko|"
               u"nazwiska|фамилия|שם משפחה|שם המשפחה|משפחה|اسم العائلة|الاسم الأخير|اسم عائلة|اللقب|الكنية|"
               u"الإسم الأخير")},
        {TitleMeaning::Company,
         setOf(
             u"company|company name|companyname|organization|organisation|organization name|organisation "
             u"name|"
             u"organizationname|business "
             u"name|employer|firm|org|firma|firmenname|unternehmen|organisationsname|"
             u"société|entreprise|nom de la société|nom de l entreprise|raison sociale|empresa|nombre de "
             u"empresa|"
             u"nombre de la empresa|nombre empresa|compañía|organización|razón social|azienda|società|ditta|"
             u"organizzazione|nome azienda|nome società|ragione sociale|nome da "
             u"empresa|organização|companhia|"
             u"bedrijf|bedrijfsnaam|organisatie|onderneming|nazwa "
             u"firmy|przedsiębiorstwo|organizacja|компания|"
             u"организация|фирма|название компании|предприятие|חברה|שם חברה|שם החברה|ארגון|שם הארגון|"
             u"الشركة|شركة|المؤسسة|مؤسسة|اسم الشركة|المنظمة|منظمة|account name")},
        {TitleMeaning::Name,
         setOf(u"name|names|nom|nombre|nome|naam|nazwa|имя|название|наименование|שם|اسم|contact|person|"
               u"contact person|contacto|contatto|contato|contactpersoon|kontaktperson|"
               u"контакт|контактное лицо|איש קשר|שם איש קשר|جهة الاتصال")},
    };
    return table;
}

TitleMeaning nameMeaning(const QStringList& words) {
    const auto lookedUp = [](const QString& title) {
        for (const NameWords& row : nameWords()) {
            if (row.titles.contains(title))
                return row.meaning;
        }
        return TitleMeaning::None;
    };
    const TitleMeaning whole = lookedUp(words.join(u' '));
    // "Contact First Name", "Customer Name": of whom says nothing new.
    static const QSet<QString> whose =
        setOf(u"contact|customer|client|kunde|kunden|person|user|caller|contacts|klient|"
              u"cliente|klant|клиента|контакта|לקוח|subscriber|patient|member");
    if (whole != TitleMeaning::None || words.size() < 2)
        return whole;
    if (whose.contains(words.first()))
        return lookedUp(words.mid(1).join(u' '));
    return whose.contains(words.last()) ? lookedUp(words.mid(0, words.size() - 1).join(u' '))
                                        : TitleMeaning::None;
}

} // namespace

QStringList titleWords(const QString& title) {
    QString spaced;
    for (qsizetype i = 0; i < title.size(); ++i) {
        const QChar c = title[i];
        if (i > 0 && c.isUpper() && title[i - 1].isLower())
            spaced.append(u' ');
        spaced.append(c.isLetter() || c.isMark() ? c : QChar(u' '));
    }
    QStringList words;
    const QStringList parts = folded(spaced).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : parts)
        words.append(withoutArticle(word));
    return words;
}

TitleMeaning meaningOfTitle(const QStringList& words) {
    if (words.isEmpty())
        return TitleMeaning::None;
    if (isFax(words))
        return TitleMeaning::Fax;
    const TitleMeaning name = nameMeaning(words);
    if (name != TitleMeaning::None)
        return name;
    if (isOfSomebodyElse(words))
        return TitleMeaning::SomebodyElse;
    static const QSet<QString> callerIds = setOf(u"caller id|caller id number|cid number|caller number");
    if (callerIds.contains(words.join(u' ')))
        return TitleMeaning::Phone;
    if (isPhone(words))
        return isAboutNumber(words) || isExtensionOfAnother(words) ? TitleMeaning::AboutNumber
                                                                   : TitleMeaning::Phone;
    const bool hasNumber = std::any_of(words.begin(), words.end(), isNumberWord);
    const bool restIsPlace = std::all_of(words.begin(), words.end(), isPlaceOrNumber);
    if (hasNumber)
        return restIsPlace ? TitleMeaning::BareNumber : TitleMeaning::NumberOfWhat;
    static const QStringList identifiers = listOf(u"nummer|kennung|vat|tax|steuer|ust|zip|postal|postcode|"
                                                  u"plz|postleit|konto|account|iban|invoice|siret|siren|"
                                                  u"codice|partita|nif|cnpj|cpf|nip|regon|инн|кпп|индекс|"
                                                  u"מיקוד|תז|organisationsnr|regierungsnr|kundennr|passport");
    static const QSet<QString> identifierWords =
        setOf(u"id|ids|uid|uuid|guid|ssn|ein|birthday|geburtstag|ref|ח פ");
    if (holdsAny(words, identifiers) || isIn(words, identifierWords))
        return TitleMeaning::NumberOfWhat;
    return restIsPlace ? TitleMeaning::Place : TitleMeaning::None;
}

} // namespace opbx
