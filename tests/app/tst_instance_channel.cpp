#include "app/runtime/instance_channel.h"
#include "tests/support/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <optional>
#include <thread>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestInstanceChannel : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// Asks from another thread, as another process would, while this one's event loop runs.
    Result<Notified> notify() {
        std::optional<Result<Notified>> outcome;
        std::atomic_bool done = false;
        std::thread client([&] {
            outcome = notifyRunningInstance(m_folder.path());
            done = true;
        });
        const bool ended = QTest::qWaitFor([&] { return done.load(); }, 5000);
        client.join();
        return ended ? *outcome : Result<Notified>(ErrorCode::Internal, u"late"_s);
    }

private slots:
    void withoutAServerNobodyRuns() {
        QCOMPARE(*notifyRunningInstance(m_folder.path()), Notified::NobodyRuns);
    }

    void theAnswerComesAfterTheReload() {
        InstanceServer server(m_folder.path());
        QVERIFY(server.listen().ok());
        int reloads = 0;
        connect(&server, &InstanceServer::reloadRequested, this, [&](const InstanceReply& reply) {
            ++reloads;
            reply.finish(Done());
            reply.finish({ErrorCode::Internal, u"a second end is not sent"_s});
        });
        const Result<Notified> notified = notify();
        QVERIFY(notified.ok());
        QCOMPARE(*notified, Notified::Done);
        QCOMPARE(reloads, 1);
    }

    void aFailureIsTold() {
        InstanceServer server(m_folder.path());
        QVERIFY(server.listen().ok());
        connect(&server, &InstanceServer::reloadRequested, this, [](const InstanceReply& reply) {
            reply.finish({ErrorCode::InvalidInput, u"bad plan"_s});
        });
        const Result<Notified> notified = notify();
        QVERIFY(!notified.ok());
        QVERIFY(notified.error().detail.contains(u"bad plan"_s));
    }

    void aForgottenReplyIsAFailureAndASilentServerATimeout() {
        InstanceServer server(m_folder.path());
        QVERIFY(server.listen().ok());
        QCOMPARE(notify().error().code,
                 ErrorCode::RemoteRefused); // nobody is connected, the reply is dropped
        QList<InstanceReply> kept;
        connect(&server, &InstanceServer::reloadRequested, this,
                [&](const InstanceReply& reply) { kept.append(reply); });
        QCOMPARE(notify().error().code, ErrorCode::Timeout);
        QCOMPARE(kept.size(), 1);
    }

    void oneProgramPerDataFolder() {
        auto first = std::make_unique<InstanceServer>(m_folder.path());
        QVERIFY(first->listen().ok());
        InstanceServer second(m_folder.path());
        QCOMPARE(second.listen().error().code, ErrorCode::AlreadyExists);
        first.reset();
        QVERIFY(second.listen().ok());
    }

    void aSocketLeftByAKilledProgramIsNoHindrance() {
        const QString name = instanceSocketName(m_folder.path());
        QFile left(name);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        InstanceServer server(m_folder.path());
        QVERIFY(server.listen().ok());
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(name) & others, QFile::Permissions());
    }

    void nonsenseIsAnsweredOrCutOff() {
        InstanceServer server(m_folder.path());
        QVERIFY(server.listen().ok());
        QLocalSocket socket;
        socket.connectToServer(instanceSocketName(m_folder.path()));
        QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
        socket.write("{\"do\":\"format disk\"}\nnot json\n");
        QTRY_COMPARE(socket.bytesAvailable() > 0 ? socket.peek(9) : QByteArray(), QByteArray("{\"error\":"));
        socket.readAll();
        socket.write(QByteArray(10'000, 'x'));
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    }

    void aLongFolderNameStillHasASocket() {
        const QString path = m_folder.filePath(QString(150, u'd'));
        QVERIFY(QDir().mkpath(path));
        InstanceServer server(path);
        QVERIFY(server.listen().ok());
        QVERIFY(instanceSocketName(path).size() < 100);
    }

    /// Where anybody can make files, somebody else's socket could wait for the program's commands.
    void aLongFolderNameHasItsSocketInAPrivateFolder() {
        const QString path = m_folder.filePath(QString(150, u'd'));
        const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
        QTemporaryDir runtime(u"/tmp/opbx-run-XXXXXX"_s);
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
        QVERIFY(instanceSocketName(path).startsWith(runtime.path() + u'/'));
        QVERIFY(QFile::setPermissions(runtime.path(), QFile::Permissions(0x7755)));
        const QString elsewhere = instanceSocketName(path);
        qputenv("XDG_RUNTIME_DIR", before);
        QVERIFY(!elsewhere.startsWith(runtime.path()));
        QCOMPARE(QFileInfo(elsewhere).dir() == QDir::temp(), false);
    }

    void otherUsersAreNotListenedTo_data() {
        QTest::addColumn<uint>("peer");
        QTest::addColumn<uint>("own");
        QTest::addColumn<bool>("trusted");
        QTest::newRow("the same user") << 1000U << 1000U << true;
        QTest::newRow("another user") << 1001U << 1000U << false;
        QTest::newRow("the administrator asks a service") << 0U << 1000U << true;
        QTest::newRow("a service of another user answers the administrator") << 1000U << 0U << true;
    }

    void otherUsersAreNotListenedTo() {
        QFETCH(uint, peer);
        QFETCH(uint, own);
        QTEST(isTrustedUser(peer, own), "trusted");
    }

    void theCommandLineTellsARunningProgram() {
        InstanceServer server(m_folder.path());
        QVERIFY(server.listen().ok());
        QSignalSpy reloads(&server, &InstanceServer::reloadRequested);
        connect(&server, &InstanceServer::reloadRequested, this,
                [](const InstanceReply& reply) { reply.finish(Done()); });
        QProcess process;
        process.start(test::programPath(),
                      {u"config"_s, u"set"_s, u"logs/level"_s, u"debug"_s, u"--data-dir"_s, m_folder.path()});
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 5000);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QCOMPARE(reloads.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestInstanceChannel)
#include "tst_instance_channel.moc"
