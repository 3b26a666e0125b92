// `opbx doctor` as a user runs it, without an endpoint: one object a line, and the exit status.
#include "core/base/clock.h"
#include "core/files/private_folder.h"
#include "core/health/diagnosis.h"
#include "core/server/tls_context.h"
#include "core/settings/settings.h"
#include "tests/support/program_run.h"

#include <QDir>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestDoctor : public QObject {
    Q_OBJECT

private slots:
    void wellEnough();
    void addressInUse();
    void eachProblemHasItsRemedy();
    void damagedDatabase();
    void everyFaultOfACertificateIsSaid_data();
    void everyFaultOfACertificateIsSaid();
    void wrongUse();
    void anOpenDataFolderIsSaidAndMended();

private:
    struct Outcome {
        int status = -1;
        QHash<QString, QString> states; // by code
        QHash<QString, QString> words;  // by code
    };

    Outcome run(const QString& dataDir, quint16 port, const QStringList& options = {}) {
        const test::ProgramRun run =
            test::runProgram(QStringList{u"doctor"_s, u"--json"_s, u"--data-dir"_s, dataDir, u"--listen"_s,
                                         u"127.0.0.1:%1"_s.arg(port)} +
                                 options,
                             {},
                             {{u"OPBX_REQUESTS_API_KEY"_s, u"abcdefghijklmnopqrstuvwxyz0123456789"_s},
                              {u"OPBX_WEBHOOK_SECRET"_s, u"abcdefghijklmnopqrstuvwxyz0123456789"_s}});
        Outcome outcome{run.status, {}, {}};
        const QList<QJsonObject> objects = run.objects();
        for (const QJsonObject& object : objects) {
            if (object.keys() != QStringList{u"code"_s, u"remedy"_s, u"state"_s, u"words"_s})
                return {};
            outcome.states.insert(object[u"code"_s].toString(), object[u"state"_s].toString());
            outcome.words.insert(object[u"code"_s].toString(), object[u"words"_s].toString());
        }
        return outcome;
    }
};

void TestDoctor::wellEnough() {
    QTemporaryDir folder;
    const Outcome outcome = run(folder.path(), 0);
    QCOMPARE(outcome.states.size(),
             diagnose({}).size() + 4); // and settings file, data folder, plan, control interface
    QCOMPARE(outcome.states.value(u"listener"_s), u"attention"_s);
    QCOMPARE(outcome.states.value(u"requests-key"_s), u"ok"_s);
    QCOMPARE(outcome.states.value(u"storage"_s), u"ok"_s);
    QCOMPARE(outcome.status, outcome.states.values().contains(u"bad"_s) ? 1 : 0);
}

void TestDoctor::anOpenDataFolderIsSaidAndMended() {
    QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.path());
    QCOMPARE(::chmod(path.constData(), 0755), 0);
    QCOMPARE(run(folder.path(), 0).states.value(u"data-folder"_s), u"attention"_s);
    QCOMPARE(folderAccess(folder.path()), FolderAccess::OthersRead); // only said so far
    QCOMPARE(run(folder.path(), 0, {u"--mend"_s}).states.value(u"data-folder"_s), u"ok"_s);
    QCOMPARE(folderAccess(folder.path()), FolderAccess::OwnerOnly);
    QCOMPARE(::chmod(path.constData(), 0777), 0);
    QCOMPARE(run(folder.path(), 0).states.value(u"data-folder"_s), u"bad"_s);
}

void TestDoctor::addressInUse() {
    QTemporaryDir folder;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const Outcome outcome = run(folder.path(), other.serverPort());
    QCOMPARE(outcome.states.value(u"listener"_s), u"bad"_s);
    QCOMPARE(outcome.status, 1);
}

void TestDoctor::eachProblemHasItsRemedy() {
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"opbx.sqlite"_s));
    const Outcome noFile = run(folder.path(), 0);
    QCOMPARE(noFile.states.value(u"storage"_s), u"bad"_s);
    QVERIFY(noFile.words.value(u"storage"_s).contains(u"not a file"));
    const test::ProgramRun elsewhere = test::runProgram(
        {u"doctor"_s, u"--json"_s, u"--data-dir"_s, folder.path(), u"--listen"_s, u"203.0.113.7:8099"_s});
    for (const QJsonObject& object : elsewhere.objects()) {
        const bool isOk = object[u"state"_s].toString() == u"ok";
        QCOMPARE(object[u"remedy"_s].toString().isEmpty(), isOk);
        if (object[u"code"_s].toString() == u"listener")
            QVERIFY(object[u"remedy"_s].toString().contains(u"server/listen"));
    }
}

void TestDoctor::damagedDatabase() {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"opbx.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no database");
    file.close();
    const Outcome outcome = run(folder.path(), 0);
    QCOMPARE(outcome.states.value(u"storage"_s), u"bad"_s);
    QCOMPARE(outcome.status, 1);
}

void TestDoctor::everyFaultOfACertificateIsSaid_data() {
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* certificate, const char* key, const char* state,
                        const char* words) {
        QTest::newRow(name) << QString::fromLatin1(certificate) << QString::fromLatin1(key)
                            << QString::fromLatin1(state) << QString::fromLatin1(words);
    };
    row("none", "", "", "ok", "left to the tunnel");
    row("a pair", "one.pem", "one.key", "ok", "valid for");
    row("of another", "one.pem", "other.key", "bad", "does not belong");
    row("soon over", "short.pem", "short.key", "attention", "valid for 0 more days");
    row("no certificate", "text.pem", "one.key", "bad", "no certificate in PEM form");
    row("no key", "one.pem", "text.pem", "bad", "no private key in PEM form");
    row("certificate not there", "nowhere.pem", "one.key", "bad", "certificate cannot be read");
    row("key not there", "one.pem", "nowhere.key", "bad", "key cannot be read");
    row("certificate alone", "one.pem", "", "bad", "no key for it");
    row("key alone", "", "one.key", "bad", "no certificate for it");
}

void TestDoctor::everyFaultOfACertificateIsSaid() {
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, state);
    QFETCH(QString, words);
    QTemporaryDir folder;
    const auto path = [&](const QString& name) { return name.isEmpty() ? name : folder.filePath(name); };
    const auto make = [&](const QString& name, int days) {
        return makeSelfSignedCertificate({path(name + u".pem"_s), path(name + u".key"_s)}, {u"localhost"_s},
                                         days, SystemClock());
    };
    QVERIFY(make(u"one"_s, 90).ok() && make(u"other"_s, 90).ok() && make(u"short"_s, 1).ok());
    QFile text(path(u"text.pem"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no PEM") > 0);
    text.close();
    Settings settings;
    QVERIFY(settings.set(u"server/tls_certificate"_s, path(certificate)).ok());
    QVERIFY(settings.set(u"server/tls_key"_s, path(key)).ok());
    QVERIFY(settings.save(path(u"opbx.ini"_s)).ok());
    const Outcome outcome = run(folder.path(), 0);
    QCOMPARE(outcome.states.value(u"tls"_s), state);
    QVERIFY2(outcome.words.value(u"tls"_s).contains(words), qPrintable(outcome.words.value(u"tls"_s)));
}

void TestDoctor::wrongUse() {
    QCOMPARE(test::runProgram({u"doctor"_s, u"everything"_s}).status, 2);
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
