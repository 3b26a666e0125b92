// How the columns of an address book are understood, one a line: title, an example, what it is used for, and why. The use can be
// changed. GUI thread; reads no file.
#pragma once

#include "core/directory/directory_columns.h"
#include "ui/widgets/form_area.h"

class QComboBox;
class QLabel;

namespace opbx::ui {

class ImportColumns final : public FormArea {
    Q_OBJECT

public:
    explicit ImportColumns(QWidget* parent);

    void setColumns(const QList<ColumnUse>& columns);

signals:
    /// By the user; `column` counts from 0.
    void useChosen(int column, DirectoryColumn use);

private:
    struct Line {
        QLabel* title;
        QLabel* sample;
        QComboBox* use;
        QLabel* reason;
    };

    void makeLines(qsizetype count);
    void fill(const Line& line, int column, const ColumnUse& use);
    static QString reasonWords(const ColumnUse& use);

    QList<Line> m_lines;
};

} // namespace opbx::ui
