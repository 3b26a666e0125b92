// One exchange at a glance: the verdict in a sentence, what the event is, how it was decided, where the time
// went. GUI thread; read only.
#pragma once

#include "core/exchange/exchange.h"
#include "ui/backend/backend.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;

namespace opbx::ui {

class Banner;
class CopyField;
class ReplayLinks;
class TimingView;

class SummaryView final : public QScrollArea {
    Q_OBJECT

public:
    SummaryView(Backend& backend, QWidget* parent);

    void setExchange(const Exchange& exchange);
    /// What would have made the refused request pass, in words; nothing happens when it is empty.
    void setExplanation(const QString& explanation);

signals:
    void exchangeRequested(qint64 id);
    /// Shows a replay beside its original.
    void compareRequested(qint64 original, qint64 replay);
    void noteRequested();

private:
    QWidget* makeFacts();
    QWidget* makeCourse();
    CopyField* addField(QFormLayout& form, const QString& label, const QString& name);
    void setField(CopyField* field, const QString& value);
    static QString detailOf(const Exchange& exchange);
    QString attemptWords(const Exchange& exchange) const;
    QString clockWords(const Exchange& exchange) const;

    Banner* m_verdict;
    QLabel* m_detail;
    QLabel* m_claim;
    Banner* m_note;
    ReplayLinks* m_links;
    QFormLayout* m_form = nullptr;
    CopyField* m_eventId = nullptr;
    QLabel* m_eventIdSource = nullptr;
    CopyField* m_session = nullptr;
    CopyField* m_from = nullptr;
    CopyField* m_to = nullptr;
    CopyField* m_state = nullptr;
    CopyField* m_received = nullptr;
    CopyField* m_sender = nullptr;
    CopyField* m_attempt = nullptr;
    CopyField* m_clock = nullptr;
    TimingView* m_timing = nullptr;
    QLabel* m_stepsTitle = nullptr;
    QLabel* m_steps = nullptr;
};

} // namespace opbx::ui
