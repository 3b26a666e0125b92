#include "core/directory/charset_guess.h"

#include "core/base/charset.h"

#include <QByteArrayList>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWords = 20'000; // of those with a byte beyond ASCII; more say nothing new

// The first one that fits as well as any other is taken.
constexpr std::array candidates = {"windows-1252", "windows-1255", "windows-1251",
                                   "windows-1250", "windows-1256", "windows-1253",
                                   "windows-1254", "KOI8-R",       "ISO-8859-2"};

struct RegionPage {
    QLatin1String regions;
    const char* charset;
};

// Those that are no candidates are taken for words of others too easily; they need their region.
constexpr std::array ownPages = {
    RegionPage{"IL"_L1, "windows-1255"},
    RegionPage{"RU UA BY BG RS MK KZ KG MN TJ UZ"_L1, "windows-1251"},
    RegionPage{"PL CZ SK HU SI HR RO BA AL"_L1, "windows-1250"},
    RegionPage{"GR CY"_L1, "windows-1253"},
    RegionPage{"TR AZ"_L1, "windows-1254"},
    RegionPage{"AE BH DZ EG IQ IR JO KW LB LY MA OM PK PS QA SA SD SY TN YE"_L1, "windows-1256"},
    RegionPage{"EE LV LT"_L1, "windows-1257"},
    RegionPage{"TH"_L1, "windows-874"},
    RegionPage{"VN"_L1, "windows-1258"},
};
constexpr std::array doubleBytePages = {
    RegionPage{"JP"_L1, "Shift_JIS"},
    RegionPage{"CN SG"_L1, "GB18030"},
    RegionPage{"TW HK MO"_L1, "Big5"},
    RegionPage{"KR"_L1, "windows-949"},
};

template<class Pages>
QByteArray pageOf(const Pages& pages, const QString& region) {
    for (const RegionPage& page : pages) {
        if (region.size() == 2 && page.regions.contains(region.toUpper()))
            return page.charset;
    }
    return {};
}

using Page = std::array<QChar, 256>;

Page pageNamed(const QByteArray& charset) {
    Page page;
    for (int byte = 0; byte < 256; ++byte) {
        const char one = char(byte);
        const QString text = decodedAs(QByteArrayView(&one, 1), charset).value_or(QString());
        page[size_t(byte)] = text.size() == 1 ? text.front() : QChar(QChar::ReplacementCharacter);
    }
    return page;
}

