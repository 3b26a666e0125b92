#include "core/directory/directory.h"

#include "core/base/charset.h"
#include "core/directory/charset_guess.h"
#include "core/directory/directory_csv.h"
#include "core/directory/directory_vcard.h"
#include "core/model/number_variants.h"
#include "core/model/phone_number.h"

#include <algorithm>
#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestContactName = 200;
constexpr qsizetype longestExtensionDigits = 6;

/// Without line ends and control characters, which would break a table or a terminal.
QString cleanName(const QString& name) {
    QString text = name.simplified();
    text.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return text.left(longestContactName).trimmed();
}

/// Digits that a number of the network is compared by; empty when it is none.
QString dialledDigits(const QString& number, const QString& region) {
    const QString text = asciiNumber(asciiNumber(number).section(u';', 0, 0)); // "tel:+1…;ext=5" of vCard 4
    const QString plain = plainDigits(text);
    if (!plain.isEmpty() && plain.size() <= longestExtensionDigits && !text.startsWith(u'+'))
        return plain;
    return plainDigits(toE164(text, region));
}

LeftOutReason reasonOf(const QString& number, const QString& region) {
    return readNumber(number, region).fault == NumberFault::NoCountry ? LeftOutReason::CountryMissing
                                                                      : LeftOutReason::NotANumber;
}

/// Takes cards, and says of each number and card that it does not take why.
class Collector {
public:
    Collector(DirectoryImport& result, QString region)
        : m_result(result)
        , m_region(std::move(region)) {}

    bool take(const DirectoryCard& card) {
        const QString name = cleanName(card.name);
        if (name.isEmpty() || card.numbers.isEmpty()) {
            ++m_result.skipped;
            leaveOut(card, name, card.numbers.value(0),
                     name.isEmpty() ? LeftOutReason::NoName : LeftOutReason::NoNumber);
            return true;
        }
        bool used = false;
        for (const QString& number : card.numbers) {
            const QString digits = dialledDigits(number, m_region);
            if (digits.isEmpty())
                leaveOut(card, name, number, reasonOf(number, m_region));
            else
                add(digits, name);
            used = used || !digits.isEmpty();
        }
        m_result.skipped += used ? 0 : 1;
        return !tooMany();
    }

    bool tooMany() const { return m_result.entries.size() > maxDirectoryEntries; }

private:
    void add(const QString& digits, const QString& name) {
        if (const auto place = m_known.constFind(digits); place != m_known.cend()) {
            m_result.entries[*place].name = name;
            return;
        }
        m_known.insert(digits, m_result.entries.size());
        m_result.entries.append({digits, name});
    }

    void leaveOut(const DirectoryCard& card, const QString& name, const QString& number,
                  LeftOutReason reason) {
        ++m_result.leftOutCounts[size_t(reason)];
        if (m_result.leftOut.size() < mostLeftOutNamed)
            m_result.leftOut.append({card.place, name, cleanName(number), reason});
    }

    DirectoryImport& m_result;
    QString m_region;
    QHash<QString, qsizetype> m_known; // by digits: place in the list
};

void readAsVCard(const QByteArray& bytes, const DirectoryReading& reading, DirectoryImport& result,
                 const CardVisitor& take) {
    result.isVCard = true;
    const QByteArray undeclared = undeclaredText(bytes);
    if (!undeclared.isEmpty() && result.charset.isEmpty())
        result.charset = guessedCharset(undeclared, reading.region);
    readVCards(bytes, result.charset, take);
}

Result<Done> readAsCsv(const QString& text, const DirectoryReading& reading, DirectoryImport& result,
                       const CardVisitor& take) {
    CsvLayout layout = understoodCsv(text, reading.region);
    QList<ColumnUse>& columns = layout.found.columns;
    for (auto chosen = reading.columns.cbegin(); chosen != reading.columns.cend(); ++chosen) {
        if (chosen.key() < 0 || chosen.key() >= columns.size())
            return Error{
                ErrorCode::InvalidInput,
                u"There is no column %1: the file has %2."_s.arg(chosen.key() + 1).arg(columns.size())};
        ColumnUse& use = columns[chosen.key()];
        use.reason = use.column == chosen.value() ? use.reason : ColumnReason::Chosen;
        use.column = chosen.value();
    }
    result.separator = layout.separator;
    result.header = layout.found.header;
    for (ColumnUse& use : columns) {
        use.title = cleanName(use.title);
        use.sample = cleanName(use.sample);
    }
    result.columns = columns;
    readCsv(text, layout, take);
    return Done{};
}

