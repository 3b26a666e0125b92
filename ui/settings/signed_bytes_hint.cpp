#include "ui/settings/signed_bytes_hint.h"

#include "ui/settings/settings_draft.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QPushButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

const QString key = u"auth/signed_bytes"_s;
const QString withTimestamp = u"timestamp.body"_s;

} // namespace

SignedBytesHint::SignedBytesHint(SettingsDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft) {
    setObjectName(u"signed-bytes-hint"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::groupMargin);
    auto* sentence =
        quietLabel(tr("A signature over the body alone says nothing about the time: somebody who recorded "
                      "an event can send it again with a new timestamp once it is no longer recognised as "
                      "a duplicate."),
                   TypeSize::Small, this);
    auto* choose = new QPushButton(tr("Ask for timestamp and body"), this);
    choose->setAccessibleDescription(sentence->text());
    row->addWidget(sentence, 1);
    row->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this] { m_draft.take(key, withTimestamp); });
    connect(&m_draft, &SettingsDraft::changed, this, &SignedBytesHint::refresh);
    connect(&m_draft, &SettingsDraft::reset, this, &SignedBytesHint::refresh);
    refresh();
}

void SignedBytesHint::refresh() {
    const Result<QString> chosen = m_draft.draft().text(key);
    setVisible(chosen && *chosen != withTimestamp);
}

} // namespace opbx::ui