bool isWordByte(char c) {
    return (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Words that hold a byte beyond ASCII, each once.
QHash<QByteArray, int> telltaleWords(QByteArrayView bytes) {
    QHash<QByteArray, int> words;
    for (qsizetype i = 0; i < bytes.size() && words.size() < mostWords; ++i) {
        const qsizetype start = i;
        bool beyond = false;
        for (; i < bytes.size() && isWordByte(bytes[i]); ++i)
            beyond = beyond || (bytes[i] & 0x80) != 0;
        if (beyond)
            ++words[bytes.sliced(start, std::min<qsizetype>(i - start, 64)).toByteArray()];
    }
    return words;
}

bool isVowel(QChar c) {
    // Without accents, which decomposition takes off.
    const QString plain = QString(c).normalized(QString::NormalizationForm_D).toLower();
    return u"аеёиоуыэюяіїєαεηιουω"_s.contains(plain.front());
}

bool isFinalHebrew(QChar c) {
    return u"ךםןףץ"_s.contains(c);
}

/// Letters of one word, all of one alphabet that knows upper and lower case.
double casedWord(QStringView word) {
    double score = 2;
    for (qsizetype i = 1; i < word.size(); ++i)
        score -= word[i].isUpper() && word[i - 1].isLower() ? 3 : 0;
    if (word.front().isUpper())
        score += word.back().isLower() ? 1 : -0.5; // names are written with one capital
    return score;
}

double latinWord(QStringView word) {
    const auto plain = std::count_if(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (plain == 0 && word.size() > 1)
        return -3; // nobody's language is made of accented letters
    const bool mostlyAccents = plain * 2 < word.size() && word.size() > 2;
    double score = mostlyAccents ? 0 : 2;
    for (qsizetype i = 1; i < word.size(); ++i)
        score -= word[i].unicode() >= 0x80 && word[i].isUpper() && word[i - 1].isLower() ? 2 : 0;
    return word.size() == 1 ? 0.5 : score;
}

/// Consonants and vowels take turns in Cyrillic and Greek; other alphabets read as one of them do not.
double turns(QStringView word) {
    const auto vowels = std::count_if(word.begin(), word.end(), isVowel);
    return 2 * std::abs(double(vowels) / double(word.size()) - 0.42);
}

double wordOfOneScript(QStringView word) {
    switch (word.front().script()) {
    case QChar::Script_Latin: return latinWord(word);
    case QChar::Script_Hebrew: {
        double score = word.size() > 1 ? 2.5 : 0.5;
        for (qsizetype i = 0; i < word.size(); ++i) {
            if (isFinalHebrew(word[i]))
                score += i + 1 == word.size() ? 0.5 : -2;
        }
        return score;
    }
    case QChar::Script_Cyrillic:
    case QChar::Script_Greek: return word.size() > 1 ? casedWord(word) - turns(word) : 0.5;
    default: return word.size() > 1 ? 2.5 : 0.5;
    }
}

double lettersScore(QStringView word) {
    int changes = 0;
    for (qsizetype i = 1; i < word.size(); ++i)
        changes += word[i].script() != word[i - 1].script() ? 1 : 0;
    return changes == 0 ? wordOfOneScript(word) : -4.0 * changes;
}

/// What a character that is no letter says.
double otherScore(QChar c, bool touchesLetter) {
    if (c == QChar::ReplacementCharacter || (c.unicode() >= 0x80 && c.unicode() < 0xa0))
        return -10;
    switch (c.category()) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing: return c.script() == QChar::Script_Thai ? 0.5 : -2;
    case QChar::Symbol_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Currency:
    case QChar::Number_Other: return touchesLetter ? -3 : -0.5;
    case QChar::Other_Format: return -2;
    default: return 0; // quotation marks, dashes, blanks
    }
}

double score(const QByteArray& word, const Page& page) {
    QString text;
    for (const char byte : word)
        text.append(page[static_cast<uchar>(byte)]);
    double total = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool letter = i < text.size() && text[i].isLetter();
        if (letter)
            continue;
        const QStringView run = QStringView(text).sliced(start, i - start);
        const bool telltale =
            std::any_of(run.begin(), run.end(), [](QChar c) { return c.unicode() >= 0x80; });
        if (telltale)
            total += lettersScore(run);
        if (i < text.size())
            total += otherScore(text[i], !run.isEmpty() || (i + 1 < text.size() && text[i + 1].isLetter()));
        start = i + 1;
    }
    return total;
}

bool isEastAsian(QChar c) {
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana || script == QChar::Script_Hangul ||
           script == QChar::Script_Bopomofo;
}

bool fitsDoubleByte(QByteArrayView bytes, const QByteArray& charset) {
    const std::optional<QString> text = cleanlyDecodedAs(bytes, charset);
    if (!text)
        return false;
    const auto beyond =
        std::count_if(text->begin(), text->end(), [](QChar c) { return c.unicode() >= 0x80; });
    return std::count_if(text->begin(), text->end(), isEastAsian) * 2 > beyond;
}

} // namespace

QByteArray guessedCharset(QByteArrayView bytes, const QString& region) {
    const QByteArray doubleByte = pageOf(doubleBytePages, region);
    if (!doubleByte.isEmpty() && fitsDoubleByte(bytes, doubleByte))
        return doubleByte;
    const QHash<QByteArray, int> words = telltaleWords(bytes);
    const QByteArray own = pageOf(ownPages, region);
    QByteArray best = candidates.front();
    double bestScore = -1e300;
    QByteArrayList tried(candidates.begin(), candidates.end());
    if (!own.isEmpty() && !tried.contains(own))
        tried.append(own);
    for (const QByteArray& candidate : tried) {
        const Page page = pageNamed(candidate);
        double total = own == candidate ? 0.5 + 0.1 * double(words.size()) : 0;
        for (auto word = words.cbegin(); word != words.cend(); ++word)
            total += score(word.key(), page);
        if (total > bestScore + 1e-9) {
            bestScore = total;
            best = candidate;
        }
    }
    return best;
}

} // namespace opbx
