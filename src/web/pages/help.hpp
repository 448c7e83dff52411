#pragma once
// The pages that explain: what this is and whose, what is kept of whom, how offers and needs are matched,
// help by task.

#include "web/page.hpp"

namespace lightfoot {

Page about_page(const Frame& frame);
Page privacy_page(const Frame& frame);
Page matching_page(const Frame& frame);
Page help_page(const Frame& frame);

}  // namespace lightfoot
