// Which files go, by table; downloads against a fake server: resumed, too large, not audio, led to private addresses.
#include "core/model/voicemail_message.h"
#include "core/voicemail/recording_download.h"
#include "core/voicemail/recording_files.h"
#include "tests/support/fake_http.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestVoicemail : public QObject {
    Q_OBJECT

private slots:
    void addresses_data();
    void addresses();
    void privateHostsAreNotFollowed_data();
    void privateHostsAreNotFollowed();
    void downloads();
    void refused_data();
    void refused();
    void resumes();
    void redirectsAreCheckedAgain();
    void cancelKeepsThePart();
    void filesToDrop_data();
    void filesToDrop();
    void sweep();
    void suffixes_data();
    void suffixes();
    void summaries();

private:
    QTemporaryDir m_folder;
    QString newFile() { return m_folder.filePath(QString::number(++m_files)); }
    int m_files = 0;

    static QByteArray content(const QString& file) {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("unreadable");
    }
};

namespace {

DownloadRules lenient() {
    DownloadRules rules;
    rules.allowInternal = true;
    return rules;
}

} // namespace

void TestVoicemail::addresses_data() {
    QTest::addColumn<bool>("internal");
    for (const char* text : {"127.0.0.1",
                             "127.255.0.1",
                             "0.0.0.0",
                             "0.1.2.3",
                             "10.1.2.3",
                             "172.16.0.1",
                             "172.31.255.255",
                             "192.168.0.1",
                             "169.254.169.254",
                             "100.64.0.1",
                             "100.127.255.255",
                             "198.18.0.1",
                             "192.0.0.1",
                             "192.0.2.1",
                             "224.0.0.1",
                             "255.255.255.255",
                             "240.0.0.1",
                             "::",
                             "::1",
                             "::ffff:127.0.0.1",
                             "::ffff:10.0.0.1",
                             "::ffff:169.254.169.254",
                             "::7f00:1",
                             "fe80::1",
                             "fe80::1%eth0",
                             "fc00::1",
                             "fd12::1",
                             "ff02::1",
                             "64:ff9b::10.0.0.1",
                             "2002:7f00:1::",
                             "2001::1",
                             "2001:db8::1",
                             "4000::1"})
        QTest::newRow(text) << true;
    for (const char* text :
         {"8.8.8.8", "172.32.0.1", "172.15.0.1", "100.128.0.1", "100.63.0.1", "169.253.0.1", "11.0.0.1",
          "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::", "2a00:1450::1"})
        QTest::newRow(text) << false;
}

void TestVoicemail::addresses() {
    QFETCH(bool, internal);
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QCOMPARE(isInternalAddress(address), internal);
}

void TestVoicemail::privateHostsAreNotFollowed_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("resolvesTo");
    QTest::addColumn<int>("code");
    const int denied = int(ErrorCode::PermissionDenied);
    const int invalid = int(ErrorCode::InvalidInput);
    QTest::newRow("loopback") << u"https://127.0.0.1/a"_s << QString() << denied;
    QTest::newRow("decimal") << u"https://2130706433/a"_s << QString() << denied;
    QTest::newRow("mapped") << u"https://[::ffff:127.0.0.1]/a"_s << QString() << denied;
    QTest::newRow("name of a private host") << u"https://rec.example/a"_s << u"10.0.0.1"_s << denied;
    QTest::newRow("one of several") << u"https://rec.example/a"_s << u"8.8.8.8 192.168.1.1"_s << denied;
    QTest::newRow("nobody") << u"https://rec.example/a"_s << QString() << int(ErrorCode::NotFound);
    QTest::newRow("http") << u"http://8.8.8.8/a"_s << QString() << invalid;
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString() << invalid;
    QTest::newRow("password") << u"https://u:p@rec.example/"_s << QString() << invalid;
    QTest::newRow("nothing") << QString() << QString() << invalid;
}

