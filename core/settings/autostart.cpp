#include "core/settings/autostart.h"

#include "core/files/file_replacement.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString& word) {
    static const QString reserved = u" \t\n\"'\\><~|&;$*?#()`"_s;
    const bool plain = !word.isEmpty() &&
                       std::none_of(word.begin(), word.end(), [](QChar c) { return reserved.contains(c); });
    QString text;
    for (const QChar c : word) {
        if (!plain && u"\"`$\\"_s.contains(c))
            text += u"\\\\"_s; // once for the quoting, once for the string type of the file
        text += c == u'%' ? u"%%"_s : QString(c);
    }
    return plain ? text : u'"' + text + u'"';
}

} // namespace

QString desktopExec(const QStringList& command) {
    QStringList words;
    for (const QString& word : command)
        words << quoted(word);
    return words.join(u' ');
}

Autostart::Autostart(QString folder, QStringList command)
    : m_folder(std::move(folder))
    , m_command(std::move(command)) {}

QString Autostart::standardFolder() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/autostart"_s;
#else
    return {};
#endif
}

QString Autostart::file() const {
    return m_folder + u"/org.opbx.Desktop.desktop"_s;
}

bool Autostart::isOn() const {
    QFile entry(file());
    if (!isAvailable() || !entry.open(QIODevice::ReadOnly))
        return false;
    constexpr qint64 largest = 64 * 1024;
    const QList<QByteArray> lines = entry.read(largest).split('\n');
    return std::none_of(lines.begin(), lines.end(), [](const QByteArray& line) {
        return line.trimmed() == "Hidden=true" || line.trimmed() == "X-GNOME-Autostart-enabled=false";
    });
}

Result<Done> Autostart::set(bool on) const {
    if (!isAvailable())
        return {ErrorCode::Unsupported, u"This desktop starts programs in another way."_s};
    if (!on) {
        QFile entry(file());
        if (entry.exists() && !entry.remove())
            return {ErrorCode::FileUnwritable,
                    u"%1 cannot be removed: %2"_s.arg(file(), entry.errorString())};
        return Done{};
    }
    if (!QDir().mkpath(m_folder))
        return {ErrorCode::FileUnwritable, u"The folder %1 cannot be made."_s.arg(m_folder)};
    const QString text =
        u"[Desktop Entry]\nType=Application\nVersion=1.4\nName=OPBX Desktop\nIcon=org.opbx.Desktop\n"
        "Exec=%1\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"_s.arg(desktopExec(m_command));
    return replaceFile(file(), text.toUtf8());
}

} // namespace opbx
