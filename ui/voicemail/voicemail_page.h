// The page of voicemail messages: boxes, the messages of one, playing, marks, deleting with undo, saving. GUI thread.
#pragma once

#include "ui/backend/voicemail_backend.h"
#include "ui/widgets/page.h"

class QListWidget;

namespace opbx::ui {

class Banner;
class RecordingPlayer;
class TableView;
class VoicemailModel;

class VoicemailPage final : public Page {
    Q_OBJECT

public:
    VoicemailPage(const PageContext& context, QWidget* parent);

    void fillMenu(QMenu& menu) override;
    /// Part of a number or name.
    void search(const QString& text) override;
    bool canSearch() const override { return true; }

    /// Name under which a recording is saved at first, without extension.
    static QString fileName(const VoicemailMessage& message);

protected:
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeActions();
    void makeLayout();
    void connectParts();
    void reload();
    void take(const QList<VoicemailMessage>& messages);
    void refreshBoxes();
    void refreshEmptyState();
    void refreshActions();
    void chooseBox(int row);
    void showRecording();
    void toggleHeard();
    void markHeard(const QList<qint64>& ids, bool heard);
    void removeSelected();
    void undoRemoval();
    void say(const Error& error);
    QList<VoicemailMessage> selected() const;

    VoicemailBackend& m_voicemail;
    VoicemailModel* m_model;
    QListWidget* m_boxes;
    TableView* m_table;
    RecordingPlayer* m_player;
    Banner* m_banner;
    QAction* m_heard;
    QAction* m_remove;
    QAction* m_undo;
    QAction* m_traffic;
    QList<VoicemailMessage> m_removed; // by the last removal
    QString m_search;
    quint64 m_turn = 0;
    bool m_undoOffered = false; // the banner's button puts messages back
};

} // namespace opbx::ui
