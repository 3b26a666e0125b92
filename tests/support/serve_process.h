// `opbx serve` on a fresh data folder with keys of its own, and commands on the same folder. For end-to-end tests.
#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>

namespace opbx::test {

class ServeProcess {
public:
    static constexpr int patienceMs = 15'000;

    ServeProcess();
    ~ServeProcess();

    static QByteArray requestsKey() { return "requests-key-for-this-test-0123456789"; }
    static QByteArray webhookSecret() { return "webhook-secret-for-this-test-01234567"; }

    /// A setting for the next start.
    void set(const QString& key, const QString& value);
    void setVariable(const QString& name, const QByteArray& value);
    /// False when it does not listen in time.
    bool start();
    /// False when it does not end well.
    bool stop();

    /// As a power cut does.
    void kill();
    void signal(int number) const;

    QString url() const { return m_url; }
    QString dataDir() const;
    QByteArray standardError();

    struct Answer {
        int status = 0;
        QByteArray type;
        QByteArray body;
    };
    /// With the requests key as its token.
    Answer post(const QString& path, const QByteArray& body);
    Answer request(const QByteArray& method, const QUrl& url,
                   const QList<QPair<QByteArray, QByteArray>>& headers, const QByteArray& body = {});

    struct Output {
        int status = -1;
        QByteArray out;
        QByteArray err;
        QJsonObject json() const; // of the first line
        QList<QJsonObject> lines() const;
    };
    /// A command on the same data folder; the event loop runs meanwhile.
    Output run(const QStringList& words) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QProcess m_process;
    QNetworkAccessManager m_network;
    QString m_url;
};

} // namespace opbx::test
