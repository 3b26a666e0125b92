// `opbx serve` that takes its keys from the keyring of the session. The test's thread; the event loop runs while it waits.
#pragma once

#include <QNetworkAccessManager>
#include <QProcess>

namespace opbx::test {

class ServedEndpoint {
public:
    explicit ServedEndpoint(const QString& folder);
    ~ServedEndpoint();

    /// Status of a voice request with this requests API key.
    int ask(const QByteArray& requestsKey);
    /// Whether its log has these words by then.
    bool says(const QByteArray& words, int patienceMs);

private:
    QProcess m_process;
    QNetworkAccessManager m_network;
    QString m_url;
    QByteArray m_log;
};

} // namespace opbx::test
