#pragma once
// The front page does something: a visitor chooses topics or writes a harmless paragraph and sees at once,
// without an account, by POST, nothing stored or logged, which offers could help and why.

#include "web/pages/parts.hpp"
#include "web/pages/shortlist.hpp"

namespace lightfoot {

struct FrontView {
    FieldState note;
    std::vector<Option> topics;  // a handful of common subjects to choose instead of writing
    const Error* error = nullptr;
    std::optional<ShortlistView> found;
    std::vector<TopicTag> understood;  // what the tagger read in the paragraph
    std::string language;              // of the paragraph, as detected
    std::vector<Message> missing;      // what it does not yet say
    std::string story;                 // id of the one that was read before, or empty
    std::vector<std::pair<std::string, std::string>> along;  // fields for the way into a request
    std::size_t offers = 0, providers = 0;
};
Page front_page(const Frame& frame, const FrontView& view);

}  // namespace lightfoot
