// The forms in which a JSON body may have been signed, those that differ in one thing first. Pure; any thread.
#pragma once

#include "core/explain/json_form.h"

#include <optional>

namespace opbx {

class JsonFormGuesses {
public:
    explicit JsonFormGuesses(const QByteArray& text);

    /// False where the text begins like no JSON; then there are no forms.
    bool isJson() const { return m_isJson; }
    const JsonIndex& index() const { return m_index; }

    /// Forms that differ in one thing. Tell with `learn` what came of each before asking for more.
    std::vector<JsonForm> singles() const;
    /// `isSame`: the form is the text itself, byte for byte.
    void learn(const JsonForm& single, bool isSame);

    /// Forms that differ in several things, few first; at most some thousand.
    std::vector<JsonForm> combinations() const;
    /// Forms in which each number of few is written in a way of its own, alone and with one more difference.
    std::vector<JsonForm> numberChoices() const;

    /// The differences of a form from the text, as codes: "json-pretty", "json-unicode".
    QByteArrayList codesOf(const JsonForm& form) const;

private:
    /// Whether sorting its keys changes the text.
    bool isUnsorted() const;
    /// The layout of the text where it is one that libraries write, else minified.
    JsonForm::Layout ownLayout() const;

    const QByteArray& m_text;
    JsonIndex m_index;
    bool m_isJson;
    std::vector<JsonForm> m_different; // singles that change the text
    std::vector<JsonForm::Layout> m_own;
};

} // namespace opbx
