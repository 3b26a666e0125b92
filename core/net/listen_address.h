// Where a server listens, and with what certificate. Plain values.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace opbx {

using namespace Qt::StringLiterals;

struct ListenAddress {
    QString host = u"127.0.0.1"_s;
    quint16 port = 8080; // 0: the system picks one

    QString toString() const; // HOST:PORT, [HOST]:PORT for IPv6
    static Result<ListenAddress> parse(const QString& text);
    bool operator==(const ListenAddress&) const = default;
};

/// Host at which a program on this computer reaches a server that listens at `host`: for all addresses, the loopback one of that kind.
QString hostToCall(const QString& host);

struct TlsFiles {
    QString certificateFile; // PEM, the leaf first, then its chain; empty: plain HTTP
    QString keyFile;         // PEM, not encrypted

    bool operator==(const TlsFiles&) const = default;
};

} // namespace opbx
