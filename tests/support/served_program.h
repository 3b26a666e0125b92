// `opbx serve` as a child process on a fresh data folder and a free port, with keys of its own, and the command line on the same
// folder. The test's thread; waits where a test waits.
#pragma once

#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>

namespace opbx::test {

using namespace Qt::StringLiterals;

class ServedProgram {
public:
    struct Answer {
        int status = 0;
        QByteArray body;
        bool replay = false;
    };
    struct Outcome {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };

    /// False when it does not listen in time.
    bool start();
    /// SIGTERM; false when it does not end with status 0.
    bool stop();
    void kill();

    QString url() const { return m_url; }
    QString dataDir() const { return m_folder.filePath(u"data"_s); }
    /// With the bearer token. `target`: path with query, or an absolute address.
    Answer post(const QString& target, const QByteArray& body,
                const QByteArray& type = "application/x-www-form-urlencoded");
    /// A command on the same data folder.
    Outcome run(const QStringList& arguments) const;
    /// Objects that a command prints with --json; ends the test program when the command fails.
    QList<QJsonObject> list(const QStringList& arguments) const;

private:
    static QProcessEnvironment environment();

    QTemporaryDir m_folder;
    QProcess m_process;
    QNetworkAccessManager m_network;
    QString m_url;
};

} // namespace opbx::test
