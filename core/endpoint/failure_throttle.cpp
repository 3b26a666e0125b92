#include "core/endpoint/failure_throttle.h"

#include "core/net/client_address.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

FailureThrottle::FailureThrottle(const ThrottleLimits& limits)
    : m_limits(limits) {}

QString FailureThrottle::keyOf(const QHostAddress& client) {
    const QHostAddress network = clientNetwork(client);
    const bool isV6 = network.protocol() == QAbstractSocket::IPv6Protocol;
    return isV6 ? network.toString() + u"/64"_s : network.toString();
}

qint64 FailureThrottle::pauseLeft(const QHostAddress& client, qint64 nowMs) const {
    if (m_records.isEmpty())
        return 0;
    const auto record = m_records.constFind(keyOf(client));
    return record == m_records.constEnd() ? 0 : std::max<qint64>(0, record->untilMs - nowMs);
}

void FailureThrottle::failed(const QHostAddress& client, qint64 nowMs) {
    const QString key = keyOf(client);
    if (!m_records.contains(key) && m_records.size() >= m_limits.addresses)
        makeRoom(nowMs);
    Record& record = m_records[key];
    if (record.failures > 0 && nowMs - record.lastMs > m_limits.forgetMs)
        record = {};
    ++record.failures;
    record.lastMs = nowMs;
    const int beyond = record.failures - m_limits.freeFailures;
    if (beyond <= 0)
        return;
    const qint64 pause = m_limits.firstPauseMs << std::min(beyond - 1, 20);
    record.untilMs = nowMs + std::min(pause, m_limits.longestPauseMs);
}

void FailureThrottle::succeeded(const QHostAddress& client) {
    if (!m_records.isEmpty())
        m_records.remove(keyOf(client));
}

void FailureThrottle::makeRoom(qint64 nowMs) {
    m_records.removeIf([&](const auto& entry) { return nowMs - entry.value().lastMs > m_limits.forgetMs; });
    if (m_records.size() < m_limits.addresses)
        return;
    // An eighth at once, so that a flood from ever new addresses does not sort the table for each of them.
    QList<qint64> times;
    times.reserve(m_records.size());
    for (const Record& record : std::as_const(m_records))
        times.append(record.lastMs);
    const auto cut = times.begin() + times.size() / 8;
    std::nth_element(times.begin(), cut, times.end());
    const qint64 oldest = *cut;
    m_records.removeIf([oldest](const auto& entry) { return entry.value().lastMs <= oldest; });
}

QList<FailureThrottle::Offender> FailureThrottle::offenders(qint64 nowMs) const {
    QList<Offender> list;
    for (auto it = m_records.constBegin(); it != m_records.constEnd(); ++it) {
        if (it->untilMs > nowMs)
            list.append({it.key(), it->failures, it->untilMs - nowMs});
    }
    std::sort(list.begin(), list.end(), [](const Offender& a, const Offender& b) {
        return a.failures != b.failures ? a.failures > b.failures : a.network < b.network;
    });
    return list;
}

} // namespace opbx
