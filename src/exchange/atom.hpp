#pragma once
// Feeds as RFC 4287 (Atom) has them: for what is public, and for what one person follows.
//
//     AtomFeed feed{tag_uri("example.org", since, "feed/offers"), title, …};
//     response.body = to_atom(feed);  // application/atom+xml; charset=utf-8

#include "base/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// Addresses are whole ("https://…"); a text that is empty is left out.
struct AtomEntry {
    std::string id;  // the same as long as the record is the same, whatever its address: tag_uri()
    std::string title;
    std::string address;  // of its page
    Time updated;
    std::optional<Time> published;
    std::string summary;   // plain text
    std::string language;  // BCP 47, of title and summary; empty: that of the feed
    std::string summary_language = {};  // where the summary is in another
    std::string author;    // none: that of the feed
    std::vector<std::string> categories;
};
struct AtomFeed {
    std::string id, title, subtitle;
    std::string language;   // of title and subtitle
    std::string author;     // whose service this is; mandatory, RFC 4287 section 4.1.1
    std::string self;       // where this feed is
    std::string alternate;  // the page that shows the same
    Time since;             // what `updated` says of a feed without entries
    std::vector<AtomEntry> entries;
    std::vector<std::pair<std::string, std::string>> translations = {};  // language and address of the same
};
// Newest entry first; the feed's `updated` is that of the newest. The same feed gives the same bytes.
std::string to_atom(const AtomFeed& feed);

// An identifier that outlives addresses (RFC 4151): tag:example.org,2026-11-24:offers/0123456789.
// `authority`: a host name, without port; `day`: one on which the host was ours.
std::string tag_uri(std::string_view authority, Date day, std::string_view what);

}  // namespace lightfoot
