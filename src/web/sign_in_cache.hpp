#pragma once
// Sign-ins that were looked up and still stand. What is kept is good until anything at all is committed to
// the data base, here or by another program: a sign-in that has ended, another role, another name are seen
// by the very next request. Whether it is too old is asked each time. docs/decisions/0040.

#include "store/age.hpp"
#include "store/sign_in.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace lightfoot {

class SignInCache {
public:
    // As find_sign_in: nothing where the token is unknown or its sign-in has ended.
    std::optional<Present> find(Store& store, const StoreAge& age, std::string_view token, Time now);

    static constexpr std::size_t most_kept = 4096;

private:
    std::mutex mutex_;
    std::int64_t commit_ = -1;                       // of all that is kept
    std::unordered_map<std::string, Present> kept_;  // by hash of the token
};

}  // namespace lightfoot
