#include "programmes/bulk_index.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t most_bytes = 64u << 20, most_data_sets = 200'000, longest = 500;

Error unreadable(std::string detail) {
    return unavailable("index of data sets: " + std::move(detail), "programmes.index_unreadable");
}

std::string text_of(const boost::json::object& object, std::string_view key) {
    const auto* value = object.if_contains(boost::json::string_view(key.data(), key.size()));
    if (!value || !value->is_string()) return {};
    const auto& text = value->as_string();
    return text.size() > longest ? std::string() : std::string(text.data(), text.size());
}

// A name becomes part of the name of a file here.
bool may_be_name(std::string_view name) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    };
    return !name.empty() && name.size() <= 200 && name[0] != '.' &&
           std::all_of(name.begin(), name.end(), fits);
}

std::string address(std::string text) {
    const bool web = text.starts_with("https://") || text.starts_with("http://");
    const auto odd = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    return web && std::none_of(text.begin(), text.end(), odd) ? text : std::string();
}

DataSet older(std::string_view name, const boost::json::object& json) {
    return {std::string(name),     text_of(json, "reporting_org"),    text_of(json, "licence_id"),
            text_of(json, "hash"), address(text_of(json, "url_xml")), address(text_of(json, "url_zip"))};
}

DataSet newer(const boost::json::object& json) {
    DataSet set{text_of(json, "short_name"),
                text_of(json, "reporting_org_short_name"),
                text_of(json, "licence_id"),
                {},
                {},
                {}};
    if (const auto* good = json.if_contains("last_known_good_dataset"); good && good->is_object()) {
        set.hash = text_of(good->as_object(), "hash");
        set.xml = address(text_of(good->as_object(), "cached_dataset_url_xml"));
        set.zip = address(text_of(good->as_object(), "cached_dataset_url_zip"));
    }
    return set;
}

struct Read {
    std::vector<DataSet> sets;
    std::vector<std::string> without_copy;
};

void add(Read& read, DataSet set) {
    if (!may_be_name(set.name) || read.sets.size() + read.without_copy.size() == most_data_sets) return;
    if (may_be_name(set.hash) && !(set.xml.empty() && set.zip.empty()))
        read.sets.push_back(std::move(set));
    else
        read.without_copy.push_back(std::move(set.name));
}

Read data_sets_of(const boost::json::value& json) {
    Read read;
    const auto* list = json.if_array();
    const auto* object = json.if_object();
    if (object && !list)
        if (const auto* named = object->if_contains("datasets")) {
            list = named->if_array();
            object = named->if_object();
        }
    if (list)
        for (const auto& one : *list)
            if (one.is_object()) add(read, newer(one.as_object()));
    if (object && !list)
        for (const auto& [name, one] : *object)
            if (one.is_object()) add(read, older({name.data(), name.size()}, one.as_object()));
    return read;
}

}  // namespace

Result<std::vector<DataSet>> read_bulk_index(std::string_view json,
                                             std::vector<std::string>* without_copy) {
    if (json.size() > most_bytes) return unreadable("too large");
    boost::system::error_code broken;
    const auto value = boost::json::parse(boost::json::string_view(json.data(), json.size()), broken);
    if (broken) return unreadable(broken.message());
    auto read = data_sets_of(value);
    if (without_copy) *without_copy = std::move(read.without_copy);
    auto& sets = read.sets;
    if (sets.empty()) return unreadable("no data set with a good copy in it");
    std::stable_sort(sets.begin(), sets.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    const auto same = [](const auto& a, const auto& b) { return a.name == b.name; };
    sets.erase(std::unique(sets.begin(), sets.end(), same), sets.end());
    return std::move(sets);
}

}  // namespace lightfoot
