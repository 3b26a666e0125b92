#include "ui/live_calls/live_calls_page.h"

#include "ui/backend/directory_backend.h"
#include "ui/cloudonix/hang_up.h"
#include "ui/live_calls/live_calls_model.h"
#include "ui/theme/formatting.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QBoxLayout>
#include <QDateTime>
#include <QLocale>
#include <QMenu>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype namedAtMost = 6;
constexpr qsizetype mostListed = 1'000; // what the backend gives
} // namespace

LiveCallsPage::LiveCallsPage(const PageContext& context, QWidget* parent)
    : Page(tr("Live calls"), context, parent)
    , m_model(new LiveCallsModel(backend(), &QDateTime::currentMSecsSinceEpoch, this))
    , m_table(new TableView(this))
    , m_traffic(new QAction(icon(u"traffic"_s), tr("Show the call's &traffic"), this)) {
    m_table->setObjectName(u"live-calls"_s);
    m_table->setAccessibleName(tr("Live calls"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(LiveCallsModel::Started, Qt::DescendingOrder);
    m_table->rememberColumns(state(), u"live-calls/table"_s);
    m_table->setEmptyContent(u"live-calls"_s, tr("Nobody is on the phone. Send a test call to see one here."),
                             tr("Send a test call"));
    m_table->setLoading(true);
    auto* problem = new Banner(this);
    problem->setDismissable(true);
    m_hangUp = new HangUp(backend(), *problem, this);
    content()->addWidget(problem);
    content()->addWidget(m_table, 1);
    m_traffic->setEnabled(false);
    addTitleAction(m_traffic, u"traffic"_s);
    addTitleAction(m_hangUp, u"stop"_s);

    connect(m_model, &LiveCallsModel::loaded, this, [this] {
        m_table->setLoading(false);
        refreshSubtitle();
    });
    connect(m_table, &TableView::emptyButtonClicked, this, &Page::testCallRequested);
    connect(m_table, &TableView::rowActivated, this, &LiveCallsPage::showTraffic);
    connect(m_table, &TableView::currentRowChanged, this, [this](int row) {
        m_traffic->setEnabled(row >= 0);
        const QString from = row >= 0 ? m_model->rows().at(row).from : QString();
        m_hangUp->setCall(m_model->sessionAt(row),
                          Formatting::party(backend().directory().nameOf(from), from));
    });
    connect(m_table, &TableView::contextMenuOpening, this, [this](QMenu* menu, int row) {
        if (row >= 0)
            menu->addActions({m_traffic, m_hangUp});
    });
    connect(m_traffic, &QAction::triggered, this, [this] { showTraffic(m_table->currentRow()); });
    m_model->reload();
}

void LiveCallsPage::fillMenu(QMenu& menu) {
    menu.addActions({m_traffic, m_hangUp});
}

void LiveCallsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_model->setTicking(true);
}

void LiveCallsPage::hideEvent(QHideEvent* event) {
    m_model->setTicking(false);
    Page::hideEvent(event);
}

void LiveCallsPage::refreshSubtitle() {
    const QList<LiveSession>& sessions = m_model->rows();
    int live = 0;
    int answered = 0;
    for (const LiveSession& session : sessions) {
        live += session.stale ? 0 : 1;
        answered += !session.stale && session.talking ? 1 : 0;
    }
    const int stale = int(sessions.size()) - live;
    QStringList parts;
    const auto counts = m_model->counts();
    for (const auto& [name, count] : counts.first(std::min<qsizetype>(counts.size(), namedAtMost)))
        parts.append(
            tr("%1: %2", "extension or group, number of its calls").arg(name, QString::number(count)));
    // Menus and greetings answer a call at the network too; these are none that somebody has.
    QString words =
        tr("%1, %2 of them answered.").arg(tr("%n call(s)", nullptr, live), QString::number(answered));
    if (stale > 0)
        words +=
            u' ' + tr("Of %n more there has been no news for long: they may have ended.", nullptr, stale);
    if (sessions.size() >= mostListed)
        words += u' ' + tr("Only those with the latest news are listed.");
    if (sessions.isEmpty())
        setSubtitle({});
    else
        setSubtitle(parts.isEmpty() ? words : words + u'\n' + QLocale().createSeparatedList(parts));
}

void LiveCallsPage::showTraffic(int row) {
    const QString session = m_model->sessionAt(row);
    if (!session.isEmpty())
        emit pageRequested(u"traffic"_s, u"session:\"%1\""_s.arg(session));
}

} // namespace opbx::ui
