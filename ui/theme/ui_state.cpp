#include "ui/theme/ui_state.h"

#include "core/files/file_replacement.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int saveAfterMs = 500;
/// Sorts behind all others: where it is there, everything is.
const QString lastKey = u"zz/complete"_s;

/// The values as QSettings writes them. Elsewhere, since QSettings does not notice that the last bytes find no room and would then
/// have replaced the file with less.
Result<QByteArray> iniBytes(const QVariantMap& values) {
    const Error failure{ErrorCode::FileUnwritable,
                        u"The window's state cannot be written to the folder for temporary files."_s};
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failure;
    const QString path = folder.filePath(u"window.ini"_s);
    {
        QSettings settings(path, QSettings::IniFormat);
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            settings.setValue(value.key(), value.value());
        settings.setValue(lastKey, true);
    }
    QFile written(path);
    if (!written.open(QIODevice::ReadOnly))
        return failure;
    QByteArray bytes = written.readAll();
    return bytes.trimmed().endsWith("complete=true") ? Result<QByteArray>(bytes)
                                                     : Result<QByteArray>(failure);
}

} // namespace

UiState::UiState(const QString& file)
    : m_file(file) {
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveAfterMs);
    m_saveTimer.callOnTimeout([this] { (void)save(); });
    if (file.isEmpty())
        return;
    const QSettings settings(file, QSettings::IniFormat);
    const QStringList keys = settings.allKeys();
    for (const QString& key : keys)
        m_values.insert(key, settings.value(key));
    m_values.remove(lastKey);
}

UiState::~UiState() {
    (void)save();
}

QVariant UiState::value(const QString& key, const QVariant& fallback) const {
    return m_values.value(key, fallback);
}

void UiState::setValue(const QString& key, const QVariant& value) {
    if (m_values.contains(key) && m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    m_isChanged = true;
    if (!m_file.isEmpty() && !m_saveTimer.isActive())
        m_saveTimer.start();
}

Result<Done> UiState::save() {
    if (m_file.isEmpty() || !m_isChanged)
        return Done{};
    m_saveTimer.stop();
    const Result<QByteArray> bytes = iniBytes(m_values);
    const Result<Done> saved =
        bytes ? replaceFile(m_file, *bytes, FileAccess::OnlyUser) : Result<Done>(bytes.error());
    if (saved)
        m_isChanged = false;
    return saved;
}

} // namespace opbx::ui
