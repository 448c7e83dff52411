#pragma once
// A message is a key of the catalogue with named arguments: what the rules say, before any language is
// chosen. Words come from locale/*.po only; nothing here is ever shown to a person as it stands.

#include "base/time.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lightfoot {

// A thing that has a name in each language: rendered by the Names that the web, mail and command line carry.
struct Term {
    enum class Kind { topic, state, language, region, institution, modality };
    Kind kind{};
    std::string id;  // id of a vocabulary concept, ISO 3166-1 alpha-3, BCP 47 language, id of a region, …
    auto operator<=>(const Term&) const = default;
};

// Words that a person wrote, in their language: shown isolated and marked with it, never translated.
struct Quote {
    std::string text;
    std::string language;  // BCP 47; empty where it is not known
    auto operator<=>(const Quote&) const = default;
};

using Value = std::variant<std::string, std::int64_t, Date, Time, Term, Quote, std::vector<Term>>;

struct Argument {
    std::string name;  // the placeholder in the catalogue's text
    Value value;
    bool operator==(const Argument&) const = default;
};

struct Message {
    std::string key;
    std::vector<Argument> arguments;

    Message() = default;
    // Implicit on purpose: a key alone is a message.
    Message(std::string key) : key(std::move(key)) {}
    Message(const char* key) : key(key) {}
    Message(std::string key, std::vector<Argument> arguments)
        : key(std::move(key)), arguments(std::move(arguments)) {}
    bool operator==(const Message&) const = default;
};

}  // namespace lightfoot
