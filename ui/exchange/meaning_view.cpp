#include "ui/exchange/meaning_view.h"

#include "core/cxml/explain.h"
#include "core/cxml/validator.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/translated.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype largestDocument = 64 * 1024; // answers of ours have some hundred bytes
constexpr qsizetype mostSentences = 100;
constexpr qsizetype longestSentence = 500;
} // namespace

MeaningView::MeaningView(QWidget* parent)
    : QScrollArea(parent)
    , m_problem(new Banner(this))
    , m_sentences(new PlainLabel(this)) {
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(metrics::navigationWidth);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What the reply does"));
    m_sentences->setTextFormat(Qt::PlainText);
    m_sentences->setWordWrap(true);
    m_sentences->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(metrics::groupMargin, 0, metrics::groupMargin, metrics::groupMargin);
    column->setSpacing(metrics::groupMargin);
    QLabel* title = textLabel(tr("What the reply does"), TypeSize::Section, this);
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(m_problem);
    column->addWidget(m_sentences);
    column->addStretch();
    setWidget(sheet);
    viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    hide();
}

bool MeaningView::isCxml(const QByteArray& document) {
    return document.left(1024).contains("<Response");
}

void MeaningView::setDocument(const QByteArray& document) {
    setVisible(isCxml(document));
    if (!isCxml(document))
        return;
    if (document.size() > largestDocument) {
        m_problem->setMessage(Meaning::Neutral, tr("The document is too large to be put into words."));
        m_sentences->clear();
        return;
    }
    const QList<CxmlProblem> problems = validateCxml(document);
    // The first error, else the first note.
    const auto worst =
        std::min_element(problems.begin(), problems.end(),
                         [](const CxmlProblem& a, const CxmlProblem& b) { return a.severity < b.severity; });
    const bool none = worst == problems.end();
    const Meaning meaning = none || worst->severity == CxmlSeverity::Error ? Meaning::Bad : Meaning::Neutral;
    m_problem->setMessage(meaning, none ? QString()
                                        : tr("Line %1: %2", "place, problem")
                                              .arg(worst->line)
                                              .arg(shortened(translated(worst->words), longestSentence)));
    const QList<Message> sentences = explainCxml(document);
    QStringList lines;
    for (const Message& sentence : sentences.first(std::min(sentences.size(), mostSentences))) {
        const QString shown = shortened(translated(sentence), longestSentence);
        lines.append(sentences.size() == 1 ? shown : u"%1.  %2"_s.arg(lines.size() + 1).arg(shown));
    }
    if (sentences.size() > mostSentences)
        lines.append(u"…"_s);
    m_sentences->setText(lines.join(u'\n'));
}

QString MeaningView::text() const {
    return m_sentences->text();
}

} // namespace opbx::ui
