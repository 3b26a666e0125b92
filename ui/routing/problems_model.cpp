#include "ui/routing/problems_model.h"

#include "ui/support/colours.h"
#include "ui/support/table_roles.h"

#include <QRegularExpression>

#include <array>

namespace opbx::ui {

namespace {

struct ProblemWords {
    const char* code;
    const char* words;
    const char* remedy;
};
constexpr std::array table = {
    ProblemWords{"duplicate", QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "It is there twice."),
                 QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Remove one of them, or rename it.")},
    ProblemWords{"missing-reference",
                 QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "It leads to something that does not exist."),
                 QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel",
                                   "Choose another destination, or create what is missing.")},
    ProblemWords{"no-active-member",
                 QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Nobody of this group can be rung."),
                 QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Add an extension that is active.")},
    ProblemWords{
        "no-fallback", QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Calls end when nobody answers."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Choose a voicemail box or another destination.")},
    ProblemWords{"no-options", QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "This menu has no keys."),
                 QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Add a key.")},
    ProblemWords{"no-failover",
                 QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Calls end when no key was right."),
                 QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Choose where such callers go.")},
    ProblemWords{"unknown-time-zone",
                 QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "This time zone is not known."),
                 QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Choose one from the list.")},
};
constexpr std::array headers = {QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Kind"),
                                QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Where"),
                                QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "What"),
                                QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "What to do")};
constexpr std::array widths = {90, 200, 330, 330};
constexpr std::array ids = {"kind", "where", "what", "remedy"};

const ProblemWords* find(const QByteArray& code) {
    for (const ProblemWords& words : table) {
        if (code == words.code)
            return &words;
    }
    return nullptr;
}

} // namespace

ProblemsModel::ProblemsModel(PlanDraft& draft, QObject* parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
    , m_problems(draft.problems()) {
    connect(&draft, &PlanDraft::changed, this, [this] {
        beginResetModel();
        m_problems = m_draft.problems();
        endResetModel();
    });
}

ProblemsModel::Place ProblemsModel::placeOf(const QString& path) {
    static const QRegularExpression form(QStringLiteral("^(\\w+)\\[(\\d+)\\]"));
    const QRegularExpressionMatch match = form.match(path);
    if (!match.hasMatch())
        return {};
    return {PlanEntities::kind(match.captured(1)), match.captured(2).toInt()};
}

ProblemsModel::Place ProblemsModel::placeAt(int row) const {
    return row >= 0 && row < m_problems.size() ? placeOf(m_problems.at(row).path) : Place();
}

QString ProblemsModel::words(const PlanProblem& problem) {
    const ProblemWords* known = find(problem.code);
    return known ? tr(known->words) : problem.words;
}

QString ProblemsModel::remedy(const PlanProblem& problem) {
    const ProblemWords* known = find(problem.code);
    return known ? tr(known->remedy) : problem.remedy;
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_problems.size())
        return {};
    const PlanProblem& problem = m_problems.at(index.row());
    const bool isError = problem.severity == PlanSeverity::Error;
    if (role == PillRole && index.column() == Severity)
        return int(isError ? Meaning::Bad : Meaning::Attention);
    if (role == ExportRole && index.column() == Where)
        return problem.path;
    if (role == Qt::ToolTipRole && index.column() == Where)
        return problem.path;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Severity: return isError ? tr("Error") : tr("Warning");
    case Where: {
        const Place place = placeOf(problem.path);
        if (!place.kind)
            return problem.path;
        return tr("%1: %2", "kind and name")
            .arg(PlanEntities::one(*place.kind),
                 PlanEntities::nameOf(*place.kind, m_draft.items(*place.kind).at(place.row).toObject()));
    }
    case Words: return words(problem);
    case Remedy: return remedy(problem);
    default: return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const auto at = std::size_t(section);
    switch (role) {
    case Qt::DisplayRole: return tr(headers[at]);
    case ColumnIdRole: return QString::fromLatin1(ids[at]);
    case ColumnWidthRole: return widths[at];
    case ColumnHiddenRole: return false;
    case ColumnStretchRole: return section == Remedy;
    case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

} // namespace opbx::ui
