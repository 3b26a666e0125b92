// What differs between this exchange and another one: request or response, JSON by meaning, headers, bytes. GUI thread.
#pragma once

#include "core/inspect/compare.h"
#include "ui/traffic/difference_model.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace opbx::ui {

class TableView;

class CompareView final : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent);

    /// `other` may be null: nothing to compare with has been chosen.
    void setPair(ExchangePtr other, ExchangePtr current);

    static QList<DifferenceModel::Row> rowsOf(const Comparison& comparison);
    /// Lines that differ of two texts, CXML an element a line.
    static QList<DifferenceModel::Row> lineRows(const QByteArray& left, const QByteArray& right);

private:
    void compare();
    QString sentence(const Comparison& comparison) const;

    ExchangePtr m_other;
    ExchangePtr m_current;
    QButtonGroup* m_sides;
    QLabel* m_sentence;
    DifferenceModel* m_model;
    TableView* m_table;
};

} // namespace opbx::ui
