#include "core/voicemail/recording_download.h"

#include "core/files/file_replacement.h"
#include "core/files/system_error.h"

#include <QFileInfo>
#include <QHostInfo>

#include <algorithm>
#include <array>
#include <cerrno>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

struct Network {
    const char* prefix;
    int bits;
};

/// IANA special-purpose registries, 2024.
constexpr std::array internalNetworks = {
    Network{"0.0.0.0", 8},      Network{"10.0.0.0", 8},     Network{"100.64.0.0", 10},
    Network{"127.0.0.0", 8},    Network{"169.254.0.0", 16}, Network{"172.16.0.0", 12},
    Network{"192.0.0.0", 24},   Network{"192.0.2.0", 24},   Network{"192.88.99.0", 24},
    Network{"192.168.0.0", 16}, Network{"198.18.0.0", 15},  Network{"198.51.100.0", 24},
    Network{"203.0.113.0", 24}, Network{"224.0.0.0", 4},    Network{"240.0.0.0", 4},
};

bool isInternalV4(quint32 ip) {
    const QHostAddress address(ip);
    return std::any_of(internalNetworks.begin(), internalNetworks.end(), [&](const Network& network) {
        return address.isInSubnet(QHostAddress(QLatin1String(network.prefix)), network.bits);
    });
}

quint32 v4At(const Q_IPV6ADDR& ip, int offset) {
    return quint32(ip[offset]) << 24 | quint32(ip[offset + 1]) << 16 | quint32(ip[offset + 2]) << 8 |
           quint32(ip[offset + 3]);
}

/// Only 2000::/3 is handed out for the internet; within it, forms that carry an IPv4 address are judged by that.
bool isInternalV6(const Q_IPV6ADDR& ip) {
    const bool mapped = std::all_of(ip.c, ip.c + 10, [](quint8 byte) { return byte == 0; }) &&
                        ip[10] == 0xff && ip[11] == 0xff;
    if (mapped)
        return isInternalV4(v4At(ip, 12));
    const bool nat64 = ip[0] == 0x00 && ip[1] == 0x64 && ip[2] == 0xff && ip[3] == 0x9b &&
                       std::all_of(ip.c + 4, ip.c + 12, [](quint8 byte) { return byte == 0; });
    if (nat64)
        return isInternalV4(v4At(ip, 12));
    if ((ip[0] & 0xe0) != 0x20)
        return true;
    if (ip[0] == 0x20 && ip[1] == 0x02) // 6to4
        return isInternalV4(v4At(ip, 2));
    const bool special =
        ip[0] == 0x20 && ip[1] == 0x01 && (ip[2] & 0xfe) == 0x00; // 2001::/23, with Teredo and ORCHID
    const bool documentation = ip[0] == 0x20 && ip[1] == 0x01 && ip[2] == 0x0d && ip[3] == 0xb8;
    const bool documentation2 = ip[0] == 0x3f && ip[1] == 0xff && (ip[2] & 0xf0) == 0x00;
    return special || documentation || documentation2;
}

void systemResolver(const QString& host, QObject* context,
                    const std::function<void(QList<QHostAddress>)>& resolved) {
    QHostInfo::lookupHost(host, context, [resolved](const QHostInfo& found) { resolved(found.addresses()); });
}

QString cannotWrite(const QString& file) {
    return u"The recording %1 cannot be written"_s.arg(file);
}

bool isAudio(const QByteArray& mediaType) {
    return mediaType.startsWith("audio/") || mediaType == "application/octet-stream" ||
           mediaType == "binary/octet-stream" || mediaType == "application/ogg";
}

} // namespace

bool isInternalAddress(const QHostAddress& address) {
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return isInternalV4(address.toIPv4Address());
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        return !address.scopeId().isEmpty() || isInternalV6(address.toIPv6Address());
    return true;
}

RecordingDownload::RecordingDownload(DownloadRules rules, Resolver resolver, QObject* parent)
    : QObject(parent)
    , m_rules(rules)
    , m_resolver(resolver ? std::move(resolver) : Resolver(systemResolver)) {
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        end(Error{ErrorCode::Timeout, u"The recording did not arrive in time."_s});
    });
}

