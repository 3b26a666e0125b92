// Settings in memory. GUI thread.
#pragma once

#include "tests/ui/support/fake_answers.h"
#include "ui/backend/settings_backend.h"

namespace opbx::test {

class FakeSettings final : public ui::SettingsBackend {
    Q_OBJECT

public:
    explicit FakeSettings(FakeAnswers& answers)
        : m_answers(answers) {}

    Settings current() const override { return m_settings; }
    QFuture<Result<Done>> apply(const Settings& settings) override {
        if (!m_answers.failure()) {
            m_settings = settings;
            emit changed();
        }
        return m_answers.answer<Done>(Done{});
    }

private:
    FakeAnswers& m_answers;
    Settings m_settings;
};

} // namespace opbx::test
