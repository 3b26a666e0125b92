#include "core/secrets/system_keychain.h"

#include "core/secrets/keyring_probe.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <openssl/crypto.h>
#include <qt6keychain/keychain.h>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

Error keychainError(const QKeychain::Job& job) {
    switch (job.error()) {
    case QKeychain::EntryNotFound: return {ErrorCode::NotFound, u"The keychain holds no such key."_s};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorCode::KeychainDenied,
                u"The keychain refused access. Allow it when the desktop asks, or look "
                "into the keychain's own settings."_s};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorCode::KeychainUnavailable,
                u"There is no keychain on this system. Set OPBX_REQUESTS_API_KEY and "
                "OPBX_WEBHOOK_SECRET, or the same names with _FILE."_s};
    default: return {ErrorCode::KeychainUnavailable, u"The keychain failed: %1."_s.arg(job.errorString())};
    }
}

Error noAnswer() {
    return {ErrorCode::Timeout,
            u"The keychain does not answer. If it asks a question, answer that and try again."_s};
}

/// Runs a job of QtKeychain with a deadline of our own. A job that is late goes on by itself (it cannot be stopped), and
/// what it says then is not heard.
class JobRun : public QObject {
public:
    using Ended = std::function<void(const QKeychain::Job*)>; // null: the deadline has passed

    JobRun(QKeychain::Job* job, QDeadlineTimer deadline, Ended ended, QObject* parent)
        : QObject(parent)
        , m_ended(std::move(ended)) {
        connect(job, &QKeychain::Job::finished, this, [this](QKeychain::Job* finished) { end(finished); });
        if (!deadline.isForever())
            QTimer::singleShot(qMax<qint64>(1, deadline.remainingTime()), this, [this] { end(nullptr); });
    }

    static void start(QKeychain::Job* job) {
        job->setAutoDelete(true);
        job->setInsecureFallback(false);
        job->start();
    }

private:
    void end(const QKeychain::Job* job) {
        if (!m_ended)
            return;
        const Ended ended = std::exchange(m_ended, nullptr);
        deleteLater();
        ended(job);
    }

    Ended m_ended;
};

class SystemKeychain final : public Keychain {
public:
    explicit SystemKeychain(const QString& service)
        : m_service(service) {}

    void prove(QDeadlineTimer deadline, Ended ended) override {
        probeKeyring(&m_jobs, deadline, std::move(ended));
    }

    void read(const QString& entry, QDeadlineTimer deadline, Read read) override {
        // Asked again while its question is open, the keychain would ask the person again as well.
        const bool isAsked = !m_reads.value(entry).isNull();
        QPointer<QKeychain::ReadPasswordJob>& job = m_reads[entry];
        if (!isAsked) {
            job = new QKeychain::ReadPasswordJob(m_service);
            job->setKey(entry);
        }
        new JobRun(
            job, deadline,
            [asked = job.data(), read = std::move(read)](const QKeychain::Job* finished) {
                if (!finished || finished->error() != QKeychain::NoError) {
                    read(finished ? keychainError(*finished) : noAnswer());
                    return;
                }
                QByteArray bytes = asked->textData().toUtf8();
                const Secret value(bytes);
                OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
                read(value);
            },
            &m_jobs);
        if (!isAsked)
            JobRun::start(job);
    }

    void write(const QString& entry, const Secret& value, QDeadlineTimer deadline, Ended ended) override {
        auto* job = new QKeychain::WritePasswordJob(m_service);
        job->setKey(entry);
        job->setTextData(QString::fromUtf8(value.reveal()));
        finish(job, deadline, std::move(ended));
    }

    void remove(const QString& entry, QDeadlineTimer deadline, Ended ended) override {
        auto* job = new QKeychain::DeletePasswordJob(m_service);
        job->setKey(entry);
        finish(job, deadline, std::move(ended));
    }

private:
    void finish(QKeychain::Job* job, QDeadlineTimer deadline, Ended ended) {
        new JobRun(
            job, deadline,
            [ended = std::move(ended)](const QKeychain::Job* finished) {
                if (!finished)
                    ended(noAnswer());
                else if (finished->error() != QKeychain::NoError)
                    ended(keychainError(*finished));
                else
                    ended(Done());
            },
            &m_jobs);
        JobRun::start(job);
    }

    QString m_service;
    QHash<QString, QPointer<QKeychain::ReadPasswordJob>> m_reads; // by entry, while they are under way
    QObject m_jobs; // owns what waits; gone with the keychain, so nothing is called afterwards
};

} // namespace

std::unique_ptr<Keychain> systemKeychain(const QString& service) {
    return std::make_unique<SystemKeychain>(service);
}

} // namespace opbx
