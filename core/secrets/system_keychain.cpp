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
                u"There is no keychain on this system. \"opbx keys generate NAME --file FILE\" makes a key "
                u"in a file; "
                "name it in OPBX_REQUESTS_API_KEY_FILE or OPBX_WEBHOOK_SECRET_FILE."_s};
    default: return {ErrorCode::KeychainUnavailable, u"The keychain failed: %1."_s.arg(job.errorString())};
    }
}

Error noAnswer() {
    return {ErrorCode::Timeout,
            u"The keychain does not answer. If it asks a question, answer that and try again."_s};
}

Error serviceGone() {
    return {
        ErrorCode::KeychainUnavailable,
        u"The keychain has ended before it answered. Start it, look whether the key is as it was, and try "
        "again."_s};
}

/// Runs a job of QtKeychain with a deadline of our own. A job that is late goes on by itself (it cannot be stopped), and
/// what it says then is not heard.
class JobRun : public QObject {
public:
    JobRun(QKeychain::Job* job, QDeadlineTimer deadline, Keychain::Ended ended, QObject* parent)
        : QObject(parent)
        , m_ended(std::move(ended)) {
        connect(job, &QKeychain::Job::finished, this, [this](const QKeychain::Job* finished) {
            end(finished->error() == QKeychain::NoError ? Result<Done>(Done()) : keychainError(*finished));
        });
        if (!deadline.isForever())
            QTimer::singleShot(qMax<qint64>(1, deadline.remainingTime()), this, [this] { end(noAnswer()); });
    }

    static void start(QKeychain::Job* job) {
        job->setAutoDelete(true);
        job->setInsecureFallback(false);
        job->start();
    }

    void end(const Result<Done>& result) {
        if (!m_ended)
            return;
        const Keychain::Ended ended = std::exchange(m_ended, nullptr);
        deleteLater();
        ended(result);
    }

private:
    Keychain::Ended m_ended;
};

class SystemKeychain final : public Keychain {
public:
    explicit SystemKeychain(const QString& service)
        : m_service(service) {
        watchKeyring(&m_watch, [this] { endAll(); });
    }

    void prove(QDeadlineTimer deadline, Ended ended) override {
        probeKeyring(&m_watch, deadline, std::move(ended));
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
            [asked = job.data(), read = std::move(read)](const Result<Done>& done) {
                if (!done)
                    return read(done.error());
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
        new JobRun(job, deadline, std::move(ended), &m_jobs);
        JobRun::start(job);
    }

    void endAll() {
        m_reads.clear();
        QList<QPointer<QObject>> running;
        for (QObject* run : m_jobs.children())
            running.append(run);
        for (const QPointer<QObject>& run : std::as_const(running)) {
            if (run)
                static_cast<JobRun*>(run.data())->end(serviceGone());
        }
    }

    QString m_service;
    QHash<QString, QPointer<QKeychain::ReadPasswordJob>> m_reads; // by entry, while they are under way
    // Both own what waits, and are gone with the keychain, so nothing is called afterwards.
    QObject m_watch;
    QObject m_jobs; // runs of jobs only
};

} // namespace

std::unique_ptr<Keychain> systemKeychain(const QString& service) {
    return std::make_unique<SystemKeychain>(service);
}

} // namespace opbx
