#include "core/model/zone_database.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSuggestions = 3;
constexpr std::array systemFolders = {"/usr/share/zoneinfo", "/usr/lib/zoneinfo"}; // as Qt looks for them

/// What people write for a zone although it says an offset only, or a country's habit. In the order of how many mean it.
struct Habit {
    QLatin1String word;
    QLatin1String zones;
};
constexpr std::array habits = {
    Habit{"pst"_L1, "America/Los_Angeles"_L1},
    Habit{"pdt"_L1, "America/Los_Angeles"_L1},
    Habit{"pt"_L1, "America/Los_Angeles"_L1},
    Habit{"pacific"_L1, "America/Los_Angeles"_L1},
    Habit{"mdt"_L1, "America/Denver"_L1},
    Habit{"mountain"_L1, "America/Denver"_L1},
    Habit{"cst"_L1, "America/Chicago|Asia/Shanghai"_L1},
    Habit{"cdt"_L1, "America/Chicago"_L1},
    Habit{"central"_L1, "America/Chicago"_L1},
    Habit{"edt"_L1, "America/New_York"_L1},
    Habit{"et"_L1, "America/New_York"_L1},
    Habit{"eastern"_L1, "America/New_York"_L1},
    Habit{"cest"_L1, "Europe/Berlin|Europe/Paris"_L1},
    Habit{"mez"_L1, "Europe/Berlin"_L1},
    Habit{"mesz"_L1, "Europe/Berlin"_L1},
    Habit{"eest"_L1, "Europe/Athens|Europe/Helsinki"_L1},
    Habit{"west"_L1, "Europe/Lisbon"_L1},
    Habit{"bst"_L1, "Europe/London"_L1},
    Habit{"ist"_L1, "Asia/Jerusalem|Asia/Kolkata|Europe/Dublin"_L1},
    Habit{"idt"_L1, "Asia/Jerusalem"_L1},
    Habit{"msk"_L1, "Europe/Moscow"_L1},
    Habit{"jst"_L1, "Asia/Tokyo"_L1},
    Habit{"kst"_L1, "Asia/Seoul"_L1},
    Habit{"aest"_L1, "Australia/Sydney|Australia/Brisbane"_L1},
    Habit{"aedt"_L1, "Australia/Sydney"_L1},
    Habit{"acst"_L1, "Australia/Adelaide|Australia/Darwin"_L1},
    Habit{"awst"_L1, "Australia/Perth"_L1},
    Habit{"nzst"_L1, "Pacific/Auckland"_L1},
    Habit{"nzdt"_L1, "Pacific/Auckland"_L1},
    Habit{"brt"_L1, "America/Sao_Paulo"_L1},
    Habit{"z"_L1, "Etc/UTC"_L1},
};

/// Not zones, though they lie where zones do: the computer's own setting, and copies for other purposes.
bool isOurs(const QString& name) {
    return name != "Factory"_L1 && name != "localtime"_L1 && name != "posixrules"_L1 &&
           !name.startsWith("posix/"_L1) && !name.startsWith("right/"_L1);
}

/// Letters, digits and what IANA's names hold beside them: nothing that leads out of the folder.
bool isSpelledAsName(const QString& name) {
    const bool isAllowed = std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || u"_+-/"_s.contains(c));
    });
    return isAllowed && !name.isEmpty() && name.front().isLetter() && !name.contains("//"_L1) &&
           !name.endsWith('/'_L1);
}

bool isCompiledZone(const QString& path) {
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(4) == "TZif";
}

QString letters(const QString& text) {
    QString result;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber())
            result.append(c);
    }
    return result;
}

/// Levenshtein's, in one row.
qsizetype distance(const QString& a, const QString& b) {
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = qsizetype(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype before = row[0];
        row[0] = i + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype above = row[j];
            const qsizetype changed = before + (a[i] == b[qsizetype(j) - 1] ? 0 : 1);
            row[j] = std::min({changed, above + 1, row[j - 1] + 1});
            before = above;
        }
    }
    return row.back();
}

/// How far a name is from what was written; the least is the nearest.
qsizetype farness(const QString& written, const QString& name) {
    const QString all = letters(name);
    const QString place = letters(name.section('/'_L1, -1));
    if (written == all)
        return 0;
    if (written == place)
        return 1;
    qsizetype far = 10 * std::min(distance(written, all), distance(written, place) + 1);
    if (place.size() > 3 &&
        (written.endsWith(place) || written.startsWith(place) || place.startsWith(written)))
        far = std::min<qsizetype>(far, 15);
    return far;
}

