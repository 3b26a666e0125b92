// What differs between this exchange and another one: request or response, JSON by meaning, headers, bytes. GUI thread.
#pragma once

#include "core/explain/compare.h"
#include "ui/exchange/difference_model.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace opbx::ui {

class Background;
class TableView;

class CompareView final : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent);

    /// `other` may be null: nothing to compare with has been chosen.
    void setPair(ExchangePtr other, ExchangePtr current);

    static QList<DifferenceRow> rowsOf(const Comparison& comparison);
    /// Lines that differ of two texts, CXML an element a line.
    static QList<DifferenceRow> lineRows(const QByteArray& left, const QByteArray& right);

private:
    struct Compared {
        bool isSame = false;
        bool saysTheSame = false; // in other bytes
        bool isCut = false;       // more differs than is listed
        QList<DifferenceRow> rows;
    };

    void compare();
    /// Any thread.
    static Compared compared(const Exchange& other, const Exchange& current, bool responses);
    void show(const Compared& compared);
    QString sentence(const Compared& compared) const;

    ExchangePtr m_other;
    ExchangePtr m_current;
    QButtonGroup* m_sides;
    QLabel* m_sentence;
    DifferenceModel* m_model;
    TableView* m_table;
    Background* m_comparing;
};

} // namespace opbx::ui
