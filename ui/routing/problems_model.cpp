#include "ui/routing/problems_model.h"

#include "ui/support/colours.h"
#include "ui/support/table_roles.h"

#include <QRegularExpression>

#include <array>

namespace opbx::ui {

namespace {

#define OPBX_TEXT(text) QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", text)
struct ProblemWords {
    const char* code;
    const char* words;
    const char* remedy;
};
constexpr std::array table = {
    ProblemWords{"duplicate", OPBX_TEXT("It is there twice."),
                 OPBX_TEXT("Remove one of them, or rename it.")},
    ProblemWords{"missing-reference", OPBX_TEXT("It leads to something that does not exist."),
                 OPBX_TEXT("Choose another destination, or create what is missing.")},
    ProblemWords{"no-active-member", OPBX_TEXT("Nobody of this group can be rung."),
                 OPBX_TEXT("Add an extension that is active.")},
    ProblemWords{"no-fallback", OPBX_TEXT("Calls end when nobody answers."),
                 OPBX_TEXT("Choose a voicemail box or another destination.")},
    ProblemWords{"no-options", OPBX_TEXT("This menu has no keys."), OPBX_TEXT("Add a key.")},
    ProblemWords{"no-failover", OPBX_TEXT("Calls end when no key was right."),
                 OPBX_TEXT("Choose where such callers go.")},
    ProblemWords{"unknown-time-zone", OPBX_TEXT("This time zone is not known."),
                 OPBX_TEXT("Choose one from the list.")},
};
constexpr std::array headers = {OPBX_TEXT("Kind"), OPBX_TEXT("Where"), OPBX_TEXT("What"),
                                OPBX_TEXT("What to do")};
#undef OPBX_TEXT
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