void TestVoicemail::privateHostsAreNotFollowed() {
    QFETCH(QString, url);
    QFETCH(QString, resolvesTo);
    QFETCH(int, code);
    RecordingDownload download(
        {}, [&](const QString&, QObject*, const std::function<void(QList<QHostAddress>)>& resolved) {
            QList<QHostAddress> addresses;
            const QStringList texts = resolvesTo.split(u' ', Qt::SkipEmptyParts);
            for (const QString& text : texts)
                addresses.append(QHostAddress(text));
            resolved(addresses);
        });
    int ended = 0;
    std::optional<Error> error;
    download.start(QUrl(url), newFile(), this, {}, [&](const Result<DownloadedRecording>& result) {
        ++ended;
        error = result.error();
    });
    QCOMPARE(ended, 0);
    QTRY_COMPARE(ended, 1);
    QCOMPARE(int(codeOf(error)), code);
}

void TestVoicemail::downloads() {
    FakeHttp http;
    const QByteArray sound(300'000, 's');
    http.answer("/a.wav", {200, "audio/x-wav", sound, {}, false, false});
    RecordingDownload download(lenient());
    const QString file = newFile();
    std::optional<DownloadedRecording> recording;
    DownloadProgress last;
    download.start(
        QUrl(http.url(u"/a.wav"_s)), file, this, [&](const DownloadProgress& progress) { last = progress; },
        [&](const Result<DownloadedRecording>& result) {
            QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().detail));
            recording = *result;
        });
    QTRY_VERIFY(recording);
    QCOMPARE(content(file), sound);
    QCOMPARE(recording->mediaType, QByteArray("audio/x-wav"));
    QCOMPARE(last.received, sound.size());
    QCOMPARE(last.total, sound.size());
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(!QFile::exists(file + u".part"_s));
}

void TestVoicemail::refused_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("silent");
    QTest::addColumn<int>("code");
    QTest::newRow("page") << 200 << QByteArray("text/html") << 10 << false << int(ErrorCode::Unsupported);
    QTest::newRow("not found") << 404 << QByteArray("audio/wav") << 10 << false
                               << int(ErrorCode::RemoteRefused);
    QTest::newRow("large error page")
        << 404 << QByteArray("audio/wav") << 50'000'000 << false << int(ErrorCode::RemoteRefused);
    QTest::newRow("too large") << 200 << QByteArray("audio/wav") << 5000 << false
                               << int(ErrorCode::BodyTooLarge);
    QTest::newRow("empty") << 200 << QByteArray("audio/wav") << 0 << false << int(ErrorCode::RemoteRefused);
    QTest::newRow("silent") << 200 << QByteArray("audio/wav") << 0 << true << int(ErrorCode::Timeout);
}

