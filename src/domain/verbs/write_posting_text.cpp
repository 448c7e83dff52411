#include "domain/transition.hpp"
#include "domain/verbs/procedure.hpp"
#include "domain/verbs/rules.hpp"
#include "domain/writing.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

using WordList = std::vector<std::string>;

std::string joined(const WordList& words) {
    std::string all;
    for (const auto& word : words) all += word;
    return all;
}

// How many words of the one stand in the other in the same order.
std::size_t words_in_common(const WordList& one, const WordList& other) {
    std::vector<std::size_t> before(other.size() + 1), row(other.size() + 1);
    for (const auto& word : one) {
        for (std::size_t i = 0; i < other.size(); ++i)
            row[i + 1] = word == other[i] ? before[i] + 1 : std::max(before[i + 1], row[i]);
        std::swap(before, row);
    }
    return before.back();
}

// The same letters and digits, all of them or four fifths in one piece or word for word. A note of a few
// words may stand within a text that says much more.
bool repeats(const WordList& written, const WordList& raw) {
    constexpr std::size_t few_bytes = 40;
    const auto letters = joined(raw), text = joined(written);
    if (letters.empty()) return false;
    if (letters.size() < few_bytes && text.size() > 2 * letters.size()) return false;
    const auto piece = (letters.size() * 4 + 4) / 5;
    for (std::size_t at = 0; at + piece <= letters.size() && piece <= text.size(); ++at)
        if (text.find(std::string_view(letters).substr(at, piece)) != text.npos) return true;
    return words_in_common(raw, written) * 5 >= raw.size() * 4;
}

// The request may name weaknesses of a place; what is posted is written anew.
bool is_the_request_itself(const Request& request, std::string_view text) {
    const auto written = plain_words(text);
    if (repeats(written, plain_words(request.note))) return true;
    return std::any_of(request.needs.begin(), request.needs.end(),
                       [&](const Need& need) { return repeats(written, plain_words(need.text)); });
}

}  // namespace

Result<RequestChange> write_posting_text(const Request& request, const Viewer& viewer, std::string_view text,
                                         std::string_view language, Time now) {
    TRY(may_act(request, viewer, Act::write_posting_text));
    FieldCheck check;
    PostingText written;
    written.text = check.text("text", text, limits::posting_text);
    written.language = check.official_language("language", language);
    if (written.text.empty()) check.fault("text", "procedure.text_needed");
    else if (is_the_request_itself(request, written.text)) check.fault("text", "procedure.never_the_request");
    TRY(check.finish());
    Request after = request;
    if (written.text != request.posted.text || written.language != request.posted.language) {
        written.written_at = now;
        written.taken_down_at = request.posted.taken_down_at;
        after.posted = std::move(written);
        if (after.posting.given()) after.posting = {};  // it was given to another text
    }
    return change_of(request, std::move(after), "posting_text_written", viewer.account, now);
}

}  // namespace lightfoot
