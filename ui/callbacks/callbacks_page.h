// The page of callers to call back: who waits since when, calling, notes, marking as done with undo. GUI thread.
#pragma once

#include "ui/backend/callbacks_backend.h"
#include "ui/widgets/page.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace opbx::ui {

class Banner;
class CallbacksModel;
class TableView;

class CallbacksPage final : public Page {
    Q_OBJECT

public:
    CallbacksPage(const PageContext& context, QWidget* parent);

    void fillMenu(QMenu& menu) override;
    void search(const QString& text) override;
    bool canSearch() const override { return true; }

private:
    void makeActions();
    void makeLayout();
    void connectParts();
    void reload();
    void refresh();
    void refreshPhones();
    void call();
    void markDone();
    void undo();
    void saveNote();
    void showCalls();
    void say(const Error& error);
    const Callback* current() const;

    CallbacksBackend& m_callbacks;
    CallbacksModel* m_model;
    TableView* m_table;
    Banner* m_banner;
    QComboBox* m_phone;
    QLabel* m_phoneLabel;
    QLineEdit* m_note;
    QAction* m_call;
    QAction* m_done;
    QAction* m_copy;
    QAction* m_records;
    QString m_noted;      // caller whose note is in the field
    QList<Callback> m_undo; // marked as done last
};

} // namespace opbx::ui
