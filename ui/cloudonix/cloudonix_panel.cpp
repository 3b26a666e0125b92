#include "ui/cloudonix/cloudonix_panel.h"

#include "ui/backend/cloudonix_backend.h"
#include "ui/backend/keys_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/cloudonix/change_table.h"
#include "ui/cloudonix/number_list.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

CloudonixPanel::CloudonixPanel(Backend& backend, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    makeReview(*column);
    column->addSpacing(metrics::groupMargin);
    makeComparison(*column);
    connect(&m_backend.settings(), &SettingsBackend::changed, this, &CloudonixPanel::forgetReview);
    connect(&m_backend.keys(), &KeysBackend::changed, this, &CloudonixPanel::forgetReview);
    connect(&m_backend.cloudonix(), &CloudonixBackend::pushWent, this, &CloudonixPanel::progress);
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
    m_numbers = new NumberList(this);
    column.addWidget(m_numbers);
    connect(m_changes, &ChangeTable::acceptedChanged, this, &CloudonixPanel::refreshButtons);
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
    m_push->setEnabled(isSetUp && idle && hasWork());
    m_missing->setText(isSetUp ? QString()
                               : tr("Enter the domain and apply it, and set the domain API key, first."));
    m_missing->setVisible(!isSetUp);
}

bool CloudonixPanel::hasWork() const {
    return m_certain > 0 || !m_changes->accepted().isEmpty();
}

