// HTTP Archive 1.2: writes exchanges one by one, so that an export of any length needs no memory. See har_reader.h for the other way. Pure; any thread; touches no file. Redacts nothing: what comes in must have been redacted.
#pragma once

#include "core/base/result.h"
#include "core/exchange/exchange.h"

#include <QJsonObject>

namespace opbx {

/// An archive in pieces: begin(), then entry() for each exchange, then end().
class HarWriter {
public:
    /// `baseUrl`: scheme, host and port of the endpoint, without trailing slash. `version`: of this program.
    HarWriter(QString baseUrl, QString version);

    QByteArray begin() const;
    QByteArray entry(const Exchange& exchange);
    QByteArray end() const;

private:
    QString m_baseUrl;
    QString m_version;
    bool m_isFirst = true;
};

QJsonObject harEntry(const Exchange& exchange, const QString& baseUrl);

} // namespace opbx
