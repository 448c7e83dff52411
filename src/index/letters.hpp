#pragma once
// How a word is written: capitals and small letters of any script that has both.

#include <string_view>

namespace lightfoot {

struct Letters {
    int capitals = 0, small = 0;
    bool first = false;  // the word begins with a capital
    bool operator==(const Letters&) const = default;
};
Letters letters_of(std::string_view word);  // what is no UTF-8 is no letter

}  // namespace lightfoot
