// Messages from both sides: the store's writer adds them, in whatever order their news arrives; the voicemail store reads, marks,
// deletes and puts back, while the writer works.
#include "core/storage/voicemail_store.h"
#include "tests/core/storage/store_fixture.h"

#include <QSignalSpy>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

RecordingReady callback() {
    return {u"s1"_s, u"c1"_s, u"7"_s, u"+15550001"_s, u"+15550002"_s, u"https://rec/1.wav"_s, 0, 1'000};
}

/// What a recording status says: the length, but not who called.
RecordingReady status() {
    return {u"s1"_s, {}, u"7"_s, {}, {}, u"https://rec/1.wav"_s, 12, 2'000};
}

} // namespace

class TestVoicemailStore : public test::StoreTest {
    Q_OBJECT

private slots:
    void init() { openFresh(); }

    void cleanup() { m_store.reset(); }

    void newsInAnyOrderIsOneMessage_data() {
        QTest::addColumn<QString>("order");
        for (const char* order : {"cs", "sc", "ccs", "scs", "sscc", "c|s", "s|c", "cs|cs"})
            QTest::newRow(order) << QString::fromLatin1(order);
    }

    void newsInAnyOrderIsOneMessage() {
        QFETCH(QString, order);
        for (const QChar news : order) {
            if (news == u'|') {
                m_store->close(); // a restart in between
                reopen();
                continue;
            }
            add(news == u'c' ? callback() : status());
        }
        m_store->close();
        const auto messages = read();
        QCOMPARE(messages.size(), 1);
        const VoicemailMessage& message = messages.first();
        QCOMPARE(message.mailbox, u"7"_s);
        QCOMPARE(message.session, u"s1"_s);
        QCOMPARE(message.callId, u"c1"_s);
        QCOMPARE(message.from, u"+15550001"_s);
        QCOMPARE(message.to, u"+15550002"_s);
        QCOMPARE(message.durationSeconds, 12);
        QCOMPARE(message.recordingUrl, u"https://rec/1.wav"_s);
        QVERIFY(!message.heard());
    }

    void aRecordingOfTheCallIsNoMessage() {
        add(callback());
        RecordingReady ofCall = status();
        ofCall.mailbox.clear();
        ofCall.url = u"https://rec/call.wav"_s;
        add(ofCall);
        QCOMPARE(read().size(), 1);
        QCOMPARE(read().first().recordingUrl, u"https://rec/1.wav"_s);
        ofCall.url = u"https://rec/1.wav"_s;
        ofCall.durationSeconds = 33;
        add(ofCall);
        QCOMPARE(read().first().durationSeconds, 33);
    }

    void marksAndDeletesBesideTheWriter() {
        add(callback());
        RecordingReady second = callback();
        second.session = u"s2"_s;
        second.mailbox = u"8"_s;
        add(second);
        auto store = VoicemailStore::open(m_file, Database::Access::ReadWrite).value();
        QCOMPARE(store.messages(u"8"_s)->size(), 1);
        QCOMPARE(store.messages(QString())->size(), 0);
        const VoicemailMessage message = store.messages(u"7"_s)->first();
        QVERIFY(store.setHeard(message.id, 5'000).ok());
        QCOMPARE(store.message(message.id)->heardMs, 5'000);
        add(status()); // later news leaves the mark
        QCOMPARE(store.message(message.id)->heardMs, 5'000);
        QVERIFY(store.remove(message.id).ok());
        QCOMPARE(store.remove(message.id).error().code, ErrorCode::NotFound);
        QCOMPARE(store.setHeard(message.id, 1).error().code, ErrorCode::NotFound);
        QCOMPARE(read().size(), 1);
    }

    void aDeletedMessageComesBackAsItWas() {
        add(callback());
        auto store = VoicemailStore::open(m_file, Database::Access::ReadWrite).value();
        const VoicemailMessage message = store.messages()->first();
        QVERIFY(store.remove(message.id).ok());
        QVERIFY(store.restore(message).ok());
        QCOMPARE(*store.messages(), QList{message});
        // Its id is taken meanwhile: both stay.
        QVERIFY(store.remove(message.id).ok());
        RecordingReady other = callback();
        other.session = u"s2"_s;
        add(other);
        QCOMPARE(store.messages()->first().id, message.id);
        QVERIFY(store.restore(message).ok());
        QCOMPARE(store.messages()->size(), 2);
    }

    void oldOnesGo() {
        add(callback());
        RecordingReady later = callback();
        later.session = u"s2"_s;
        later.recordedMs = 9'000;
        add(later);
        auto store = VoicemailStore::open(m_file, Database::Access::ReadWrite).value();
        QCOMPARE(*store.removeOlderThan(9'000, 30), 0); // the program has not run for so many days
        serve(29);
        QCOMPARE(*store.removeOlderThan(9'000, 30), 0);
        serve(30);
        QCOMPARE(*store.removeOlderThan(9'000, 30), 1);
        QCOMPARE(store.messages()->first().session, u"s2"_s);
        // One that comes now ages from now, and so does one that is put back.
        RecordingReady now = callback();
        now.session = u"s3"_s;
        now.recordedMs = 1;
        add(now);
        const VoicemailMessage other = store.messages()->first();
        QVERIFY(store.remove(other.id).ok());
        QVERIFY(store.restore(other).ok());
        serve(59);
        QCOMPARE(*store.removeOlderThan(100'000, 30), 0);
        serve(60);
        QCOMPARE(*store.removeOlderThan(100'000, 30), 2);
    }

    void nothingYet() {
        QCOMPARE(
            VoicemailStore::open(m_folder->filePath(u"none"_s), Database::Access::ReadWrite).error().code,
            ErrorCode::NotFound);
        QVERIFY(!QFile::exists(m_folder->filePath(u"none"_s)));
    }

private:
    /// In a transaction of its own.
    void add(const RecordingReady& recording) {
        QSignalSpy written(m_store.get(), &Store::callRecordsChanged);
        m_store->keepRecording(recording);
        QVERIFY(written.wait());
    }

    /// So many days of running.
    void serve(int days) {
        const auto database = Database::open(m_file, Database::Access::ReadWrite);
        QVERIFY(database
                    ->execute(
                        u"INSERT OR REPLACE INTO settings_of_database VALUES ('served_days', %1)"_s.arg(days))
                    .ok());
    }

    QList<VoicemailMessage> read() const {
        return *VoicemailStore::open(m_file, Database::Access::ReadOnly).value().messages();
    }
};

QTEST_GUILESS_MAIN(TestVoicemailStore)
#include "tst_voicemail_store.moc"
