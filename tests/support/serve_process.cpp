#include "tests/support/serve_process.h"

#include "tests/support/paths.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTest>

#include <csignal>

namespace opbx::test {

using namespace Qt::StringLiterals;

ServeProcess::ServeProcess()
    : m_environment(QProcessEnvironment::systemEnvironment()) {
    setVariable(u"OPBX_REQUESTS_API_KEY"_s, requestsKey());
    setVariable(u"OPBX_WEBHOOK_SECRET"_s, webhookSecret());
}

ServeProcess::~ServeProcess() {
    if (m_process.state() != QProcess::NotRunning)
        stop();
}

void ServeProcess::setVariable(const QString& name, const QByteArray& value) {
    m_environment.insert(name, QString::fromUtf8(value));
}

void ServeProcess::set(const QString& key, const QString& value) {
    const Output output = run({u"config"_s, u"set"_s, key, value});
    if (output.status != 0)
        qWarning("%s", output.err.constData());
}

QString ServeProcess::dataDir() const {
    return m_folder.path() + u"/data"_s;
}

bool ServeProcess::start() {
    m_process.setProcessEnvironment(m_environment);
    m_process.start(programPath(), {u"serve"_s, u"--data-dir"_s, dataDir(), u"--listen"_s, u"127.0.0.1:0"_s});
    const auto isReady = [this] {
        return m_process.canReadLine() || m_process.state() == QProcess::NotRunning;
    };
    const QByteArray start = "listening on ";
    if (!QTest::qWaitFor(isReady, patienceMs))
        return false;
    const QByteArray line = m_process.readLine().trimmed();
    m_url = QString::fromUtf8(line.mid(start.size()));
    return line.startsWith(start);
}

bool ServeProcess::stop() {
    m_process.terminate();
    return m_process.waitForFinished(patienceMs) && m_process.exitCode() == 0;
}

void ServeProcess::kill() {
    m_process.kill();
    m_process.waitForFinished(patienceMs);
    m_process.readAllStandardOutput();
}

void ServeProcess::signal(int number) const {
    ::kill(pid_t(m_process.processId()), number);
}

QByteArray ServeProcess::standardError() {
    return m_process.readAllStandardError();
}

ServeProcess::Answer ServeProcess::post(const QString& path, const QByteArray& body) {
    return request("POST", QUrl(m_url + path),
                   {{"Authorization", "Bearer " + requestsKey()}, {"Content-Type", "application/json"}},
                   body);
}

ServeProcess::Answer ServeProcess::request(const QByteArray& method, const QUrl& url,
                                           const QList<QPair<QByteArray, QByteArray>>& headers,
                                           const QByteArray& body) {
    QNetworkRequest request(url);
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    QNetworkReply* reply = m_network.sendCustomRequest(request, method, body);
    (void)QTest::qWaitFor([reply] { return reply->isFinished(); }, patienceMs);
    reply->deleteLater();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            reply->rawHeader("Content-Type"), reply->readAll()};
}

ServeProcess::Output ServeProcess::run(const QStringList& words) const {
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(programPath(), QStringList(words) << u"--data-dir"_s << dataDir());
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patienceMs * 2))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject ServeProcess::Output::json() const {
    const QList<QJsonObject> all = lines();
    return all.isEmpty() ? QJsonObject() : all.first();
}

QList<QJsonObject> ServeProcess::Output::lines() const {
    QList<QJsonObject> objects;
    for (const QByteArray& line : out.split('\n')) {
        if (!line.trimmed().isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

} // namespace opbx::test
