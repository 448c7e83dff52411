#include "exchange/atom.hpp"

#include "base/url.hpp"
#include "exchange/xml.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

void person(XmlWriter& xml, const std::string& name) {
    if (name.empty()) return;
    xml.open("author");
    xml.element("name", name);
    xml.close();
}

void link(XmlWriter& xml, const char* relation, const char* type, const std::string& address,
          const std::string& language = {}) {
    if (!address.empty())
        xml.empty_element("link",
                          {{"rel", relation}, {"type", type}, {"hreflang", language}, {"href", address}});
}

void write(XmlWriter& xml, const AtomEntry& entry) {
    xml.open("entry", {{"xml:lang", entry.language}});
    xml.element("id", entry.id);
    xml.element("title", entry.title, {{"type", "text"}});
    xml.element("updated", to_string(entry.updated));
    if (entry.published) xml.element("published", to_string(*entry.published));
    person(xml, entry.author);
    link(xml, "alternate", "text/html", entry.address);
    for (const auto& category : entry.categories) xml.empty_element("category", {{"term", category}});
    // An entry without a link must have content (section 4.1.2).
    if (entry.address.empty())
        xml.element("content", entry.summary, {{"type", "text"}, {"xml:lang", entry.summary_language}});
    else if (!entry.summary.empty())
        xml.element("summary", entry.summary, {{"type", "text"}, {"xml:lang", entry.summary_language}});
    xml.close();
}

}  // namespace

std::string to_atom(const AtomFeed& feed) {
    auto entries = feed.entries;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const AtomEntry& a, const AtomEntry& b) { return a.updated > b.updated; });
    XmlWriter xml;
    xml.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", feed.language}});
    xml.element("id", feed.id);
    xml.element("title", feed.title, {{"type", "text"}});
    if (!feed.subtitle.empty()) xml.element("subtitle", feed.subtitle, {{"type", "text"}});
    xml.element("updated", to_string(entries.empty() ? feed.since : entries.front().updated));
    person(xml, feed.author);
    link(xml, "self", "application/atom+xml", feed.self, feed.language);
    link(xml, "alternate", "text/html", feed.alternate, feed.language);
    for (const auto& [language, address] : feed.translations)
        if (language != feed.language) link(xml, "related", "application/atom+xml", address, language);
    for (const auto& entry : entries) write(xml, entry);
    return std::move(xml).finished();
}

std::string tag_uri(std::string_view authority, Date day, std::string_view what) {
    std::string path;  // a slash keeps its meaning
    for (std::size_t from = 0; from <= what.size();) {
        const auto end = std::min(what.find('/', from), what.size());
        if (from > 0) path += '/';
        path += percent_encoded(what.substr(from, end - from));
        from = end + 1;
    }
    return "tag:" + std::string(authority) + ',' + to_string(day) + ':' + path;
}

}  // namespace lightfoot
