// A translator that makes sentences of right-to-left languages say their direction. GUI thread.
#pragma once

#include <QTranslator>

namespace opbx::ui {

/// Text that can be selected, tooltips and text fields take their direction from the first letter. A sentence of a language that
/// reads from the right may begin with a place for a number or a name, or with a Latin word: it gets a mark before it.
class MarkingTranslator final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* comment, int n) const override;

    /// The text with a right-to-left mark before it where its first letter, or what may be put there, would mislead about the
    /// direction of the rest.
    static QString marked(const QString& text);
};

} // namespace opbx::ui
