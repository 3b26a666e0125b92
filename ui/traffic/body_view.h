// A body as tree, text or hex, with search. Each form is built when it is looked at. GUI thread; read only.
#pragma once

#include "ui/traffic/body_format.h"

#include <QSet>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QTreeView;

namespace opbx::ui {

class BodyTreeModel;
class HexView;

class BodyView final : public QWidget {
    Q_OBJECT

public:
    explicit BodyView(QWidget* parent);

    void setBody(const QByteArray& body, const QByteArray& contentType);

    enum Form { Tree, Text, Hex };
    void showForm(Form form);

private:
    void makeBar();
    void makeForms();
    void build();
    void applyFolds(const QModelIndex& parent, int& budget);
    void findNext();
    bool findInTree(const QString& wanted);
    bool findInText(const QString& wanted);
    void keepFold(const QModelIndex& index, bool folded);

    QByteArray m_body;
    BodyKind m_kind = BodyKind::Empty;
    bool m_built[3] = {false, false, false};
    bool m_applyingFolds = false;
    QSet<QString> m_folded; // paths that the reader closed; kept from body to body

    QButtonGroup* m_forms;
    QLineEdit* m_search;
    QLabel* m_found;
    QLabel* m_size;
    QStackedWidget* m_stack;
    QTreeView* m_tree;
    BodyTreeModel* m_treeModel;
    QPlainTextEdit* m_text;
    HexView* m_hex;
};

} // namespace opbx::ui
