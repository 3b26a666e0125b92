// `opbx serve` as a child process on a free port, for the long tests. Main thread; waits where a person would.
#pragma once

#include <QProcess>
#include <QString>

namespace opbx::test {

class EndpointProcess {
public:
    /// `program`: path of opbx. `dataFolder` is made by the program; `config` is an INI file or empty.
    EndpointProcess(QString program, QString dataFolder, QString config = {});
    ~EndpointProcess();

    /// Waits until it listens. False, with what it said on standard error, when it does not within 30 s.
    bool start();
    /// SIGKILL, and waits for the end.
    void kill();
    /// SIGTERM. False when it does not end with status 0 within 60 s.
    bool stop();

    quint16 port() const { return m_port; }
    /// Resident memory in KB, 0 when it does not run.
    qint64 residentKb() const;
    /// Standard output of `opbx ARGUMENTS --data-dir …`; empty when it failed.
    QByteArray ask(const QStringList& arguments) const;

    /// The bearer token that the endpoint takes.
    static QByteArray key() { return "endurance-requests-key"; }

private:
    static QProcessEnvironment environment();

    const QString m_program;
    const QString m_dataFolder;
    const QString m_config;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace opbx::test
