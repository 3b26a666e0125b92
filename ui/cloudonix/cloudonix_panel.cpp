#include "ui/cloudonix/cloudonix_panel.h"

#include "ui/cloudonix/change_table.h"
#include "ui/cloudonix/cloudonix_backend.h"
#include "ui/support/banner.h"
#include "ui/support/buttons.h"
#include "ui/support/error_words.h"
#include "ui/support/metrics.h"
#include "ui/support/progress_bar.h"
#include "ui/support/type_scale.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace opbx::ui {

CloudonixPanel::CloudonixPanel(Backend& backend, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    makeReview(*column);
    column->addSpacing(metrics::groupMargin);
    makeComparison(*column);
    connect(&m_backend, &Backend::settingsChanged, this, &CloudonixPanel::forgetReview);
    connect(&m_backend, &Backend::keysChanged, this, &CloudonixPanel::forgetReview);
    refreshButtons();
}

void CloudonixPanel::makeReview(QBoxLayout& column) {
    column.addWidget(textLabel(tr("Set up the domain"), TypeSize::Section, this));
    column.addWidget(
        quietLabel(tr("Points the domain's voice application, session updates and call records to this "
                      "endpoint, with the requests API key. You see first what changes."),
                   TypeSize::Small, this));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    m_check = new QPushButton(tr("Check domain and key"), this);
    m_push = new QPushButton(tr("Change this at Cloudonix"), this);
    makePrimary(m_push);
    row->addWidget(m_check);
    row->addWidget(m_push);
    row->addStretch();
    column.addLayout(row);
    m_missing = quietLabel({}, TypeSize::Small, this);
    column.addWidget(m_missing);
    m_progress = new ProgressBar(this);
    column.addWidget(m_progress);
    m_outcome = new Banner(this);
    column.addWidget(m_outcome);
    m_changes = new ChangeTable(this);
    column.addWidget(m_changes);
    connect(m_check, &QPushButton::clicked, this, &CloudonixPanel::review);
    connect(m_push, &QPushButton::clicked, this, &CloudonixPanel::push);
    connect(m_progress, &ProgressBar::cancelRequested, this, [this] { m_backend.cloudonix().cancel(); });
}

void CloudonixPanel::makeComparison(QBoxLayout& column) {
    column.addWidget(textLabel(tr("Subscribers and extensions"), TypeSize::Section, this));
    column.addWidget(
        quietLabel(tr("A call can ring only an extension that is also a subscriber at Cloudonix."),
                   TypeSize::Small, this));
    auto* row = new QHBoxLayout;
    m_compare = new QPushButton(tr("Compare"), this);
    m_compare->setAccessibleDescription(
        tr("Compares subscribers at Cloudonix with the extensions of the routing plan"));
    row->addWidget(m_compare);
    row->addStretch();
    column.addLayout(row);
    m_comparison = new Banner(this);
    column.addWidget(m_comparison);
    m_differences = textLabel({}, TypeSize::Body, this);
    m_differences->setTextFormat(Qt::PlainText);
    m_differences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_differences->setWordWrap(true);
    m_differences->hide();
    column.addWidget(m_differences);
    connect(m_compare, &QPushButton::clicked, this, &CloudonixPanel::compare);
}

QString CloudonixPanel::outcome() const {
    return m_outcome->sentence();
}

void CloudonixPanel::setWork(Work work) {
    m_work = work;
    if (work == Work::None)
        m_progress->finish();
    refreshButtons();
}

void CloudonixPanel::refreshButtons() {
    const bool isSetUp = m_backend.cloudonix().isSetUp();
    const bool idle = m_work == Work::None;
    m_check->setEnabled(isSetUp && idle);
    m_compare->setEnabled(isSetUp && idle);
    m_push->setVisible(m_hasPlan);
    m_push->setEnabled(isSetUp && idle);
    m_missing->setText(isSetUp ? QString()
                               : tr("Enter the domain and apply it, and set the domain API key, first."));
    m_missing->setVisible(!isSetUp);
}

/// Domain, key or addresses may be others now: what was found out no longer counts.
void CloudonixPanel::forgetReview() {
    if (m_work == Work::None && m_hasPlan) {
        m_hasPlan = false;
        m_changes->setPlan({});
        m_outcome->setMessage(Meaning::Neutral, {});
    }
    refreshButtons();
}

QString CloudonixPanel::problemWords(const Error& error) const {
    switch (error.code) {
    case ErrorCode::RemoteRefused:
        return tr("Cloudonix refused. Check that the key belongs to this domain, then try again.");
    case ErrorCode::NotFound: return tr("Cloudonix does not know this domain. Check its name.");
    case ErrorCode::Cancelled: return tr("It was cancelled.");
    default: return ErrorWords::sentence(error.code);
    }
}

