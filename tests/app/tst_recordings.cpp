// The sweep over messages and their files, on a data folder as a running program leaves it.
#include "app/runtime/recordings.h"
#include "core/storage/store.h"
#include "core/storage/voicemail_store.h"
#include "core/voicemail/recording_files.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 dayMs = 86'400'000;
}

class TestRecordings : public QObject {
    Q_OBJECT

private slots:
    void rulesFollowTheSettings() {
        Settings settings;
        QVERIFY(!downloadRules(settings).allowInternal);
        QVERIFY(settings.set(u"recordings/allow_private_addresses", u"true"_s).ok());
        QVERIFY(settings.set(u"recordings/max_file_bytes", u"4096"_s).ok());
        QVERIFY(downloadRules(settings).allowInternal);
        QCOMPARE(downloadRules(settings).maxBytes, 4096);
    }

    void oldMessagesGoWithTheirFiles() {
        QTemporaryDir data;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const SystemClock clock;
        Store store(databaseFile(data.path()), clock);
        QVERIFY(store.open().ok());
        const auto add = [&](const QString& session, qint64 ageDays) {
            const QString url = u"https://rec/"_s + session;
            store.keepRecording({session, {}, u"1"_s, {}, {}, url, 5, now - ageDays * dayMs});
            QDir().mkpath(recordingFolder(data.path(), RecordingKind::Voicemail));
            QFile file(recordingFile(data.path(), RecordingKind::Voicemail, url));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("RIFF");
            QVERIFY(file.flush());
            QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(now - ageDays * dayMs),
                                     QFile::FileModificationTime));
        };
        add(u"old"_s, 40);
        add(u"new"_s, 2);
        store.close();
        Settings settings;
        QVERIFY(settings.set(u"voicemail/max_age_days", u"30"_s).ok());
        const auto messages = [&] {
            return VoicemailStore::open(databaseFile(data.path()), Database::Access::ReadOnly)
                ->messages()
                ->size();
        };
        QVERIFY(sweepVoicemail(data.path(), settings, now, false).ok());
        QCOMPARE(messages(), 2);
        QVERIFY(sweepVoicemail(data.path(), settings, now, true).ok());
        QCOMPARE(messages(), 2); // by the clock alone
        const auto serve = [&](int days) {
            const auto database = Database::open(databaseFile(data.path()), Database::Access::ReadWrite);
            QVERIFY(
                database
                    ->execute(
                        u"INSERT OR REPLACE INTO settings_of_database VALUES ('served_days', %1)"_s.arg(days))
                    .ok());
        };
        serve(29);
        QVERIFY(sweepVoicemail(data.path(), settings, now, true).ok());
        QCOMPARE(messages(), 2);
        serve(30);
        QVERIFY(sweepVoicemail(data.path(), settings, now, true).ok());
        const auto left =
            *VoicemailStore::open(databaseFile(data.path()), Database::Access::ReadOnly)->messages();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().session, u"new"_s);
        const QDir folder(recordingFolder(data.path(), RecordingKind::Voicemail));
        QCOMPARE(folder.entryList(QDir::Files).size(), 1);
        QVERIFY(
            !downloadedRecording(data.path(), RecordingKind::Voicemail, left.first().recordingUrl).isEmpty());
    }

    void nothingToSweep() {
        QTemporaryDir data;
        QCOMPARE(sweepVoicemail(data.path(), Settings(), 0, true).error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(databaseFile(data.path())));
    }
};

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
