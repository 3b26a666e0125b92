// UTC as the time zone of a QDateTime: Qt 6.4 and later versions have different words for it.
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace opbx {

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
inline constexpr QTimeZone::Initialization utc = QTimeZone::UTC;
#else
inline constexpr Qt::TimeSpec utc = Qt::UTC;
#endif

} // namespace opbx
