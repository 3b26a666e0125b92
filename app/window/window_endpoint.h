// The window's EndpointBackend: state and counts of the endpoint, replays to it. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/reader.h"
#include "app/window/today_counts.h"
#include "ui/backend/endpoint_backend.h"
#include "ui/widgets/day_watch.h"

#include <QTimer>

namespace opbx {

class WindowEndpoint final : public ui::EndpointBackend {
    Q_OBJECT

public:
    /// All outlive this object.
    WindowEndpoint(Runtime& runtime, Reader& reader, const Clock& clock);

    ui::EndpointState state() const override { return m_state; }
    QFuture<Result<Done>> listenAgain() override;
    QFuture<Result<ReplayAnswer>> replay(const ReplayRequest& request) override;

    /// Looks at everything again.
    void refresh();
    /// Soon: there are other requests or calls than there were.
    void countSoon();

private:
    void refreshState();
    void refreshCounts();

    Runtime& m_runtime;
    Reader& m_reader;
    const Clock& m_clock;
    ui::EndpointState m_state;
    TodayCounts m_today;
    ui::DayWatch m_dayWatch;
    bool m_isCounting = false;
    QTimer m_countsTimer;
    QTimer m_agingTimer; // nobody tells when a call has been silent for too long
};

} // namespace opbx
