#include "ui/routing/kept_draft.h"

#include "ui/routing/plan_draft.h"

#include <QJsonDocument>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int keepAfterMs = 300; // a plan of thousands of entries is not written at every key
const QString draftKey = u"routing/draft"_s;
const QString offeredKey = u"routing/offered-draft"_s;

} // namespace

KeptDraft::KeptDraft(PlanDraft& draft, UiState& state, QObject* parent)
    : QObject(parent)
    , m_draft(draft)
    , m_state(state) {
    // What is edited while the offer stands is kept for itself.
    if (const QByteArray kept = m_state.value(draftKey).toByteArray(); !kept.isEmpty()) {
        m_state.setValue(offeredKey, kept);
        m_state.setValue(draftKey, QByteArray());
    }
    m_pause.setSingleShot(true);
    m_pause.setInterval(keepAfterMs);
    connect(&m_pause, &QTimer::timeout, this, &KeptDraft::keep);
    connect(&m_draft, &PlanDraft::changed, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
}

KeptDraft::~KeptDraft() {
    if (m_pause.isActive())
        keep();
}

bool KeptDraft::isThere(const UiState& state) {
    return !state.value(draftKey).toByteArray().isEmpty() || !state.value(offeredKey).toByteArray().isEmpty();
}

QJsonObject KeptDraft::offered() const {
    const QJsonObject kept = QJsonDocument::fromJson(m_state.value(offeredKey).toByteArray()).object();
    return kept == m_draft.document() ? QJsonObject() : kept;
}

void KeptDraft::settle() {
    m_state.setValue(offeredKey, QByteArray());
}

void KeptDraft::keep() {
    m_pause.stop();
    m_state.setValue(draftKey, m_draft.isChanged()
                                   ? QJsonDocument(m_draft.document()).toJson(QJsonDocument::Compact)
                                   : QByteArray());
}

} // namespace opbx::ui
