#pragma once
// What States have agreed to post: the list, and one on a page of its own. Only the approved text.

#include "web/pages/parts.hpp"

namespace lightfoot {

struct PostedView {
    RequestId request;
    std::string requester_name, text, language;
    Date day;
};
Page posted_list_page(const Frame& frame, const std::vector<PostedView>& all);
Page posted_page(const Frame& frame, const PostedView& view);

}  // namespace lightfoot
