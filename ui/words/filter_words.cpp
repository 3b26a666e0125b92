#include "ui/words/filter_words.h"

namespace opbx::ui {

QString FilterWords::sentence(const FilterError& error) {
    switch (error.problem) {
    case FilterProblem::UnknownField:
        return tr("There is no field “%1”. Press Ctrl+Space to see the fields.").arg(error.subject);
    case FilterProblem::MissingValue: return tr("“%1” needs a value after the colon.").arg(error.subject);
    case FilterProblem::NotANumber:
        return tr("“%1” is not a number. Write it like 404, >=400 or 4xx.").arg(error.subject);
    case FilterProblem::NotADuration:
        return tr("“%1” is not a duration. Write it like 100ms or >2s.").arg(error.subject);
    case FilterProblem::NotASize:
        return tr("“%1” is not a size. Write it like 200, 10k or >1M.").arg(error.subject);
    case FilterProblem::NotAMoment:
        return tr("“%1” is not a time. Write it like 10m, 2h, 3d or 2026-03-04T10:00.").arg(error.subject);
    case FilterProblem::UnknownChoice:
        return tr("“%1” is not one of the words here. Press Ctrl+Space to see them.").arg(error.subject);
    case FilterProblem::NoComparison: return tr("“%1” cannot be compared with < or >.").arg(error.subject);
    case FilterProblem::OnlyFullText:
        return tr("“%1” is written with a colon. Only body takes ~.").arg(error.subject);
    case FilterProblem::OpenQuote: return tr("The quotation mark is not closed.");
    case FilterProblem::OpenBracket: return tr("The bracket is not closed.");
    case FilterProblem::StrayBracket: return tr("There is no opening bracket for this one.");
    case FilterProblem::MissingOperand: return tr("Something is missing beside “%1”.").arg(error.subject);
    case FilterProblem::TooDeep: return tr("The brackets are nested too deeply.");
    case FilterProblem::TooLong: return tr("The filter is too long.");
    }
    return {};
}

} // namespace opbx::ui
