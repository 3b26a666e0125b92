#include "tests/endurance/endpoint_process.h"

#include <QFile>
#include <QRegularExpression>

#include <cstdio>

namespace opbx::test {

using namespace Qt::StringLiterals;

EndpointProcess::EndpointProcess(QString program, QString dataFolder, QString config)
    : m_program(std::move(program))
    , m_dataFolder(std::move(dataFolder))
    , m_config(std::move(config)) {
    m_process.setProcessEnvironment(environment());
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
}

EndpointProcess::~EndpointProcess() {
    kill();
}

QProcessEnvironment EndpointProcess::environment() {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OPBX_REQUESTS_API_KEY"_s, QString::fromLatin1(key()));
    environment.insert(u"OPBX_WEBHOOK_SECRET"_s, u"endurance-webhook-secret"_s);
    return environment;
}

bool EndpointProcess::start() {
    QStringList arguments = {u"serve"_s,   u"--listen"_s,    u"127.0.0.1:0"_s, u"--data-dir"_s,
                             m_dataFolder, u"--log-level"_s, u"error"_s};
    if (!m_config.isEmpty())
        arguments << u"--config"_s << m_config;
    m_process.start(m_program, arguments);
    static const QRegularExpression announced(u"listening on http://127\\.0\\.0\\.1:(\\d+)"_s);
    QString output;
    while (m_process.waitForReadyRead(30'000)) {
        output += QString::fromUtf8(m_process.readAllStandardOutput());
        const auto match = announced.match(output);
        if (match.hasMatch()) {
            m_port = static_cast<quint16>(match.captured(1).toUInt());
            return true;
        }
    }
    std::fprintf(stderr, "%s does not listen: %s\n", qPrintable(m_program),
                 qPrintable(m_process.errorString()));
    return false;
}

void EndpointProcess::kill() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(10'000);
}

bool EndpointProcess::stop() {
    m_process.terminate();
    const bool hasEnded = m_process.waitForFinished(60'000);
    if (hasEnded && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0)
        return true;
    std::fprintf(stderr, "%s was to stop: %s, code or signal %d\n", qPrintable(m_program),
                 !hasEnded                                        ? "it did not end"
                 : m_process.exitStatus() == QProcess::NormalExit ? "it ended by itself"
                                                                  : "it was killed",
                 m_process.exitCode());
    return false;
}

qint64 EndpointProcess::residentKb() const {
    QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression resident(u"VmRSS:\\s+(\\d+) kB"_s);
    return resident.match(QString::fromUtf8(status.readAll())).captured(1).toLongLong();
}

QByteArray EndpointProcess::ask(const QStringList& arguments) const {
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(m_program, arguments + QStringList{u"--data-dir"_s, m_dataFolder});
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

} // namespace opbx::test
