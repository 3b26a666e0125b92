#include "tests/ui/support/fake_cloudonix.h"

#include <QTimer>

namespace opbx::test {

void FakeCloudonix::review(QObject* context, Answer<Result<ui::CloudonixReview>> answer) {
    QTimer::singleShot(0, context, [answer = std::move(answer), result = reviewed] { answer(result); });
}

void FakeCloudonix::push(const QList<CloudonixChange>& chosen, QObject* context,
                         Answer<PushProgress> progress, Answer<PushOutcome> finished) {
    ++pushes;
    accepted = chosen;
    m_context = context;
    QTimer::singleShot(0, context, [this, context, progress, finished = std::move(finished)] {
        progress({0, 3, "application"});
        if (holdsPush) {
            m_held = finished;
            return;
        }
        progress({1, 3, "domain"});
        progress({2, 3, "read-back"});
        QTimer::singleShot(0, context, [finished, result = outcome] { finished(result); });
    });
}

void FakeCloudonix::cancel() {
    ++cancels;
    if (m_held && m_context)
        QTimer::singleShot(0, m_context,
                           [held = std::exchange(m_held, {}), result = outcome] { held(result); });
}

void FakeCloudonix::compareSubscribers(QObject* context, Answer<Result<SubscriberComparison>> answer) {
    QTimer::singleShot(0, context, [answer = std::move(answer), result = comparison] { answer(result); });
}

void FakeCloudonix::listVoices(QObject* context, Answer<Result<QStringList>> answer) {
    QTimer::singleShot(0, context, [answer = std::move(answer), result = voices] { answer(result); });
}

void FakeCloudonix::hangUp(const QString& session, QObject* context, Answer<Result<Done>> answer) {
    hungUp << session;
    const Result<Done> result =
        hangUpProblem ? Result<Done>(*hangUpProblem) : Done{};
    QTimer::singleShot(0, context, [answer = std::move(answer), result] { answer(result); });
}

} // namespace opbx::test
