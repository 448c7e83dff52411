#pragma once
// What a note does not yet say: who, what, which kind of help, where, by when, what exists already, a first
// small step. About the request, never about the State; it helps and never blocks.

#include "domain/request.hpp"
#include "matching/places.hpp"
#include "matching/tagger.hpp"

#include <string_view>
#include <vector>

namespace lightfoot {

// Reads texts by the words of six languages (data in clarity.cpp) and by the names of topics and places.
// Const after construction; the arguments outlive it.
class Clarity {
public:
    Clarity(const Vocabulary& vocabulary, const Tagger& tagger, const Places& places);

    // Keys clarity.who, .what, .kind, .where, .when, .existing, .first_step, in that order; empty: all is
    // said. `language` of the texts, empty: detected; `state`: alpha-3 of who asks (its own name is not yet a
    // place).
    std::vector<Message> unsaid(const Need& need, std::string_view language, std::string_view state) const;

private:
    enum Part : std::uint32_t { where, when, existing, first_step, who, parts };
    const Vocabulary& vocabulary_;
    const Tagger& tagger_;
    const Places& places_;
    std::array<PhraseBook, language_count> books_;  // number: Part
};

}  // namespace lightfoot
