#include "store/attachment.hpp"

#include "domain/limits.hpp"
#include "store/institution.hpp"
#include "store/request.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const std::string pdf = std::string("%PDF-1.4\n\x00\xff binary", 19);

class attachment_store : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        prepare([&](Session& session) {
            for (const auto& institution : all_institutions()) insert_institution(session, institution);
            auto it = request({1}, arland);
            insert_request(session, it);
            it = request({2}, arland);
            it.sent_at = it.circulated_at = now;
            insert_request(session, it);
            it = request({3}, arland);
            it.arrival = RequestArrival::letter;
            insert_request(session, it);
        });
    }
    Result<Attachment> add(const Viewer& viewer, RequestId request, const std::string& bytes = pdf) {
        return add_attachment(*store, viewer, request, "C:\\letters\\note <verbale>.exe", bytes, now);
    }
    std::size_t count(const Viewer& viewer, RequestId request) {
        return store->read([&](Session& session) { return list_attachments(session, viewer,
            request); }).size();
    }
};

}  // namespace

TEST_P(attachment_store, keeps_the_bytes_and_a_clean_name) {
    const auto added = add(of_arland(), {1});
    ASSERT_TRUE(added);
    EXPECT_EQ(added->name, "note _verbale_.pdf");
    EXPECT_EQ(added->media_type, "application/pdf");
    const auto found = store->read([&](Session& session) { return find_attachment(session, of_arland(),
        added->id); });
    ASSERT_TRUE(found);
    EXPECT_EQ(found->attachment, *added);
    EXPECT_EQ(found->bytes, pdf);
    EXPECT_TRUE(store->read([](Session& session) { return verify_ledger(session); }));
}

TEST_P(attachment_store, is_seen_by_whom_the_request_is) {
    const auto hidden = add(of_arland(), {1}), shown = add(of_arland(), {2});
    for (const auto& who : {visitor(), of_borland(), of_cordia(), of_desk(), of_committee(), of_operator()}) {
        const bool reader = who.role == Role::provider || who.role == Role::secretariat || who.role ==
            Role::committee;
        EXPECT_EQ(count(who, {1}), 0u);
        EXPECT_EQ(count(who, {2}), std::size_t(reader)) << name_of(who.role);
        store->read([&](Session& session) {
            EXPECT_FALSE(find_attachment(session, who, hidden->id));
            EXPECT_EQ(find_attachment(session, who, shown->id).has_value(), reader);
        });
    }
}

TEST_P(attachment_store, is_added_and_removed_by_who_writes_the_request) {
    EXPECT_EQ(add(of_desk(), {1}).error().kind, ErrorKind::not_found);
    EXPECT_EQ(add(of_desk(), {2}).error().kind, ErrorKind::not_allowed);
    EXPECT_EQ(add(of_cordia(), {2}).error().kind, ErrorKind::not_allowed);
    EXPECT_TRUE(add(of_desk(), {3}));
    const auto added = add(of_arland(), {2});
    EXPECT_EQ(remove_attachment(*store, of_desk(), added->id, now).error().kind, ErrorKind::not_allowed);
    EXPECT_TRUE(remove_attachment(*store, of_arland(), added->id, now));
    EXPECT_EQ(remove_attachment(*store, of_arland(), added->id, now).error().kind, ErrorKind::not_found);
    EXPECT_EQ(count(of_arland(), {2}), 0u);
}

TEST_P(attachment_store, kind_size_and_number_are_bounded) {
    EXPECT_EQ(add(of_arland(), {1}, "MZ a program").error().message.key, "attachment.unknown_kind");
    EXPECT_EQ(add(of_arland(), {1}, "<script>").error().message.key, "attachment.unknown_kind");
    EXPECT_EQ(add(of_arland(), {1}, "").error().message.key, "attachment.unknown_kind");
    const std::string large = pdf + std::string(limits::attachment_bytes, ' ');
    EXPECT_EQ(add(of_arland(), {1}, large).error().kind, ErrorKind::invalid);
    for (std::size_t i = 0; i < limits::attachments; ++i) EXPECT_TRUE(add(of_arland(), {1}));
    EXPECT_EQ(add(of_arland(), {1}).error().message.key, "attachment.too_many");
}

TEST_P(attachment_store, the_signed_note_makes_the_request_official_and_stays) {
    const auto official = [&](RequestId id) {
        return store->read([&](Session& session) { return find_request(session, of_desk(), id); })
            ->official_at;
    };
    const auto note = [&](const Viewer& viewer, RequestId id, const std::string& bytes = pdf) {
        return add_signed_note(*store, viewer, id, "scan.pdf", bytes, now);
    };
    EXPECT_FALSE(official({2}));
    EXPECT_EQ(note(of_arland(), {1}).error().message.key, "signed_note.not_sent");
    EXPECT_EQ(note(of_borland(), {2}).error().kind, ErrorKind::not_found);
    EXPECT_EQ(note(of_cordia(), {2}).error().kind, ErrorKind::not_allowed);
    EXPECT_EQ(note(of_arland(), {2}, "MZ a program").error().message.key, "attachment.unknown_kind");
    EXPECT_EQ(count(of_arland(), {2}), 0u) << "what was refused left nothing";
    const auto added = note(of_arland(), {2});
    ASSERT_TRUE(added);
    EXPECT_TRUE(added->signed_note);
    EXPECT_EQ(official({2}), now);
    EXPECT_EQ(remove_attachment(*store, of_arland(), added->id, now).error().message.key,
              "signed_note.stays");
    EXPECT_TRUE(note(of_desk(), {2})) << "a second copy may stand beside it";
    EXPECT_EQ(count(of_desk(), {2}), 2u);
    EXPECT_TRUE(store->read([](Session& session) { return verify_ledger(session); }));
}

ON_BOTH_ENGINES(attachment_store);