void TestVoicemail::refused() {
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(int, bytes);
    QFETCH(bool, silent);
    QFETCH(int, code);
    FakeHttp http;
    http.answer("/a", {status, type, QByteArray(bytes, 'x'), {}, silent, false});
    DownloadRules rules = lenient();
    rules.maxBytes = 4000;
    rules.timeoutMs = silent ? 100 : 5000;
    RecordingDownload download(rules);
    std::optional<Error> error;
    const QString file = newFile();
    download.start(QUrl(http.url(u"/a"_s)), file, this, {},
                   [&](const Result<DownloadedRecording>& result) { error = result.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(int(codeOf(error)), code);
    QVERIFY(!QFile::exists(file));
}

void TestVoicemail::resumes() {
    FakeHttp http;
    const QByteArray sound = QByteArray(1000, 'a') + QByteArray(1000, 'b');
    bool breaks = true;
    http.handle([&](const HttpRequest& request) {
        FakeAnswer answer{200, "audio/wav", sound, {{"ETag", "\"v1\""}}, false, breaks};
        const QByteArray range = headerValue(request.headers, "Range");
        if (range.isEmpty() || headerValue(request.headers, "If-Range") != "\"v1\"")
            return answer;
        const qsizetype from = range.mid(6).chopped(1).toLongLong();
        answer.status = 206;
        answer.body = sound.mid(from);
        answer.headers.append(
            HttpHeader{"Content-Range", "bytes " + QByteArray::number(from) + "-1999/2000"});
        return answer;
    });
    RecordingDownload download(lenient());
    const QString file = newFile();
    int failed = 0;
    download.start(QUrl(http.url(u"/a"_s)), file, this, {},
                   [&](const Result<DownloadedRecording>& result) { failed += result.ok() ? 10 : 1; });
    QTRY_COMPARE(failed, 1);
    QCOMPARE(content(file + u".part"_s), sound.left(1000));
    breaks = false;
    qint64 bytes = 0;
    download.start(QUrl(http.url(u"/a"_s)), file, this, {}, [&](const Result<DownloadedRecording>& result) {
        bytes = result.ok() ? result->bytes : -1;
    });
    QTRY_COMPARE(bytes, 2000);
    QCOMPARE(content(file), sound);
    QCOMPARE(headerValue(http.requests().last().headers, "Range"), QByteArray("bytes=1000-"));
}

void TestVoicemail::redirectsAreCheckedAgain() {
    FakeHttp http;
    http.answer("/a", {302, "text/plain", {}, {{"Location", "/b"}}, false, false});
    http.answer("/b", {200, "audio/mpeg", "sound", {}, false, false});
    http.answer("/loop", {302, "text/plain", {}, {{"Location", "/loop"}}, false, false});
    http.answer("/file", {302, "text/plain", {}, {{"Location", "file:///etc/passwd"}}, false, false});
    RecordingDownload download(lenient());
    int bytes = 0;
    download.start(
        QUrl(http.url(u"/a"_s)), newFile(), this, {},
        [&](const Result<DownloadedRecording>& result) { bytes = result.ok() ? int(result->bytes) : -1; });
    QTRY_COMPARE(bytes, 5);
    for (const auto& [path, code] :
         {std::pair{u"/loop"_s, ErrorCode::RemoteRefused}, std::pair{u"/file"_s, ErrorCode::InvalidInput}}) {
        std::optional<Error> error;
        download.start(QUrl(http.url(path)), newFile(), this, {},
                       [&](const Result<DownloadedRecording>& result) { error = result.error(); });
        QTRY_COMPARE(codeOf(error), code);
    }
}

void TestVoicemail::cancelKeepsThePart() {
    FakeHttp http;
    FakeAnswer silent;
    silent.silent = true;
    http.answer("/a", silent);
    RecordingDownload download(lenient());
    int ended = 0;
    std::optional<Error> error;
    download.start(QUrl(http.url(u"/a"_s)), newFile(), this, {},
                   [&](const Result<DownloadedRecording>& result) {
                       ++ended;
                       error = result.error();
                   });
    QTRY_COMPARE(http.requests().size(), 1);
    download.cancel();
    download.cancel();
    QCOMPARE(ended, 1);
    QCOMPARE(codeOf(error), ErrorCode::Cancelled);
    auto context = std::make_unique<QObject>();
    download.start(QUrl(http.url(u"/a"_s)), newFile(), context.get(), {}, [&](const auto&) { ++ended; });
    QTRY_COMPARE(http.requests().size(), 2);
    context.reset();
    QCOMPARE(ended, 1);
}

void TestVoicemail::filesToDrop_data() {
    QTest::addColumn<qint64>("maxBytes");
    QTest::addColumn<int>("maxAgeHours");
    QTest::addColumn<QStringList>("dropped");
    const QStringList past = {u"unwanted"_s, u"old.part"_s};
    QTest::newRow("what nobody wants") << qint64(1000) << 1000 << past;
    QTest::newRow("too old") << qint64(1000) << 40 << past + QStringList{u"oldest"_s};
    QTest::newRow("too much, oldest first")
        << qint64(25) << 1000 << past + QStringList{u"oldest"_s, u"older"_s};
    QTest::newRow("no room at all") << qint64(0) << 1000
                                    << past +
                                           QStringList{u"oldest"_s, u"older"_s, u"just deleted"_s, u"new"_s};
}

void TestVoicemail::filesToDrop() {
    QFETCH(qint64, maxBytes);
    QFETCH(int, maxAgeHours);
    QFETCH(QStringList, dropped);
    constexpr qint64 hour = 3'600'000;
    constexpr qint64 now = 1'700'000'000'000;
    const QList<RecordingFileEntry> files = {
        {u"new"_s, 10, now - hour / 3, true},       {u"just deleted"_s, 10, now - hour / 2, false},
        {u"unwanted"_s, 10, now - 2 * hour, false}, {u"older"_s, 10, now - 20 * hour, true},
        {u"old.part"_s, 5, now - 25 * hour, false}, {u"new.part"_s, 5, now - hour, false},
        {u"oldest"_s, 10, now - 50 * hour, true},
    };
    QStringList names;
    const auto drop = recordingsToDrop(files, {maxBytes, maxAgeHours * hour}, now);
    for (const RecordingFileEntry& file : drop)
        names.append(file.path);
    QCOMPARE(names, dropped);
}

void TestVoicemail::sweep() {
    QTemporaryDir data;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto put = [&](RecordingKind kind, const QString& url, qint64 ageMs) {
        QDir().mkpath(recordingFolder(data.path(), kind));
        QFile file(recordingFile(data.path(), kind, url));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("RIFF");
        QVERIFY(file.flush());
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(now - ageMs), QFile::FileModificationTime));
    };
    constexpr qint64 hour = 3'600'000;
    put(RecordingKind::Voicemail, u"https://a/kept"_s, 5 * hour);
    put(RecordingKind::Voicemail, u"https://a/gone"_s, 5 * hour);
    put(RecordingKind::Call, u"https://a/call"_s, 5 * hour);
    put(RecordingKind::Call, u"https://a/old"_s, 50 * hour);
    QCOMPARE(sweepRecordings(data.path(), {u"https://a/kept"_s}, {1000, 40 * hour}, now), 2);
    QVERIFY(!downloadedRecording(data.path(), RecordingKind::Voicemail, u"https://a/kept"_s).isEmpty());
    QVERIFY(downloadedRecording(data.path(), RecordingKind::Voicemail, u"https://a/gone"_s).isEmpty());
    QVERIFY(!downloadedRecording(data.path(), RecordingKind::Call, u"https://a/call"_s).isEmpty());
    QVERIFY(downloadedRecording(data.path(), RecordingKind::Call, u"https://a/old"_s).isEmpty());
    QVERIFY(
        !recordingFile(data.path(), RecordingKind::Call, u"https://a/../../etc/passwd"_s).contains(u".."));
}

