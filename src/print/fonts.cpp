#include "print/fonts.hpp"

namespace lightfoot::print {

const Fonts& fonts_of(Face face, const std::string& language) {
    static constexpr const char *naskh = "Noto Naskh Arabic", *song = "Noto Serif CJK SC",
                                *hei = "Noto Sans CJK SC";
    static const Fonts serif{"Noto Serif,Noto Naskh Arabic,Noto Serif CJK SC", "Noto Serif", naskh, song},
        serif_ar{"Noto Naskh Arabic,Noto Serif,Noto Serif CJK SC", "Noto Serif", naskh, song},
        serif_zh{"Noto Serif CJK SC,Noto Serif,Noto Naskh Arabic", "Noto Serif", naskh, song},
        sans{"Noto Sans,Noto Sans Arabic,Noto Sans CJK SC", "Noto Sans", "Noto Sans Arabic", hei},
        sans_ar{"Noto Sans Arabic,Noto Sans,Noto Sans CJK SC", "Noto Sans", "Noto Sans Arabic", hei},
        sans_zh{"Noto Sans CJK SC,Noto Sans,Noto Sans Arabic", "Noto Sans", "Noto Sans Arabic", hei};
    const bool letters = face == Face::serif;
    if (right_to_left(language)) return letters ? serif_ar : sans_ar;
    if (language.starts_with("zh")) return letters ? serif_zh : sans_zh;
    return letters ? serif : sans;
}

}  // namespace lightfoot::print
