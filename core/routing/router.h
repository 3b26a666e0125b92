// Decides what a call hears next: pure functions of the call, the plan and the time. Any thread.
#pragma once

#include "core/calls/call_mark.h"
#include "core/exchange/exchange.h"
#include "core/routing/parameters.h"
#include "core/routing/provider_login.h"

#include <QDateTime>
#include <QHash>

#include <memory>
#include <optional>

namespace opbx {

class Secret;
struct RoutingPlan;

/// A voice request: a new call or the next stage of one.
struct CallStage {
    Endpoint endpoint = Endpoint::VoiceRoute;
    QString session;
    QString from;
    QString to;
    bool saysCaller =
        true; // false: the request has no word about its caller, which is not the same as withholding it
    QString direction; // the sender's own word: inbound, subscriber, outbound-api, application, …
    Parameters query;  // state that travelled in the callback URL
    Parameters fields; // Digits, SpeechResult, DialCallStatus, RecordingUrl, … from body or query
    QDateTime at;      // UTC
};

/// Round-robin position: group id → member that was rung first last time.
using RoutingCursors = QHash<QString, QString>;

struct RoutingContext {
    std::shared_ptr<const RoutingPlan> plan;
    RoutingCursors cursors;
    QString baseUrl; // without trailing slash; empty: callback URLs are relative to the host
    const Secret* callbackKey =
        nullptr; // proves callback URLs, see callback_proof.h; null or empty: they carry no proof
    const ProviderLogins* logins = nullptr; // of AI providers; null: the document shows a mark in their place
};

struct CursorUpdate {
    QString ringGroup;
    QString member;
};

struct Decision {
    QByteArray cxml;
    QList<DecisionStep> steps; // in order, the last one is what the caller hears
    CallMark mark;             // the same for programs
    std::optional<CursorUpdate> cursor;
    QString extension; // extension that is rung, where there is one
    QString ringGroup; // ring group that is rung, where there is one
    QString menu;      // menu that is played, where there is one
    QString mailbox;   // box that the caller is asked to leave a message in, where there is one
    std::optional<QString> voicemailBox; // set when a message that was just recorded belongs to this box
};

/// True for the words of a call that begins inside the office: subscriber, application.
bool isFromInside(const QString& direction);

/// Always answers, with valid CXML: what cannot be routed becomes a sentence and a hang-up.
Decision route(const CallStage& stage, const RoutingContext& context);

} // namespace opbx
