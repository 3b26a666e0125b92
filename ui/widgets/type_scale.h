// The four sizes of the system font, the monospaced one and the one for columns of figures. GUI thread.
#pragma once

#include <QFont>

class QLabel;
class QString;
class QWidget;

namespace opbx::ui {

enum class TypeSize { Title, Section, Body, Small };

/// 1.4, 1.1, 1 and 0.9 times the body; title and section are heavier.
QFont scaled(const QFont& body, TypeSize size);
/// For bodies, headers, digests and CXML only; a little smaller than the body so that both look equally
/// large.
QFont monospace(const QFont& body);
/// Figures of equal width, for columns that are compared.
QFont tabular(const QFont& body);

/// A label in one of the sizes that follows the application's font.
QLabel* textLabel(const QString& text, TypeSize size, QWidget* parent);
/// The same in quieter text, for explanations. Wraps.
QLabel* quietLabel(const QString& text, TypeSize size, QWidget* parent);

} // namespace opbx::ui
