// A body as tree, text or hex, with search. Each form is built when it is looked at, large texts bit by bit. GUI thread;
// read only.
#pragma once

#include "ui/traffic/body_format.h"

#include <QSet>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTimer;
class QTreeView;

namespace opbx::ui {

class BodyHighlighter;
class BodyTreeModel;
class FindBar;
class HexView;

class BodyView final : public QWidget {
    Q_OBJECT

public:
    explicit BodyView(QWidget* parent);

    void setBody(const QByteArray& body, const QByteArray& contentType);

    enum Form { Tree, Text, Hex };
    void showForm(Form form);
    FindBar* findBar() const { return m_find; }

signals:
    /// Another text is sought, empty when none is.
    void sought(const QString& text);

private:
    void makeBar();
    void makeForms();
    void makeTreeMenu();
    void build();
    void buildText();
    void appendText();
    void applyFolds(const QModelIndex& parent, int& budget);
    void keepFold(const QModelIndex& index, bool folded);
    void seek();
    void step(int by);
    void showPlace(qsizetype place);
    void markInText();

    QByteArray m_body;
    BodyKind m_kind = BodyKind::Empty;
    bool m_built[3] = {false, false, false};
    bool m_applyingFolds = false;
    QSet<QString> m_folded; // paths that the reader closed; kept from body to body
    QString m_wholeText;    // as the text form shows it
    qsizetype m_textShown = 0;
    QList<qsizetype> m_places; // what was found in the form that is shown
    qsizetype m_place = -1;

    QButtonGroup* m_forms;
    FindBar* m_find;
    QLabel* m_size;
    QStackedWidget* m_stack;
    QTreeView* m_tree;
    BodyTreeModel* m_treeModel;
    QPlainTextEdit* m_text;
    BodyHighlighter* m_highlighter;
    QTimer* m_textTimer;
    HexView* m_hex;
};

} // namespace opbx::ui
