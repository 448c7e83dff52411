// The conversation of a case.

#include "domain/case_message.hpp"
#include "domain/cases.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

TEST(write_message, by_either_side_kept_in_its_language) {
    const auto change = write_message(interested_case(), of_arland(), {"  متى تبدأون؟ ", "ar"}, false, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.text, "متى تبدأون؟");
    EXPECT_EQ(change->record.language, "ar");
    EXPECT_EQ(change->record.institution, arland);
    EXPECT_EQ(change->event.verb, "message_written");
    EXPECT_TRUE(change->event.body.empty()) << "what was written is in no ledger";
    EXPECT_EQ(
        write_message(interested_case(), of_cordia(), {" \n", "en"}, false, now).error().faults[0].place,
        "text");
    for (const auto& who : {of_desk(), of_committee(), of_delta(), of_borland()})
        EXPECT_EQ(write_message(interested_case(), who, {"x", "en"}, false, now).error().kind,
                  ErrorKind::not_allowed);
}
