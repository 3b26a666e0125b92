// One exchange as a row of the traffic table: what filters, lists and colour rules look at. A plain value.
#pragma once

#include "core/exchange/exchange.h"

namespace opbx {

/// One row of the traffic table, without headers and bodies.
struct ExchangeRow {
    qint64 id = 0;
    qint64 receivedUs = 0;
    Endpoint endpoint = Endpoint::Unknown;
    QByteArray method;
    QByteArray path; // with query
    int status = 0;
    Verdict verdict = Verdict::None;
    QByteArray refusal; // name of the ErrorCode, empty when it was not refused
    QByteArray eventId;
    int attempt = 1;
    bool duplicate = false;
    bool conflict = false;
    bool pinned = false;
    bool hasNote = false;
    bool imported = false;
    QString note;
    QString session;
    QString from;
    QString to;
    QString direction;
    QString state;
    QString peer;
    qint64 durationUs = 0;
    qint64 requestBytes = 0;
    qint64 responseBytes = 0;
    qint64 replayOf = 0;

    /// What it says of a call, nobody has proved.
    bool isClaim() const;
};

struct NextDelivery;

/// What the sender does after this delivery; nothing for what is no notification, a replay, or imported.
NextDelivery nextDeliveryOf(const ExchangeRow& row);

/// Row of an exchange that is in memory.
ExchangeRow rowOf(const Exchange& exchange);

} // namespace opbx
