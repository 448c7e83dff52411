// links: exchange
// The file with the answers: whatever the bytes, it is read within its limits, or refused with a reason.

#include "exchange/offline_form.hpp"

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto form = read_offline_file(bytes);
    const auto again = read_offline_file(bytes);
    LIGHTFOOT_ASSERT(bool(form) == bool(again));
    if (!form) {
        LIGHTFOOT_ASSERT(form.error() == again.error() && !form.error().message.key.empty());
        return 0;
    }
    LIGHTFOOT_ASSERT(*form == *again);
    LIGHTFOOT_ASSERT(form->answers.size() <= limits::form_answers &&
                     form->faults.size() <= limits::form_faults);
    return 0;
}
