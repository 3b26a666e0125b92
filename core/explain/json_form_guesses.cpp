#include "core/explain/json_form_guesses.h"

#include "core/explain/json_number.h"

#include <algorithm>
#include <array>

namespace opbx {

namespace {

using Layout = JsonForm::Layout;

constexpr std::array layouts = {Layout::Minified, Layout::Spaced,  Layout::ColonSpaced,
                                Layout::Indent2,  Layout::Indent4, Layout::Tabs};
constexpr qsizetype mostNumbers = 8; // that are chosen one by one
constexpr std::size_t mostForms = 5'000;

bool beginsLikeJson(const QByteArray& text) {
    const auto first = std::find_if(text.begin(), text.end(),
                                    [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    return first != text.end() && (*first == '{' || *first == '[' || *first == '"');
}

template<class Value>
void add(std::vector<JsonForm>& forms, Value JsonForm::*axis, std::initializer_list<Value> values) {
    for (const Value value : values) {
        JsonForm form;
        form.*axis = value;
        forms.push_back(form);
    }
}

/// Both differences in one form; nothing when they are about the same thing.
std::optional<JsonForm> together(JsonForm one, const JsonForm& other) {
    const auto take = [](auto& mine, const auto& its, auto asIs) {
        if (its == asIs)
            return true;
        const bool isFree = mine == asIs;
        mine = its;
        return isFree;
    };
    const bool isPossible = take(one.escapes, other.escapes, JsonForm::Escapes::AsIs) &&
                            take(one.slashes, other.slashes, JsonForm::Slashes::AsIs) &&
                            take(one.html, other.html, JsonForm::Html::AsIs) &&
                            take(one.numbers, other.numbers, JsonForm::Numbers::AsIs) &&
                            take(one.sorted, other.sorted, false) &&
                            take(one.layout, other.layout, Layout::AsIs);
    return isPossible ? std::optional(one) : std::nullopt;
}

} // namespace

JsonFormGuesses::JsonFormGuesses(const QByteArray& text)
    : m_text(text)
    , m_isJson(beginsLikeJson(text)) {
    if (m_isJson)
        m_index = JsonIndex(text);
}

JsonForm::Layout JsonFormGuesses::ownLayout() const {
    return m_own.empty() ? Layout::Minified : m_own.front();
}

bool JsonFormGuesses::isUnsorted() const {
    constexpr qsizetype longest = 8 * 1024 * 1024;
    JsonForm form;
    form.layout = Layout::Minified;
    const QByteArray asItCame = jsonInForm(m_text, form, longest);
    form.sorted = true;
    return jsonInForm(m_text, form, longest) != asItCame;
}

std::vector<JsonForm> JsonFormGuesses::singles() const {
    std::vector<JsonForm> forms;
    if (!m_isJson)
        return forms;
    for (const Layout layout : layouts) {
        JsonForm form;
        form.layout = layout;
        forms.push_back(form);
    }
    using Escapes = JsonForm::Escapes;
    using Slashes = JsonForm::Slashes;
    using Html = JsonForm::Html;
    using Numbers = JsonForm::Numbers;
    add(forms, &JsonForm::escapes, {Escapes::Lower, Escapes::Upper, Escapes::Plain});
    add(forms, &JsonForm::slashes, {Slashes::Escaped, Slashes::Plain});
    add(forms, &JsonForm::html, {Html::Lower, Html::Upper, Html::Quotes, Html::DotNet, Html::Plain});
    add(forms, &JsonForm::numbers, {Numbers::Shortest, Numbers::WithFraction, Numbers::AllFractions});
    return forms;
}

void JsonFormGuesses::learn(const JsonForm& single, bool isSame) {
    if (!isSame)
        m_different.push_back(single);
    else if (single.layout != Layout::AsIs)
        m_own.push_back(single.layout);
}

std::vector<JsonForm> JsonFormGuesses::combinations() const {
    // Sums of the singles, one kind of difference after the other, so that each comes once.
    std::vector<std::pair<int, JsonForm>> counted{{0, JsonForm()}};
    for (const JsonForm& single : m_different) {
        for (std::size_t i = 0, end = counted.size(); i < end && counted.size() < mostForms; ++i) {
            if (const auto sum = together(counted[i].second, single))
                counted.emplace_back(counted[i].first + 1, *sum);
        }
    }
    if (m_index.isValid() && isUnsorted()) {
        for (std::size_t i = 0, end = counted.size(); i < end && counted.size() < 2 * mostForms; ++i) {
            JsonForm form = counted[i].second;
            form.sorted = true;
            const bool isOwn = form.layout == Layout::AsIs;
            form.layout = isOwn ? ownLayout() : form.layout;
            counted.emplace_back(counted[i].first + 1, form);
        }
    }
    std::stable_sort(counted.begin(), counted.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<JsonForm> forms;
    for (const auto& [count, form] : counted) {
        if (count > 1 || form.sorted)
            forms.push_back(form);
    }
    return forms;
}

std::vector<JsonForm> JsonFormGuesses::numberChoices() const {
    using Choice = JsonForm::Choice;
    const QByteArrayList numbers = jsonNumbers(m_text, mostNumbers + 1);
    std::vector<JsonForm> forms;
    if (!m_isJson || numbers.isEmpty() || numbers.size() > mostNumbers)
        return forms;
    JsonForm first;
    first.numbers = JsonForm::Numbers::Chosen;
    first.chosen.assign(static_cast<std::size_t>(numbers.size()), Choice::AsIs);
    forms.push_back(first);
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        QByteArrayList known{numbers[i]};
        const std::size_t end = forms.size();
        for (const Choice choice : {Choice::Fraction, Choice::Shortest, Choice::Exponent}) {
            const QByteArray written = jsonNumber(numbers[i], choice);
            if (known.contains(written))
                continue;
            known.append(written);
            for (std::size_t k = 0; k < end && forms.size() < mostForms; ++k) {
                JsonForm form = forms[k];
                form.chosen[static_cast<std::size_t>(i)] = choice;
                forms.push_back(form);
            }
        }
    }
    forms.erase(forms.begin());
    for (std::size_t i = 0, end = forms.size(); i < end; ++i) {
        for (const JsonForm& single : m_different) {
            if (single.numbers == JsonForm::Numbers::AsIs && forms.size() < 4 * mostForms)
                forms.push_back(*together(forms[i], single));
        }
    }
    return forms;
}

QByteArrayList JsonFormGuesses::codesOf(const JsonForm& form) const {
    QByteArrayList codes;
    const bool isOwn = form.layout == Layout::AsIs || std::count(m_own.begin(), m_own.end(), form.layout) > 0;
    if (!isOwn)
        codes << (form.layout == Layout::Minified ? "json-minified" : "json-pretty");
    if (form.slashes != JsonForm::Slashes::AsIs)
        codes << "json-slashes";
    if (form.escapes != JsonForm::Escapes::AsIs)
        codes << "json-unicode";
    if (form.html != JsonForm::Html::AsIs)
        codes << "json-html";
    if (form.sorted)
        codes << "json-sorted";
    if (form.numbers != JsonForm::Numbers::AsIs)
        codes << "json-numbers";
    return codes;
}

} // namespace opbx
