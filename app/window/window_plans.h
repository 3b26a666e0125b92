// The window's PlansBackend: plans are read and saved on the reader thread and put in force by the runtime. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/reader.h"
#include "ui/backend/plans_backend.h"

namespace opbx {

class WindowPlans final : public ui::PlansBackend {
    Q_OBJECT

public:
    /// All outlive this object.
    WindowPlans(Runtime& runtime, Reader& reader, const Clock& clock);

    QFuture<Result<QByteArray>> current() override;
    QFuture<Result<Done>> save(const QByteArray& document, const QString& comment) override;
    QFuture<Result<QList<ui::PlanVersionRow>>> versions() override;
    QFuture<Result<QByteArray>> version(qint64 id) override;

private:
    template<class Question>
    auto ask(Question question);

    Runtime& m_runtime;
    Reader& m_reader;
    const Clock& m_clock;
};

} // namespace opbx
