// Fetches one recording into a file. Any thread with an event loop; stays on it. The address comes from a request that anybody
// may have sent, so each host is resolved first, every address checked, and the connection made to the checked address only.
#pragma once

#include "core/net/http_call.h"

#include <QFile>
#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>

class QHostInfo;

namespace opbx {

/// True for addresses that belong to nobody in particular on the internet: loopback, private, link-local, carrier-grade NAT, unspecified,
/// multicast, reserved, documentation, and IPv6 forms that hold such an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo).
bool isInternalAddress(const QHostAddress& address);

struct DownloadRules {
    bool allowInternal = false; // hosts in the own network, and then also http
    qint64 maxBytes = 200LL * 1024 * 1024;
    int timeoutMs = 10 * 60 * 1000; // for all of it
    int redirects = 3;
};

struct DownloadedRecording {
    QString file;
    QByteArray mediaType; // audio/…
    qint64 bytes = 0;
};

struct DownloadProgress {
    qint64 received = 0;
    qint64 total = -1; // -1: not known
};

class RecordingDownload : public QObject {
    Q_OBJECT

public:
    using Finished = std::function<void(Result<DownloadedRecording>)>;
    /// Addresses of a host; tests put their own in its place. Called back exactly once.
    using Resolver = std::function<void(const QString& host, QObject* context,
                                        std::function<void(QList<QHostAddress>)> resolved)>;

    explicit RecordingDownload(DownloadRules rules, Resolver resolver = {}, QObject* parent = nullptr);
    ~RecordingDownload() override;

    /// Writes to `file` + ".part" (mode 600), renamed when it is whole. Bytes of an earlier try are gone on with (Range)
    /// when the server allows it and says the same ETag. One download at a time. Errors: InvalidInput (address or scheme), PermissionDenied (internal
    /// address, TLS), Unsupported (not audio), BodyTooLarge, FileUnwritable, RemoteRefused (status), NetworkFailed, Timeout, Cancelled.
    void start(const QUrl& url, const QString& file, QObject* context,
               std::function<void(DownloadProgress)> progress, Finished finished);
    /// Keeps the part that has arrived.
    void cancel();

private:
    void resolve(const QUrl& url);
    void fetch(const QUrl& url, const QList<QHostAddress>& addresses);
    Result<Done> acceptHead(int status, const HttpHeaders& headers);
    Result<Done> openPart(int status, const HttpHeaders& headers);
    bool write(const QByteArray& bytes);
    void answered(const QUrl& url, const Result<HttpCallAnswer>& answer);
    void end(Result<DownloadedRecording> result);
    qint64 partSize() const;
    QString tagFile() const;

    DownloadRules m_rules;
    Resolver m_resolver;
    HttpCaller m_caller;
    QPointer<HttpCall> m_call;
    QPointer<QObject> m_context;
    std::function<void(DownloadProgress)> m_progress;
    Finished m_finished; // empty: nothing is under way
    QString m_file;
    std::unique_ptr<QFile> m_part;
    std::optional<Error> m_writeFailure; // why the disk did not take a piece
    QByteArray m_mediaType;
    DownloadProgress m_state;
    int m_redirectsLeft = 0;
    int m_round = 0; // tells a late resolver answer from the present download
    QTimer m_deadline;
};

} // namespace opbx
