#include "matching/parties.hpp"

#include "index/analysis.hpp"

namespace lightfoot {

const ActivityParty* who_reports(const Activity& activity) {
    for (const auto& party : activity.parties)
        if (party.role == ActivityParty::Role::reporting) return &party;
    return nullptr;
}

bool same_organisation(const ActivityParty& one, const ActivityParty& other) {
    if (!one.ref.empty() && !other.ref.empty()) return one.ref == other.ref;
    const auto name = name_words(one.name);
    return !name.empty() && name == name_words(other.name);
}

std::string name_words(std::string_view name) {
    if (const auto bracket = name.find('('); bracket > 0 && bracket != name.npos)
        name = name.substr(0, bracket);
    std::string words;
    for (const auto& token : fold(name, "en")) words.append(token.term).append(" ");
    return words;
}

}  // namespace lightfoot
