#include "web/qr_code.hpp"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace lightfoot {

QrPicture qr_code(std::string_view text) {
    constexpr int quiet = 4;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(std::string(text).c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) throw std::runtime_error("the QR code cannot be drawn");
    QrPicture picture{"", code->width + 2 * quiet};
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1)
                picture.path +=
                    "M" + std::to_string(x + quiet) + " " + std::to_string(y + quiet) + "h1v1h-1z";
    return picture;
}

}  // namespace lightfoot
