// What a push would change at Cloudonix: field, what is there, what will be there. What takes calls from another application is only
// offered, with a box to tick. GUI thread.
#pragma once

#include "core/cloudonix/cloudonix_values.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace opbx::ui {

class ChangeTable final : public QWidget {
    Q_OBJECT

public:
    explicit ChangeTable(QWidget* parent);

    void setPlan(const CloudonixPlan& plan);
    int rows() const { return m_count; }
    /// Offered changes that are ticked.
    QList<CloudonixChange> accepted() const;

    /// Name of a field of Cloudonix's API in words; the field itself for one that is not known here.
    static QString fieldName(const CloudonixChange& change);

signals:
    /// A box was ticked or cleared.
    void acceptedChanged();

private:
    struct Offer {
        QCheckBox* box;
        CloudonixChange change;
    };

    QWidget* nameCell(const CloudonixChange& change);
    static QString before(const CloudonixChange& change);
    static QString after(const CloudonixChange& change);

    QVBoxLayout* m_column;
    QWidget* m_shown = nullptr;
    int m_count = 0;
    QList<Offer> m_offers;
};

} // namespace opbx::ui
