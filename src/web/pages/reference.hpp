#pragma once
// The readable reference of the API, made from the table of routes.

#include "domain/account.hpp"
#include "web/page.hpp"

namespace lightfoot {

struct ApiRow {
    std::string method, path, summary;  // summary: a key
    Capability capability = Capability::look;
    std::vector<std::pair<std::string, bool>> fields;  // name, mandatory
    std::vector<std::pair<std::string, std::string>> query;  // name, key of what it is for
    const HelpText* help = nullptr;                    // of the page on which people do it
};
Page api_page(const Frame& frame, const std::vector<ApiRow>& rows);

}  // namespace lightfoot
