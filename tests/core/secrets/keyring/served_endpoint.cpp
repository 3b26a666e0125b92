#include "tests/core/secrets/keyring/served_endpoint.h"

#include "tests/support/paths.h"

#include <QNetworkReply>
#include <QTest>

namespace opbx::test {

using namespace Qt::StringLiterals;

ServedEndpoint::ServedEndpoint(const QString& folder) {
    m_process.start(programPath(), {u"serve"_s, u"--data-dir"_s, folder, u"--listen"_s, u"127.0.0.1:0"_s});
    if (QTest::qWaitFor([this] { return m_process.canReadLine(); }, 15'000))
        m_url = QString::fromUtf8(m_process.readLine()).trimmed().section(u' ', -1);
}

ServedEndpoint::~ServedEndpoint() {
    m_process.terminate();
    m_process.waitForFinished();
}

int ServedEndpoint::ask(const QByteArray& requestsKey) {
    QNetworkRequest request(QUrl(m_url + u"/api/voice/route"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "Bearer " + requestsKey);
    QNetworkReply* reply = m_network.post(request, R"({"From": "1001", "To": "1002", "Session": "s1"})");
    (void)QTest::qWaitFor([reply] { return reply->isFinished(); });
    reply->deleteLater();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool ServedEndpoint::says(const QByteArray& words, int patienceMs) {
    return QTest::qWaitFor(
        [&] {
            m_log += m_process.readAllStandardError();
            return m_log.contains(words);
        },
        patienceMs);
}

} // namespace opbx::test
