// Rows of the Call tab: what happened in a call, rung by rung, oldest first: its exchanges in words, and the time that passed between
// them. GUI thread.
#pragma once

#include "core/calls/story_event.h"
#include "core/storage/history.h"
#include "ui/widgets/row_model.h"

namespace opbx::ui {

/// An exchange of the call, or a time in which nothing came.
struct CallRung {
    ExchangeRow row;  // id 0 for a gap
    qint64 gapUs = 0; // of a gap
    qint64 sinceStartUs = 0;
    QString words; // "Nobody answered. Rang Ben for up to 20 s."
};

class CallModel final : public RowModel<CallRung> {
    Q_OBJECT

public:
    static constexpr int LadderColumn = 0;
    /// bool: a gap of the ladder.
    static constexpr int GapRole = Qt::UserRole + 1;
    static constexpr qint64 leastGapUs = 3'000'000;

    /// How a party is called: its name, or its number.
    using Names = std::function<QString(const QString&)>;

    explicit CallModel(QObject* parent);

    /// `oldestFirst`: exchanges of one session that are known to be of it; `story`: of their voice requests.
    void setCall(const QList<ExchangeRow>& oldestFirst, const QList<StoryEvent>& story, const Names& names);

    /// 0 for a row that is not there or is a gap.
    qint64 idAt(int row) const;
    int rowOfId(qint64 id) const;

private:
    QVariant ofRow(const CallRung& rung, int role) const override;
};

} // namespace opbx::ui
