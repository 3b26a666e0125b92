// Versions of the routing plan in memory. GUI thread.
#pragma once

#include "tests/ui/support/fake_answers.h"
#include "ui/backend/plans_backend.h"

namespace opbx::test {

using namespace Qt::StringLiterals;

class FakePlans final : public ui::PlansBackend {
    Q_OBJECT

public:
    explicit FakePlans(FakeAnswers& answers)
        : m_answers(answers) {}

    /// As if it had been saved.
    void set(const QByteArray& document, const QString& comment = {}) {
        const qint64 id = m_plans.size() + 1;
        m_plans.append({{id, 1'767'225'600'000'000 + id, u"office"_s, comment}, document});
        emit changed();
    }

    QFuture<Result<QByteArray>> current() override {
        return m_answers.tell<QByteArray>(m_plans.isEmpty() ? QByteArray() : m_plans.constLast().second);
    }
    QFuture<Result<Done>> save(const QByteArray& document, const QString& comment) override {
        if (!m_answers.failure())
            set(document, comment);
        return m_answers.answer<Done>(Done{});
    }
    QFuture<Result<QList<ui::PlanVersionRow>>> versions() override {
        QList<ui::PlanVersionRow> versions;
        for (const auto& [version, document] : std::as_const(m_plans))
            versions.prepend(version);
        return m_answers.tell<QList<ui::PlanVersionRow>>(versions);
    }
    QFuture<Result<QByteArray>> version(qint64 id) override {
        Result<QByteArray> found(ErrorCode::NotFound, u"no such version"_s);
        for (const auto& [version, document] : std::as_const(m_plans)) {
            if (version.id == id)
                found = document;
        }
        return m_answers.tell(found);
    }

private:
    FakeAnswers& m_answers;
    QList<std::pair<ui::PlanVersionRow, QByteArray>> m_plans; // oldest first
};

} // namespace opbx::test
