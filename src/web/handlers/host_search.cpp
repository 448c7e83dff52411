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

// Lists of organisations that IATI identifiers begin with, behind a country or "XM", "XI": "GB-GOV-1-30012".
constexpr std::string_view lists[] = {"DAC", "GOV", "COH", "CHC", "EIN", "KVK",     "IATI",
                                      "SC",  "NIC", "CVR", "CRN", "SIREN", "OCHASDC"};

bool is_publisher(const ProgrammeBase& base, std::string_view reference) {
    Query query;
    query.filters = {{std::uint8_t(ProgrammeFacet::publisher), {std::string(reference)}}};
    query.readers = {"public"};
    query.count = 1;
    return base.index().search(query).total > 0;
}

bool looks_like_an_identifier(const ProgrammeBase& base, std::string_view word) {
    constexpr std::size_t longest = 120, most_parts = 6;
    if (word.size() > longest || word.find_first_of("0123456789") == word.npos) return false;
    const auto second = word.find('-') + 1, third = word.find('-', second);
    const auto list = third == word.npos ? std::string_view() : word.substr(second, third - second);
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (second == 3 && capital(word[0]) && capital(word[1]) && third + 1 < word.size() &&
        std::find(std::begin(lists), std::end(lists), list) != std::end(lists))
        return true;
    std::size_t parts = 0;
    for (auto at = word.find('-'); at != word.npos && ++parts < most_parts; at = word.find('-', at + 1))
        if (at + 1 < word.size() && is_publisher(base, word.substr(0, at))) return true;
    return false;
}

}  // namespace

std::vector<std::int64_t> named_programmes(const ProgrammeBase& base, std::string_view text,
                                           std::vector<std::string>* unknown) {
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
        if (!key && unknown && unknown->size() < most_named && looks_like_an_identifier(base, word) &&
            std::find(unknown->begin(), unknown->end(), word) == unknown->end())
            unknown->emplace_back(word);
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
    named_ = named_programmes(base, all, &unknown_);
}

Hosts HostSearch::find(const Need& need, std::size_t count) const {
    return call_.app.programmes->hosts().find(kept_, query_of(request_, need, asking_, date_of(call_.now)),
                                              count, {partners_, named_, text_});
}

std::vector<Host> HostSearch::apart() const {
    std::vector<NeedQuery> needs;
    for (const auto& need : request_.needs)
        needs.push_back(query_of(request_, need, asking_, date_of(call_.now)));
    return call_.app.programmes->hosts().apart(kept_, needs, {partners_, named_, text_});
}

}  // namespace lightfoot
