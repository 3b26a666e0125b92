// A Backend without threads, sockets or disk for window tests and screenshots: what its parts hold is set by the test, futures end
// by the next turn of the event loop.
#pragma once

#include "tests/ui/support/fake_answers.h"
#include "tests/ui/support/fake_callbacks.h"
#include "tests/ui/support/fake_calls.h"
#include "tests/ui/support/fake_certificates.h"
#include "tests/ui/support/fake_cloudonix.h"
#include "tests/ui/support/fake_desktop.h"
#include "tests/ui/support/fake_directory.h"
#include "tests/ui/support/fake_endpoint.h"
#include "tests/ui/support/fake_health.h"
#include "tests/ui/support/fake_history.h"
#include "tests/ui/support/fake_keys.h"
#include "tests/ui/support/fake_plans.h"
#include "tests/ui/support/fake_rehearsals.h"
#include "tests/ui/support/fake_settings.h"
#include "tests/ui/support/fake_test_calls.h"
#include "tests/ui/support/fake_voicemail.h"
#include "ui/backend/backend.h"

namespace opbx::test {

class FakeBackend final : public ui::Backend, public FakeAnswers {
public:
    FakeEndpoint& endpoint() override { return m_endpoint; }
    FakeHistory& history() override { return m_history; }
    FakeCalls& calls() override { return m_calls; }
    FakePlans& plans() override { return m_plans; }
    FakeKeys& keys() override { return m_keys; }
    FakeSettings& settings() override { return m_settings; }
    FakeDirectory& directory() override { return m_directory; }
    FakeCallbacks& callbacks() override { return m_callbacks; }
    FakeOverrides& overrides() override { return m_overrides; }
    FakeVoicemail& voicemail() override { return m_voicemail; }
    FakeRehearsals& rehearsals() override { return m_rehearsals; }
    FakeTestCalls& testCalls() override { return m_testCalls; }
    FakeCertificates& certificates() override { return m_certificates; }
    FakeHealth& health() override { return m_health; }
    FakeCloudonix& cloudonix() override { return m_cloudonix; }
    FakeDesktop& desktop() override { return m_desktop; }

private:
    FakeEndpoint m_endpoint{*this};
    FakeHistory m_history{*this};
    FakeCalls m_calls{*this};
    FakePlans m_plans{*this};
    FakeKeys m_keys{*this};
    FakeSettings m_settings{*this};
    FakeDirectory m_directory;
    FakeCallbacks m_callbacks;
    FakeOverrides m_overrides;
    FakeVoicemail m_voicemail;
    FakeRehearsals m_rehearsals;
    FakeTestCalls m_testCalls;
    FakeCertificates m_certificates;
    FakeHealth m_health;
    FakeCloudonix m_cloudonix;
    FakeDesktop m_desktop;
};

} // namespace opbx::test
