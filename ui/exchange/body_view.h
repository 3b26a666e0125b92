// A body as tree, text or hex, with search. Each form is built when it is looked at, that of a large body beside the window, and a long
// text is shown in parts. GUI thread; read only.
#pragma once

#include "ui/exchange/body_format.h"

#include <QSet>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace opbx::ui {

class Background;
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
    /// Nothing is being read, laid out or sought.
    bool isReady() const;
    FindBar* findBar() const { return m_find; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Another text is sought, empty when none is.
    void sought(const QString& text);

private:
    void makeBar();
    void makeForms();
    void makeTreeMenu();
    void build();
    void makePartBar();
    void setContent(const BodyContentPtr& content);
    void buildTree();
    void buildText();
    void setText(const BodyText& text);
    void showPart(qsizetype part);
    void applyFolds(const QModelIndex& parent, int& budget, int depth);
    void keepFold(const QModelIndex& index, bool folded);
    void seek();
    void setPlaces(const QList<qsizetype>& places);
    bool isSmall() const;
    void step(int by);
    void showPlace(qsizetype place);
    void markInText();

    QByteArray m_body;
    BodyContentPtr m_content; // null while a large body is being read
    bool m_built[3] = {false, false, false};
    bool m_applyingFolds = false;
    QSet<QString> m_folded;               // paths that the reader closed; kept from body to body
    BodyText m_wholeText{QString(), {0}}; // as the text form shows it
    qsizetype m_part = 0;                 // of it that is shown
    QList<qsizetype> m_places;            // what was found in the form that is shown
    qsizetype m_place = -1;

    QButtonGroup* m_forms;
    FindBar* m_find;
    QLabel* m_size;
    QStackedWidget* m_stack;
    QTreeView* m_tree;
    BodyTreeModel* m_treeModel;
    QPlainTextEdit* m_text;
    BodyHighlighter* m_highlighter;
    QWidget* m_partBar;
    QLabel* m_partWords;
    QToolButton* m_previousPart;
    QToolButton* m_nextPart;
    HexView* m_hex;
    Background* m_reading;
    Background* m_layout;
    Background* m_search;
};

} // namespace opbx::ui