/// Workbooks are archives (PK) or compound files; nobody's address book begins so.
bool isSpreadsheet(const QByteArray& file) {
    return file.startsWith("PK\x03\x04") || file.startsWith("\xd0\xcf\x11\xe0");
}

} // namespace

Result<DirectoryImport> understoodDirectory(const QByteArray& file, const DirectoryReading& reading) {
    if (file.size() > maxDirectoryFileBytes)
        return Error{ErrorCode::BodyTooLarge,
                     u"The file is larger than %1 bytes."_s.arg(maxDirectoryFileBytes)};
    if (isSpreadsheet(file))
        return Error{ErrorCode::Unsupported, u"The file is a spreadsheet. Save it as CSV and import that."_s};
    if (!reading.charset.isEmpty() && !decodedAs({}, reading.charset))
        return Error{
            ErrorCode::InvalidInput,
            u"%1 is not a known encoding. Use a name such as UTF-8, windows-1255 or Shift_JIS."_s.arg(
                QString::fromLatin1(reading.charset))};
    DirectoryImport result;
    result.charset = reading.charset;
    Collector collector(result, reading.region);
    const CardVisitor take = [&](const DirectoryCard& card) { return collector.take(card); };
    const std::optional<UnicodeText> unicode = reading.charset.isEmpty() ? unicodeText(file) : std::nullopt;
    const bool wide = unicode && unicode->charset.startsWith("UTF-16");
    QByteArray bytes = unicode ? unicode->text.toUtf8() : file;
    if (!bytes.contains('\n'))
        bytes.replace('\r', '\n'); // as old programs of Macintosh end lines
    if (isVCard(bytes)) {
        readAsVCard(bytes, reading, result, take);
        if (wide || result.charset.isEmpty())
            result.charset = unicode ? unicode->charset : QByteArray("UTF-8");
    } else {
        if (result.charset.isEmpty())
            result.charset = unicode ? unicode->charset : guessedCharset(file, reading.region);
        const QString text = unicode ? unicode->text : decodedAs(file, result.charset).value_or(QString());
        if (Result<Done> done = readAsCsv(text, reading, result, take); !done)
            return done.error();
    }
    if (collector.tooMany())
        return Error{ErrorCode::BodyTooLarge,
                     u"The file holds more than %1 numbers."_s.arg(maxDirectoryEntries)};
    return result;
}

Result<DirectoryImport> readDirectory(const QByteArray& file, const DirectoryReading& reading) {
    Result<DirectoryImport> result = understoodDirectory(file, reading);
    if (result && result->entries.isEmpty())
        return Error{
            ErrorCode::InvalidInput,
            u"There is no name with a telephone number in the file. It should be CSV or vCard; numbers "
            "without a country need one to be named."_s};
    return result;
}

QString leftOutReasonName(LeftOutReason reason) {
    switch (reason) {
    case LeftOutReason::NoName: return u"no_name"_s;
    case LeftOutReason::NoNumber: return u"no_number"_s;
    case LeftOutReason::CountryMissing: return u"country_missing"_s;
    case LeftOutReason::NotANumber: return u"not_a_number"_s;
    }
    return {};
}

Directory::Directory(const QList<DirectoryEntry>& entries) {
    m_names.reserve(entries.size());
    for (const DirectoryEntry& entry : entries)
        m_names.insert(comparableDigits(entry.digits), entry.name);
}

QString Directory::nameOf(const QString& number, const QString& region) const {
    if (m_names.isEmpty())
        return {};
    const QString digits = plainDigits(number);
    const auto exact = m_names.constFind(comparableDigits(digits));
    if (exact != m_names.cend())
        return *exact;
    // A short number is an extension or a service: it belongs to nobody else.
    const bool maybeNational =
        !region.isEmpty() && digits.size() > longestExtensionDigits && !number.trimmed().startsWith(u'+');
    return maybeNational ? m_names.value(comparableDigits(plainDigits(toE164(number, region)))) : QString();
}

} // namespace opbx
