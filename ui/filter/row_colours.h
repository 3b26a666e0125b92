// Which colour rule a row of the traffic table follows. A row has no bodies, so those that rules look into are looked through
// when an exchange arrives, and by questions to the history otherwise, a page at a time. Keeps the ids of exchanges whose bodies
// hold a text. GUI thread.
//
// Colour rules look into bodies by question: rows have none, so an arrival is looked at when it comes, and the
// history is asked about a page of ids at a time.
#pragma once

#include "ui/filter/filter_rules.h"

#include <QHash>
#include <QObject>

#include <set>

namespace opbx::ui {

class Backend;

class RowColours final : public QObject {
    Q_OBJECT

public:
    RowColours(Backend& backend, QObject* parent);

    /// True when they look for other texts in bodies than those before: then everything that is shown is to be asked about.
    bool setRules(const QList<ColourRule>& rules);
    /// The first that matches; null when none does.
    const ColourRule* ruleFor(const ExchangeRow& row) const;

    /// Looks into the bodies of an exchange that is in memory.
    void look(const Exchange& exchange);
    /// Asks about the bodies of stored ones, the latest question first.
    void ask(const QList<qint64>& ids);
    /// Rows with smaller ids are no longer shown.
    void forgetBelow(qint64 id);

signals:
    /// Bodies hold what a rule looks for.
    void found();

private:
    void askNext();

    Backend& m_backend;
    QList<ColourRule> m_rules;
    QHash<QString, std::set<qint64>> m_holding; // by text
    QList<qint64> m_waiting;                    // to be asked about
    qsizetype m_open = 0;                       // questions without an answer
    quint64 m_turn = 0;                         // answers about other texts are dropped
};

} // namespace opbx::ui
