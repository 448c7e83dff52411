#include "web/handlers/host_search.hpp"

#include "matching/shortlist.hpp"
#include "store/need_table.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t most_named = 20, shortest_identifier = 6;

bool parts_words(char c) {
    return std::string_view(" \t\r\n,;()[]\"'<>«»").find(c) != std::string_view::npos;
}

}  // namespace

std::vector<std::int64_t> named_programmes(const ProgrammeBase& base, std::string_view text) {
    std::vector<std::int64_t> keys;
    for (std::size_t at = 0; at < text.size() && keys.size() < most_named;) {
        const auto end = std::size_t(
            std::find_if(text.begin() + std::ptrdiff_t(at), text.end(), parts_words) - text.begin());
        auto word = text.substr(at, end - at);
        at = end + 1;
        while (!word.empty() && (word.back() == '.' || word.back() == ':')) word.remove_suffix(1);
        if (word.size() < shortest_identifier || word.find('-') == word.npos) continue;
        const auto key = base.key_of(word);
        if (key && std::find(keys.begin(), keys.end(), *key) == keys.end()) keys.push_back(*key);
    }
    return keys;
}

HostSearch::HostSearch(const Call& call, const ProgrammeBase& base, const Request& request,
                       const Institution& asking)
    : call_(call),
      request_(request),
      asking_(asking),
      entries_(entries_for(call, base)),
      kept_{base.index(), [&base](std::int64_t key) { return base.sketch(key); },
            [&base](std::int64_t key) { return base.fetch(key); },
            [this](std::int64_t key) { return entries_.number(key); }, &base.host_rows()},
      partners_(
          call.app.store.read([&](Session& session) { return partners_of(session, request.institution); })),
      text_(request.title + "\n" + request.note) {
    auto all = text_;
    for (const auto& need : request.needs)
        for (const auto* part : {&need.title, &need.text, &need.existing, &need.expectations})
            all.append("\n").append(*part);
    named_ = named_programmes(base, all);
}

Hosts HostSearch::find(const Need& need, std::size_t count) const {
    return call_.app.programmes->hosts().find(kept_, query_of(request_, need, asking_, date_of(call_.now)),
                                              count, {partners_, named_, text_});
}

}  // namespace lightfoot
