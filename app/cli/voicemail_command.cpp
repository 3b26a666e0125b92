#include "app/cli/voicemail_command.h"

#include "app/cli/event_loop.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/recordings.h"
#include "core/files/file_replacement.h"
#include "core/formats/exchange_json.h"
#include "core/formats/voicemail_json.h"
#include "core/storage/voicemail_store.h"
#include "core/voicemail/recording_files.h"

#include <QFile>

#include <array>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array voicemailOptions = {
    OptionRow{"--box", "ID", "With list: only messages of this voicemail box"},
    OptionRow{"--output", "FILE", "With export: the file to write"},
};

} // namespace

constexpr Usage voicemailUsage = {
    "voicemail",
    "voicemail list [--box ID] [--json]\nvoicemail export ID --output FILE [--json]\n"
    "voicemail delete ID... [--json]",
    "Voicemail messages, newest first; writes the recording of one to a file; deletes messages with their\n"
    "recordings. A recording is fetched over https and never from a private address, unless the setting\n"
    "recordings/allow_private_addresses says so. Works while the endpoint runs.",
    voicemailOptions,
};

namespace {

QString downloaded(const Invocation& invocation, const VoicemailMessage& message) {
    return downloadedRecording(invocation.profile.dataDir, RecordingKind::Voicemail, message.recordingUrl);
}

int listVoicemail(const Invocation& invocation) {
    const Result<VoicemailStore> store =
        VoicemailStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadOnly);
    if (!store)
        return store.error().code == ErrorCode::NotFound ? Succeeded : failed(store.error());
    const bool oneBox = invocation.arguments.has("--box");
    const Result<QList<VoicemailMessage>> messages =
        store->messages(oneBox ? std::optional(invocation.arguments.value("--box")) : std::nullopt);
    if (!messages)
        return failed(messages.error());
    for (const VoicemailMessage& message : *messages) {
        const bool read =
            invocation.json
                ? printJson(voicemailJson(message, downloaded(invocation, message)))
                : printLine(u"%1  box %2  %3  %4 > %5  %6 s%7"_s.arg(
                      QString::number(message.id), orDash(message.mailbox), isoTimeMs(message.receivedMs),
                      orDash(message.from), orDash(message.to), QString::number(message.durationSeconds),
                      message.heard() ? QString() : u"  new"_s));
        if (!read)
            break;
    }
    return Succeeded;
}

/// 0 for what is no id.
qint64 idOf(const QString& word) {
    bool isNumber = false;
    const qint64 id = word.toLongLong(&isNumber);
    return isNumber && id > 0 ? id : 0;
}

ExitStatus sayExported(const Invocation& invocation, qint64 id, const QString& file) {
    const qint64 bytes = QFile(file).size();
    if (invocation.json)
        printJson({{u"id"_s, id}, {u"file"_s, file}, {u"bytes"_s, bytes}});
    else
        printLine(u"%1: %2 bytes"_s.arg(file, QString::number(bytes)));
    return Succeeded;
}

/// Whole or not at all; a recording is no larger than recordings/max_file_bytes.
Result<Done> copyTo(const QString& from, const QString& to) {
    QFile source(from);
    FileReplacement target(to);
    if (!source.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, u"%1 cannot be read: %2"_s.arg(from, source.errorString())};
    Result<Done> written = target.open();
    constexpr qint64 piece = 1024 * 1024;
    while (written && !source.atEnd()) {
        const QByteArray bytes = source.read(piece);
        if (bytes.isEmpty())
            return Error{ErrorCode::FileUnreadable,
                         u"%1 cannot be read: %2"_s.arg(from, source.errorString())};
        written = target.write(bytes);
    }
    return written ? target.commit() : written;
}

int exportRecording(const Invocation& invocation, qint64 id, const QString& file) {
    const Result<VoicemailStore> store =
        VoicemailStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadOnly);
    const Result<VoicemailMessage> message =
        store ? store->message(id) : Result<VoicemailMessage>(store.error());
    if (!message)
        return failed(message.error());
    if (message->recordingUrl.isEmpty())
        return failed({ErrorCode::NotFound,
                       u"Cloudonix has not said yet where the recording of message %1 lies."_s.arg(id)});
    if (const QString known = downloaded(invocation, *message); !known.isEmpty()) {
        const Result<Done> copied = copyTo(known, file);
        return copied ? sayExported(invocation, id, file) : failed(copied.error());
    }
    return runUntilFinished([&](const Finish& finish) {
        auto download = std::make_unique<RecordingDownload>(downloadRules(invocation.profile.settings));
        download->start(QUrl(message->recordingUrl), file, download.get(), {},
                        [&, finish](const Result<DownloadedRecording>& recording) {
                            finish(recording ? sayExported(invocation, id, recording->file)
                                             : failed(recording.error()));
                        });
        return download;
    });
}

int remove(const Invocation& invocation, const QStringList& words) {
    const Result<VoicemailStore> store =
        VoicemailStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadWrite);
    if (!store)
        return failed(store.error());
    for (const QString& word : words) {
        const qint64 id = idOf(word);
        const Result<VoicemailMessage> message = store->message(id);
        const Result<Done> removed = message ? store->remove(id) : Result<Done>(message.error());
        if (!removed)
            return failed(removed.error());
        // The row first: a file without a row is swept away some time, a row without its file would be a loss.
        if (const QString file = downloaded(invocation, *message); !file.isEmpty())
            QFile::remove(file);
        if (invocation.json)
            printJson({{u"id"_s, id}, {u"deleted"_s, true}});
        else
            printLine(u"Message %1 is deleted."_s.arg(id));
    }
    return Succeeded;
}

} // namespace

int runVoicemail(const QStringList& arguments) {
    const auto parsed = parseInvocation(voicemailUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    const QString verb = words.value(0);
    const QStringList ids = words.mid(1);
    for (const QString& word : ids) {
        if (idOf(word) == 0)
            return wrongUse(voicemailUsage, u"\"%1\" is not the id of a message."_s.arg(word));
    }
    if (verb == u"list" && ids.isEmpty())
        return listVoicemail(invocation);
    if (verb == u"export" && ids.size() == 1) {
        const QString file = invocation.arguments.value("--output");
        return file.isEmpty() ? wrongUse(voicemailUsage, u"Say where to write it: --output FILE."_s)
                              : exportRecording(invocation, idOf(ids.first()), file);
    }
    if (verb == u"delete" && !ids.isEmpty())
        return remove(invocation, ids);
    return wrongUse(voicemailUsage, u"Say what to do: list, export ID or delete ID."_s);
}

} // namespace opbx::cli
