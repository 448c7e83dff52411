#pragma once
// The pages that explain: what this is and whose, what is kept of whom, how offers and needs are matched,
// the manual.

#include "web/manual.hpp"
#include "web/page.hpp"

#include <set>
#include <string>

namespace lightfoot {

Page about_page(const Frame& frame);
Page privacy_page(const Frame& frame);
Page matching_page(const Frame& frame);

// The whole manual, in its own order; first what each role finds in it.
struct ManualView {
    struct Group {
        std::string name;  // a key: "role.provider"
        std::vector<const ManualSection*> sections;
    };
    std::vector<Group> groups;
    std::span<const ManualSection> sections;
    std::set<std::string> open;  // ids of those whose page the reader may open
};
Page help_page(const Frame& frame, const ManualView& view);

}  // namespace lightfoot
