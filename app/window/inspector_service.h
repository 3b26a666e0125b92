// The Traffic page's InspectorBackend over the runtime's store; archives are read, and files finished, on the reader thread.
// GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/reader.h"
#include "core/net/http_call.h"
#include "ui/backend/inspector_backend.h"

namespace opbx {

class InspectorService final : public ui::InspectorBackend {
public:
    /// `runtime` and `context` outlive the store; answers arrive on `context`'s thread, the GUI's.
    InspectorService(Runtime& runtime, Reader& reader, QObject& context)
        : m_runtime(runtime)
        , m_reader(reader)
        , m_context(context) {}

    void holding(const QString& text, const QList<qint64>& exchanges, QObject* context,
                 HoldingAnswer answer) override;
    QFuture<Result<QList<StoryEvent>>> story(const QString& session) override;
    void commit(std::shared_ptr<FileReplacement> file, QObject* context, DoneAnswer answer) override;
    void setPinned(qint64 exchange, bool pinned, QObject* context, DoneAnswer answer) override;
    void setNote(qint64 exchange, const QString& note, QObject* context, DoneAnswer answer) override;
    void importHar(const QByteArray& archive, QObject* context, ImportAnswer answer) override;
    void importNgrok(const QUrl& inspector, QObject* context, ImportAnswer answer) override;

private:
    using ReadExchanges = Result<ImportedExchanges> (*)(const QByteArray&);
    void importAs(ReadExchanges read, const QByteArray& bytes, const ImportAnswer& answer);

    Runtime& m_runtime;
    Reader& m_reader;
    HttpCaller m_caller;
    QObject& m_context;
};

} // namespace opbx
