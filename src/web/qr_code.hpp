#pragma once
// The picture that an authenticator program reads, as the path of an SVG drawn with one unit a module.

#include <string>
#include <string_view>

namespace lightfoot {

struct QrPicture {
    std::string path;
    int size = 0;  // modules along a side, quiet zone of 4 included
};
QrPicture qr_code(std::string_view text);

}  // namespace lightfoot