/// Domain, key or addresses may be others now: what was found out no longer counts.
void CloudonixPanel::forgetReview() {
    if (m_work == Work::None && m_hasPlan) {
        m_hasPlan = false;
        m_changes->setPlan({});
        m_numbers->clear();
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
    m_numbers->clear();
    m_outcome->setMessage(Meaning::Neutral, {});
    m_progress->start(tr("Asking Cloudonix…"));
    setWork(Work::Review);
    m_backend.cloudonix().review().then(this,
                                        [this](const Result<CloudonixReview>& result) { reviewed(result); });
}

void CloudonixPanel::reviewed(const Result<CloudonixReview>& review) {
    if (review) {
        m_hasPlan = !review->plan.isEmpty();
        m_certain = int(review->plan.with({}).changes.size());
        m_changes->setPlan(review->plan);
        if (!m_backend.settings().current().baseUrl().isEmpty())
            m_numbers->setRoutes(review->routes, review->numbersKnown);
        sayReviewed(*review);
    } else {
        m_outcome->setMessage(Meaning::Bad, problemWords(review.error()));
        m_outcome->setToolTip(review.error().detail);
    }
    setWork(Work::None);
}

void CloudonixPanel::sayReviewed(const CloudonixReview& review) {
    const QString name = review.domainName;
    const bool arrives = !arrivingNumbers(review.routes).isEmpty();
    if (m_backend.settings().current().baseUrl().isEmpty())
        m_outcome->setMessage(Meaning::Attention,
                              tr("The key belongs to the domain %1. Enter the public address "
                                 "before you set up the domain.")
                                  .arg(name));
    else if (!review.domainActive)
        m_outcome->setMessage(
            Meaning::Bad,
            tr("The domain %1 is switched off at Cloudonix: no call arrives. Switch it on in the "
               "portal.")
                .arg(name));
    else if (m_certain > 0)
        m_outcome->setMessage(
            Meaning::Neutral,
            tr("The key belongs to the domain %1. %n thing(s) would change there:", nullptr, m_certain)
                .arg(name));
    else if (arrives)
        m_outcome->setMessage(Meaning::Good, tr("The domain %1 already points here.").arg(name));
    else
        m_outcome->setMessage(Meaning::Attention,
                              tr("The domain %1 has these addresses, but no call to one of its "
                                 "numbers arrives here yet.")
                                  .arg(name));
}

void CloudonixPanel::push() {
    const QList<CloudonixChange> accepted = m_changes->accepted();
    m_hasPlan = false;
    m_numbers->clear();
    m_outcome->setMessage(Meaning::Neutral, {});
    m_progress->start(tr("Setting up the domain…"), 4);
    setWork(Work::Push);
    m_backend.cloudonix().push(accepted).then(this, [this](const Result<PushOutcome>& outcome) {
        PushOutcome failed;
        if (!outcome)
            failed.problem = outcome.error();
        pushed(outcome ? *outcome : failed);
    });
}

void CloudonixPanel::progress(const PushProgress& step) {
    if (m_work != Work::Push)
        return; // of a panel that was closed
    m_progress->setProgress(step.done);
    if (step.step == "application")
        m_progress->setSentence(tr("Setting the voice application…"));
    else if (step.step == "domain")
        m_progress->setSentence(tr("Setting the domain…"));
    else if (step.step == "numbers")
        m_progress->setSentence(tr("Binding the numbers…"));
    else
        m_progress->setSentence(tr("Reading back what is there now…"));
}

void CloudonixPanel::pushed(const PushOutcome& outcome) {
    m_changes->setPlan(outcome.remaining);
    m_hasPlan = false; // a new check comes before the next push
    m_certain = 0;
    if (outcome.verified)
        m_numbers->setRoutes(outcome.routes, outcome.numbersKnown);
    if (outcome.ok()) {
        sayDone(outcome);
    } else if (!outcome.verified) {
        m_outcome->setMessage(
            Meaning::Bad,
            tr("What is at Cloudonix now could not be read back. Check the domain again before you rely "
               "on it."));
    } else if (!outcome.lost.isEmpty()) {
        m_outcome->setMessage(Meaning::Bad,
                              tr("Cloudonix dropped settings of the domain that were there before: %1. Enter "
                                 "them again in the portal.")
                                  .arg(outcome.lost.join(u", "_s)));
    } else if (outcome.remaining.isEmpty()) {
        m_outcome->setMessage(Meaning::Attention, tr("A step failed, but everything is there now."));
    } else {
        m_outcome->setMessage(
            Meaning::Bad, tr("Not everything was changed. This is still different. Check the domain, then "
                             "change it again."));
    }
    m_outcome->setToolTip(detailOf(outcome.problem));
    setWork(Work::None);
}

/// "Done" is for what is true: a call to a number that can be named would come here.
void CloudonixPanel::sayDone(const PushOutcome& outcome) {
    const QStringList numbers = arrivingNumbers(outcome.routes);
    constexpr qsizetype mostNamed = 3;
    if (outcome.arrives())
        m_outcome->setMessage(Meaning::Good,
                              tr("Done. Calls to %1, session updates and call records arrive here.")
                                  .arg(numbers.first(std::min(numbers.size(), mostNamed)).join(u", "_s) +
                                       (numbers.size() > mostNamed ? u" …"_s : QString())));
    else if (!outcome.numbersKnown)
        m_outcome->setMessage(
            Meaning::Attention,
            tr("The settings are there. Whether calls arrive is not known, because Cloudonix did "
               "not list the domain's numbers. Call one of them to find out."));
    else
        m_outcome->setMessage(
            Meaning::Attention,
            tr("The settings are there, but no call arrives here yet: no number of the domain "
               "leads to this program. Check the domain again and choose numbers."));
}

void CloudonixPanel::compare() {
    m_comparison->setMessage(Meaning::Neutral, {});
    m_differences->hide();
    m_progress->start(tr("Asking Cloudonix…"));
    setWork(Work::Compare);
    m_backend.cloudonix().compareSubscribers().then(
        this, [this](const Result<SubscriberComparison>& result) { compared(result); });
}

void CloudonixPanel::compared(const Result<SubscriberComparison>& comparison) {
    QStringList lines;
    if (!comparison) {
        m_comparison->setMessage(Meaning::Bad, problemWords(comparison.error()));
    } else {
        const auto add = [&lines](const QString& sentence, const QStringList& numbers) {
            if (!numbers.isEmpty())
                lines << sentence.arg(numbers.join(u", "_s));
        };
        add(tr("Extensions that are not subscribers, so they cannot ring: %1"), comparison->onlyHere);
        add(tr("Subscribers that are switched off at Cloudonix: %1"), comparison->inactive);
        add(tr("Subscribers that are not extensions here: %1"), comparison->onlyAtCloudonix);
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