/// "UTC+2", "GMT-5", "+02:00" → the zone of that offset, whose sign is the other way round.
QString zoneOfOffset(const QString& name) {
    const qsizetype sign = std::max(name.indexOf('+'_L1), name.indexOf('-'_L1));
    const QString before = name.left(std::max<qsizetype>(0, sign)).trimmed().toLower();
    bool isNumber = false;
    const int hours = name.sliced(sign + 1).section(':'_L1, 0, 0).toInt(&isNumber);
    if (sign < 0 || !isNumber || hours > 14 ||
        !(before.isEmpty() || before == "utc"_L1 || before == "gmt"_L1))
        return {};
    return hours == 0 ? u"Etc/UTC"_s
                      : u"Etc/GMT%1%2"_s.arg(name.at(sign) == '+'_L1 ? u"-"_s : u"+"_s).arg(hours);
}

} // namespace

ZoneDatabase::ZoneDatabase(QString folder)
    : m_folder(std::move(folder)) {
    for (const char* place : systemFolders) {
        if (m_folder.isEmpty() && QFileInfo(QString::fromLatin1(place)).isDir())
            m_folder = QString::fromLatin1(place);
    }
}

bool ZoneDatabase::exists() const {
    return isCompiledZone(m_folder + "/Europe/London"_L1) ||
           isCompiledZone(m_folder + "/America/New_York"_L1) ||
           isCompiledZone(m_folder + "/Asia/Jerusalem"_L1);
}

QTimeZone ZoneDatabase::zone(const QString& name) const {
    if (!isSpelledAsName(name) || !isOurs(name))
        return {};
    if (isCompiledZone(m_folder + '/'_L1 + name))
        return QTimeZone(name.toLatin1());
    // Newer systems leave out older names ("US/Eastern"), but know what they are called now.
    const QString target = exists() ? names().value(name) : QString();
    const bool isThere = !target.isEmpty() && isCompiledZone(m_folder + '/'_L1 + target);
    return isThere ? QTimeZone(target.toLatin1()) : QTimeZone();
}

QHash<QString, QString> ZoneDatabase::names() const {
    QHash<QString, QString> names;
    QFile file(m_folder + "/tzdata.zi"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return names;
    while (!file.atEnd()) {
        const QList<QByteArray> words = file.readLine().simplified().split(' ');
        if (words.size() >= 3 && words[0] == "L")
            names.insert(QString::fromLatin1(words[2]), QString::fromLatin1(words[1]));
        else if (words.size() >= 3 && words[0] == "Z")
            names.insert(QString::fromLatin1(words[1]), QString());
    }
    return names;
}

QStringList ZoneDatabase::places() const {
    QStringList places;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromLatin1(id);
        if (zone(name).isValid())
            places.append(name);
    }
    return places;
}

QStringList ZoneDatabase::nearest(const QString& name) const {
    const QString trimmed = name.trimmed();
    QString written = letters(trimmed);
    QStringList found;
    const auto add = [&](const QString& zone) {
        if (!zone.isEmpty() && !found.contains(zone) && this->zone(zone).isValid())
            found.append(zone);
    };
    if (written.isEmpty() || written.startsWith("local"_L1) || written == "system"_L1)
        add(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    add(trimmed); // with blanks around
    add(zoneOfOffset(trimmed));
    add(QString::fromLatin1(QTimeZone::windowsIdToDefaultIanaId(trimmed.toLatin1())));
    if (written.endsWith("time"_L1) && written.size() > 4)
        written.chop(4);
    for (const QLatin1String habit : {"standard"_L1, "daylight"_L1}) {
        if (written.endsWith(habit))
            written.chop(habit.size());
    }
    for (const Habit& habit : habits) {
        if (written == habit.word) {
            for (const QString& zone : QString(habit.zones).split('|'_L1))
                add(zone);
        }
    }
    if (!found.isEmpty() || written.isEmpty())
        return found.mid(0, mostSuggestions);
    QList<std::pair<qsizetype, QString>> ranked;
    const QHash<QString, QString> all = names();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const qsizetype far = farness(written, it.key());
        if (isOurs(it.key()) && far <= 10 * std::max<qsizetype>(1, written.size() / 3))
            ranked.append({far + (it.value().isEmpty() ? 0 : 1), it.key()});
    }
    std::sort(ranked.begin(), ranked.end());
    const qsizetype nearestOne = ranked.isEmpty() ? 0 : ranked.first().first;
    for (const auto& [far, zone] : ranked) {
        if (found.size() < mostSuggestions && far <= nearestOne + 10)
            add(zone);
    }
    return found;
}

} // namespace opbx
