// A value that somebody might paste: selectable text, left to right in every language, with a copy button.
// GUI thread.
#pragma once

#include <QWidget>

class QLabel;

namespace opbx::ui {

class CopyButton;

class CopyField final : public QWidget {
    Q_OBJECT

public:
    /// `name`: what the value is, e.g. "public URL"; for the accessible names.
    CopyField(const QString& name, QWidget* parent);

    void setValue(const QString& value);
    /// Shown instead of an empty value, in quieter text.
    void setPlaceholder(const QString& text);
    void setMonospace(bool on);
    QString value() const { return m_value; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QLabel* m_label;
    CopyButton* m_button;
    QString m_value;
    QString m_placeholder;
};

} // namespace opbx::ui