void TestVoicemail::suffixes_data() {
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("wav") << QByteArray("RIFF\x01\x02\x03\x04WAVEfmt ");
    QTest::newRow("mp3") << QByteArray("\xff\xfb\x90");
    QTest::newRow("ogg") << QByteArray("OggS");
    QTest::newRow("flac") << QByteArray("fLaC");
    QTest::newRow("m4a") << QByteArray("\0\0\0\x20"
                                       "ftypM4A ",
                                       12);
    QTest::newRow("amr") << QByteArray("#!AMR\n");
    QTest::newRow("") << QByteArray("RIFF");
}

void TestVoicemail::suffixes() {
    QFETCH(QByteArray, head);
    QCOMPARE(audioSuffix(head), QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(audioSuffix("ID3"), u"mp3"_s);
    QVERIFY(audioSuffix({}).isEmpty());
}

void TestVoicemail::summaries() {
    const auto message = [](qint64 id, const QString& box, qint64 heardMs) {
        VoicemailMessage made;
        made.id = id;
        made.mailbox = box;
        made.heardMs = heardMs;
        return made;
    };
    const auto list = mailboxSummaries({message(1, u"b"_s, 0), message(2, u"a"_s, 5), message(3, u"b"_s, 5)});
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[1].mailbox, u"b"_s);
    QCOMPARE(list[1].messages, 2);
    QCOMPARE(list[1].unheard, 1);
}

QTEST_GUILESS_MAIN(TestVoicemail)
#include "tst_voicemail.moc"