void CloudonixPanel::review() {
    m_hasPlan = false;
    m_changes->setPlan({});
    m_outcome->setMessage(Meaning::Neutral, {});
    m_progress->start(tr("Asking Cloudonix…"));
    setWork(Work::Review);
    m_backend.cloudonix().review(this, [this](const Result<CloudonixReview>& result) { reviewed(result); });
}

void CloudonixPanel::reviewed(const Result<CloudonixReview>& review) {
    if (review) {
        const int changes = int(review->plan.changes.size());
        m_hasPlan = changes > 0;
        m_changes->setPlan(review->plan);
        const QString name = review->domainName;
        if (m_backend.settings().baseUrl().isEmpty())
            m_outcome->setMessage(Meaning::Attention,
                                  tr("The key belongs to the domain %1. Enter the public address "
                                     "before you set up the domain.")
                                      .arg(name));
        else if (changes == 0)
            m_outcome->setMessage(Meaning::Good,
                                  tr("The domain %1 already points here. Nothing has to change.").arg(name));
        else
            m_outcome->setMessage(
                Meaning::Neutral,
                tr("The key belongs to the domain %1. %n thing(s) would change there:", nullptr, changes)
                    .arg(name));
    } else {
        m_outcome->setMessage(Meaning::Bad, problemWords(review.error()));
        m_outcome->setToolTip(review.error().detail);
    }
    setWork(Work::None);
}

void CloudonixPanel::push() {
    m_hasPlan = false;
    m_outcome->setMessage(Meaning::Neutral, {});
    m_progress->start(tr("Setting up the domain…"), 3);
    setWork(Work::Push);
    m_backend.cloudonix().push(
        this, [this](const PushProgress& step) { progress(step); },
        [this](const PushOutcome& outcome) { pushed(outcome); });
}

void CloudonixPanel::progress(const PushProgress& step) {
    m_progress->setProgress(step.done);
    if (step.step == "application")
        m_progress->setSentence(tr("Setting the voice application…"));
    else if (step.step == "domain")
        m_progress->setSentence(tr("Setting the domain…"));
    else
        m_progress->setSentence(tr("Reading back what is there now…"));
}

void CloudonixPanel::pushed(const PushOutcome& outcome) {
    m_changes->setPlan(outcome.remaining);
    m_hasPlan = false; // a new check comes before the next push
    if (outcome.ok()) {
        m_outcome->setMessage(Meaning::Good,
                              tr("Done. Cloudonix sends calls, session updates and call records here."));
    } else if (!outcome.verified) {
        m_outcome->setMessage(
            Meaning::Bad,
            tr("What is at Cloudonix now could not be read back. Check the domain again before you rely "
               "on it."));
    } else if (!outcome.lost.isEmpty()) {
        m_outcome->setMessage(Meaning::Bad,
                              tr("Cloudonix dropped settings of the domain that were there before: %1. Enter "
                                 "them again in the portal.")
                                  .arg(outcome.lost.join(QStringLiteral(", "))));
    } else if (outcome.remaining.isEmpty()) {
        m_outcome->setMessage(Meaning::Attention, tr("A step failed, but everything is there now."));
    } else {
        m_outcome->setMessage(
            Meaning::Bad, tr("Not everything was changed. This is still different. Check the domain, then "
                             "change it again."));
    }
    m_outcome->setToolTip(outcome.problem.detail);
    setWork(Work::None);
}

void CloudonixPanel::compare() {
    m_comparison->setMessage(Meaning::Neutral, {});
    m_differences->hide();
    m_progress->start(tr("Asking Cloudonix…"));
    setWork(Work::Compare);
    m_backend.cloudonix().compareSubscribers(
        this, [this](const Result<SubscriberComparison>& result) { compared(result); });
}

void CloudonixPanel::compared(const Result<SubscriberComparison>& comparison) {
    QStringList lines;
    if (!comparison) {
        m_comparison->setMessage(Meaning::Bad, problemWords(comparison.error()));
    } else {
        const auto add = [&lines](const QString& sentence, const QStringList& numbers) {
            if (!numbers.isEmpty())
                lines << sentence.arg(numbers.join(QStringLiteral(", ")));
        };
        add(tr("Extensions that are no subscribers, so they cannot ring: %1"), comparison->onlyHere);
        add(tr("Subscribers that are switched off at Cloudonix: %1"), comparison->inactive);
        add(tr("Subscribers that are no extensions here: %1"), comparison->onlyAtCloudonix);
        const bool cannotRing = !comparison->onlyHere.isEmpty() || !comparison->inactive.isEmpty();
        if (lines.isEmpty())
            m_comparison->setMessage(Meaning::Good, tr("Subscribers and extensions are the same."));
        else
            m_comparison->setMessage(cannotRing ? Meaning::Attention : Meaning::Neutral,
                                     tr("Subscribers and extensions differ."));
    }
    m_differences->setText(lines.join(u'\n'));
    m_differences->setVisible(!lines.isEmpty());
    setWork(Work::None);
}

} // namespace opbx::ui