RecordingDownload::~RecordingDownload() = default;

void RecordingDownload::start(const QUrl& url, const QString& file, QObject* context,
                              std::function<void(DownloadProgress)> progress, Finished finished) {
    if (m_finished) {
        QMetaObject::invokeMethod(
            context,
            [finished = std::move(finished)] {
                finished(Error{ErrorCode::AlreadyExists, u"A recording is being fetched already."_s});
            },
            Qt::QueuedConnection);
        return;
    }
    ++m_round;
    m_context = context;
    m_progress = std::move(progress);
    m_finished = std::move(finished);
    m_file = file;
    m_state = {};
    m_writeFailure.reset();
    m_redirectsLeft = m_rules.redirects;
    m_deadline.start(m_rules.timeoutMs);
    connect(context, &QObject::destroyed, this, &RecordingDownload::cancel);
    QMetaObject::invokeMethod(
        this,
        [this, url, round = m_round] {
            if (round == m_round && m_finished)
                resolve(url);
        },
        Qt::QueuedConnection);
}

void RecordingDownload::cancel() {
    end(Error{ErrorCode::Cancelled, u"Cancelled."_s});
}

void RecordingDownload::resolve(const QUrl& url) {
    const bool schemeAllowed = url.scheme() == u"https" || (m_rules.allowInternal && url.scheme() == u"http");
    if (!url.isValid() || !schemeAllowed || url.host().isEmpty() || !url.userInfo().isEmpty())
        return end(Error{ErrorCode::InvalidInput, u"Recordings are fetched from https addresses only."_s});
    const QHostAddress literal(url.host());
    if (!literal.isNull())
        return fetch(url, {literal});
    m_resolver(url.host(), this, [this, url, round = m_round](const QList<QHostAddress>& addresses) {
        if (round == m_round && m_finished)
            fetch(url, addresses);
    });
}

void RecordingDownload::fetch(const QUrl& url, const QList<QHostAddress>& addresses) {
    if (addresses.isEmpty())
        return end(Error{ErrorCode::NotFound, u"The host of the recording is not known."_s});
    const bool internal = std::any_of(addresses.begin(), addresses.end(), isInternalAddress);
    if (internal && !m_rules.allowInternal)
        return end(Error{ErrorCode::PermissionDenied,
                         u"The recording lies at an address of a private network, which is not followed."_s});
    HttpCallRequest request;
    request.url = url;
    request.url.setHost(
        addresses.first().toString()); // the checked address: a second look-up could say another
    request.peerName = url.host();
    request.timeoutMs = m_rules.timeoutMs;
    request.maxBytes = m_rules.maxBytes;
    const int port = url.port();
    const QString host = url.host().contains(u':') ? u"[%1]"_s.arg(url.host()) : url.host();
    request.headers = {{"Host", (port < 0 ? host : u"%1:%2"_s.arg(host).arg(port)).toLatin1()},
                       {"Accept", "audio/*"}};
    QFile tag(tagFile());
    if (partSize() > 0 && tag.open(QIODevice::ReadOnly)) {
        request.headers.append(HttpHeader{"Range", "bytes=" + QByteArray::number(partSize()) + '-'});
        request.headers.append(HttpHeader{"If-Range", tag.read(1024)});
    }
    m_call = m_caller.send(
        request, this, [this, url](const Result<HttpCallAnswer>& answer) { answered(url, answer); },
        [this](int status, const HttpHeaders& headers) { return acceptHead(status, headers); },
        [this](const QByteArray& bytes) { return write(bytes); });
}

Result<Done> RecordingDownload::acceptHead(int status, const HttpHeaders& headers) {
    if (status < 200 || status > 299)
        return Done{};
    HttpCallAnswer head;
    head.headers = headers;
    m_mediaType = head.mediaType();
    if (!isAudio(m_mediaType))
        return Error{ErrorCode::Unsupported, u"What is at this address is not a recording."_s};
    return openPart(status, headers);
}

