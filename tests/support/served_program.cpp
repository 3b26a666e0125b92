#include "tests/support/served_program.h"

#include "tests/support/paths.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTest>

namespace opbx::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;
const QByteArray requestsKey = "requests-key-of-a-test-0123456789";

} // namespace

QProcessEnvironment ServedProgram::environment() {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OPBX_REQUESTS_API_KEY"_s, QString::fromLatin1(requestsKey));
    environment.insert(u"OPBX_WEBHOOK_SECRET"_s, u"webhook-secret-of-a-test-01234567"_s);
    return environment;
}

bool ServedProgram::start() {
    m_process.setProcessEnvironment(environment());
    m_process.start(programPath(), {u"serve"_s, u"--data-dir"_s, dataDir(), u"--listen"_s, u"127.0.0.1:0"_s});
    const bool said = QTest::qWaitFor(
        [this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; }, patienceMs);
    const QByteArray words = "listening on ";
    const QByteArray line = said ? m_process.readLine().trimmed() : QByteArray();
    m_url = QString::fromLatin1(line.mid(words.size()));
    return line.startsWith(words);
}

bool ServedProgram::stop() {
    m_process.terminate();
    return m_process.waitForFinished(patienceMs) && m_process.exitCode() == 0;
}

void ServedProgram::kill() {
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

ServedProgram::Answer ServedProgram::post(const QString& target, const QByteArray& body,
                                          const QByteArray& type) {
    QNetworkRequest request(QUrl(target.startsWith(u'/') ? m_url + target : target));
    request.setRawHeader("Authorization", "Bearer " + requestsKey);
    request.setRawHeader("Content-Type", type);
    QNetworkReply* reply = m_network.post(request, body);
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, patienceMs))
        return {};
    reply->deleteLater();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeader("X-OPBX-Idempotent-Replay") == "true"};
}

ServedProgram::Outcome ServedProgram::run(const QStringList& arguments) const {
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(programPath(), QStringList(arguments) << u"--data-dir"_s << dataDir());
    // Not waitForFinished: a fake server in the test may have to answer meanwhile.
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patienceMs))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QList<QJsonObject> ServedProgram::list(const QStringList& arguments) const {
    const Outcome outcome = run(QStringList(arguments) << u"--json"_s);
    if (outcome.status != 0)
        qFatal("opbx %s: %s", qPrintable(arguments.join(u' ')), outcome.err.constData());
    QList<QJsonObject> objects;
    const QList<QByteArray> lines = outcome.out.split('\n');
    for (const QByteArray& line : lines) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

} // namespace opbx::test