Result<Done> RecordingDownload::openPart(int status, const HttpHeaders& headers) {
    const QByteArray expected = "bytes " + QByteArray::number(partSize()) + '-';
    const bool goesOn = status == 206 && headerValue(headers, "Content-Range").startsWith(expected);
    if (status == 206 && !goesOn) {
        QFile::remove(m_file + u".part"_s);
        QFile::remove(tagFile());
        return Error{ErrorCode::RemoteRefused, u"The server sent another part than it was asked for."_s};
    }
    m_writeFailure.reset();
    m_part = std::make_unique<QFile>(m_file + u".part"_s);
    errno = 0;
    // Without a buffer each write says at once what the disk took.
    const QIODevice::OpenMode mode = goesOn ? QIODevice::Append : QIODevice::WriteOnly | QIODevice::Truncate;
    if (!m_part->open(mode | QIODevice::Unbuffered) ||
        !m_part->setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return systemError(cannotWrite(m_file), errno);
    m_state.received = m_part->size();
    const QByteArray length = headerValue(headers, "Content-Length");
    m_state.total = length.isEmpty() ? -1 : m_state.received + length.toLongLong();
    if (m_state.total > m_rules.maxBytes)
        return Error{ErrorCode::BodyTooLarge,
                     u"The recording is larger than %1 bytes."_s.arg(m_rules.maxBytes)};
    const QByteArray tag = headerValue(headers, "ETag");
    QFile::remove(tagFile());
    if (tag.startsWith('"')) { // a weak one does not promise the same bytes
        QFile file(tagFile());
        if (file.open(QIODevice::WriteOnly))
            file.write(tag.left(1024));
    }
    return Done{};
}

bool RecordingDownload::write(const QByteArray& bytes) {
    if (!m_part || m_state.received + bytes.size() > m_rules.maxBytes)
        return false;
    errno = 0;
    if (m_part->write(bytes) != bytes.size()) {
        m_writeFailure = systemError(cannotWrite(m_file), errno == 0 ? ENOSPC : errno);
        return false;
    }
    m_state.received += bytes.size();
    if (m_context && m_progress)
        m_progress(m_state);
    return true;
}

void RecordingDownload::answered(const QUrl& url, const Result<HttpCallAnswer>& answer) {
    m_call = nullptr;
    if (m_writeFailure)
        return end(*m_writeFailure);
    if (!answer.ok())
        return end(answer.error());
    const int status = answer->status;
    if (status >= 300 && status < 400 && status != 304) {
        const QUrl target = url.resolved(QUrl(QString::fromLatin1(headerValue(answer->headers, "Location"))));
        if (m_redirectsLeft-- <= 0)
            return end(
                Error{ErrorCode::RemoteRefused, u"The recording's address leads on too many times."_s});
        return resolve(target);
    }
    if (status < 200 || status > 299 || !m_part)
        return end(Error{ErrorCode::RemoteRefused, u"The server answered with status %1."_s.arg(status)});
    const qint64 bytes = m_state.received;
    m_part.reset();
    if (bytes == 0)
        return end(Error{ErrorCode::RemoteRefused, u"The recording is empty."_s});
    if (const Result<Done> placed = moveIntoPlace(m_file + u".part"_s, m_file, bytes); !placed)
        return end(placed.error());
    QFile::remove(tagFile());
    end(DownloadedRecording{m_file, m_mediaType, bytes});
}

void RecordingDownload::end(Result<DownloadedRecording> result) {
    if (!m_finished)
        return;
    const Finished finished = std::exchange(m_finished, {});
    m_progress = {};
    m_deadline.stop();
    m_part.reset();
    if (HttpCall* call = std::exchange(m_call, nullptr))
        call->cancel(); // comes back to answered(), which finds nothing under way
    if (QObject* context = m_context) {
        context->disconnect(this);
        m_context.clear();
        finished(std::move(result));
    }
}

qint64 RecordingDownload::partSize() const {
    return QFileInfo(m_file + u".part"_s).size();
}

QString RecordingDownload::tagFile() const {
    return m_file + u".etag"_s;
}

} // namespace opbx
