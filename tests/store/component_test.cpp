// Components in the data base: who reads the name of a host and when, what a mail says, who is told.

#include "store/component.hpp"

#include "domain/host_link.hpp"
#include "store/alert.hpp"
#include "store/case_world.hpp"
#include "store/component_work.hpp"
#include "store/erase.hpp"
#include "store/event.hpp"
#include "store/work.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class component_store : public CaseContract {
protected:
    static constexpr const char* host = "A customs reform that nobody shall connect with this";
    static constexpr const char* office = "office@host.example";

    Component chosen() {
        HostChoice choice{{"XM-1", {host, "en"}, "The school"},
                          "Head of training",
                          {"Office", office, "fr"},
                          "customs-control",
                          "op3c-border-enforcement"};
        const auto it = choose_host(desk_for_cases(), of_arland(), circulated, need, choice, now).value();
        ComponentForm form{"Half a day", "Dates and budget", "Two trainers", "Samples", "Head of training",
                           "",           it.contact};
        return change_component(
                   desk_for_cases(), of_arland(), {it.id, it.version}, now,
                   [&](const Component& at) { return edit_component(at, of_arland(), form, now); })
            .value();
    }
    Component asked() {
        const auto it = chosen();
        return ask_host(desk_for_cases(), of_arland(), {it.id, it.version}, {}, "The director", now).value();
    }
    HostLink link_of(const Component& it) { return {it.id, it.link, {date_of(now).days + 10}}; }
    Component answered(HostWord word) {
        const auto it = asked();
        return answer_as_host(desk_for_cases(), link_of(it), {word, HostRefusal::funder, {}}, now).value();
    }
    std::vector<Component> list(const Viewer& viewer) {
        return store->read([&](Session& session) { return list_components(session, viewer, circulated); });
    }
    // Everything a viewer can read of it, one after another.
    std::string seen(const Viewer& viewer) {
        std::string all;
        for (const auto& it : list(viewer))
            all += it.host.programme + it.host.name.text + it.host.implementer + it.added + it.untouched +
                   it.by_whom + it.cost + it.owner + it.contact.name + it.contact.email + it.cleared_by +
                   it.answer.words.text;
        return all;
    }
    std::vector<OutboxEntry> taken() { return take_from_outbox(*store, key, 100, now).value(); }
};

}  // namespace

TEST_P(component_store, comes_back_as_it_was_written) {
    const auto it = asked();
    const auto found =
        store->read([&](Session& session) { return find_component(session, of_arland(), it.id); });
    EXPECT_EQ(found, it);
}

TEST_P(component_store, before_the_consent_nobody_but_the_state_reads_anything_of_the_host) {
    interest(of_cordia());
    chosen();
    for (const auto& who :
         {visitor(), of_borland(), of_cordia(), of_delta(), of_desk(), of_committee(), of_operator()})
        EXPECT_TRUE(list(who).empty()) << "a draft is the State's own";
    const auto it = list(of_arland()).at(0);
    ask_host(desk_for_cases(), of_arland(), {it.id, it.version}, {}, "The director", now).value();
    EXPECT_NE(seen(of_arland()).find(host), std::string::npos);
    for (const auto& who : {of_cordia(), of_desk(), of_committee()}) {
        ASSERT_EQ(list(who).size(), 1u) << "that one was asked";
        EXPECT_EQ(seen(who), "") << "and nothing of whom";
        EXPECT_EQ(status_of(list(who)[0]), ComponentStatus::asked);
    }
    for (const auto& who : {visitor(), of_borland(), of_delta(), of_operator()})
        EXPECT_TRUE(list(who).empty());
}

TEST_P(component_store, after_it_the_parties_read_the_name_and_never_the_contact) {
    interest(of_cordia());
    answered(HostWord::to_parties);
    for (const auto& who : {of_cordia(), of_desk(), of_committee()}) {
        EXPECT_NE(seen(who).find(host), std::string::npos);
        EXPECT_EQ(seen(who).find(office), std::string::npos);
        EXPECT_EQ(seen(who).find("The director"), std::string::npos);
    }
    EXPECT_TRUE(list(of_delta()).empty());
}

TEST_P(component_store, what_is_declined_is_the_states_own_again) {
    interest(of_cordia());
    answered(HostWord::declined);
    EXPECT_EQ(list(of_arland()).size(), 1u);
    for (const auto& who : {of_cordia(), of_desk(), of_committee()}) EXPECT_TRUE(list(who).empty());
}

TEST_P(component_store, the_mail_to_a_host_names_nobody) {
    const auto it = asked();
    const auto mails = taken();
    ASSERT_EQ(mails.size(), 1u);
    const auto& notice = mails[0].notice;
    EXPECT_EQ(notice.kind, NoticeKind::host_question);
    EXPECT_EQ(notice.email, office);
    EXPECT_EQ(notice.language, "fr");
    ASSERT_TRUE(notice.path.starts_with("/hosting/"));
    EXPECT_EQ(notice.path.find("customs"), std::string::npos);
    const auto link = parse_host_link(key, notice.path.substr(9));
    ASSERT_TRUE(link);
    EXPECT_EQ(link->component, it.id);
}

TEST_P(component_store, a_consent_that_is_taken_back_takes_the_name_with_it_and_all_are_told) {
    interest(of_cordia());
    const auto it = answered(HostWord::in_public);
    taken();
    const auto back = take_back_consent(desk_for_cases(), link_of(it), {"Things have changed", "en"}, now);
    ASSERT_TRUE(back);
    EXPECT_NE(seen(of_arland()).find(host), std::string::npos);
    for (const auto& who : {of_cordia(), of_desk(), of_committee()}) EXPECT_EQ(seen(who), "");
    for (const auto& who : {of_arland(), of_cordia(), of_desk()}) {
        const auto alerts = store->read([&](Session& session) { return list_alerts(session, who.account); });
        EXPECT_TRUE(std::any_of(alerts.begin(), alerts.end(), [](const Alert& one) {
            return one.path.find("/components") != std::string::npos;
        })) << name_of(who.role);
    }
}

TEST_P(component_store, an_answer_is_given_once_and_not_to_a_question_that_is_gone) {
    const auto it = asked();
    const HostAnswerForm yes{HostWord::to_parties, {}, {}};
    const auto key_of = [](const auto& result) { return result ? "done" : result.error().message.key; };
    EXPECT_EQ(key_of(answer_as_host(desk_for_cases(), link_of(it), yes, now)), "done");
    EXPECT_EQ(key_of(answer_as_host(desk_for_cases(), link_of(it), yes, now)), "component.not_now");
    auto old = link_of(it);
    --old.link;
    EXPECT_EQ(key_of(answer_as_host(desk_for_cases(), old, yes, now)), "component.link_replaced");
    const auto second = [&] {
        HostChoice choice{{"", {"Another reform", "en"}, ""}, "", {"Office", office, "en"}, "", ""};
        auto one = choose_host(desk_for_cases(), of_arland(), circulated, need, choice, now).value();
        ComponentForm form{"A day", "All else", "", "", "", "", {"Office", office, "en"}};
        one =
            change_component(desk_for_cases(), of_arland(), {one.id, one.version}, now,
                             [&](const Component& at) { return edit_component(at, of_arland(), form, now); })
                .value();
        return ask_host(desk_for_cases(), of_arland(), {one.id, one.version}, {}, "The director", now)
            .value();
    }();
    auto late = link_of(second);
    late.last_day = {date_of(now).days - 1};
    EXPECT_EQ(key_of(answer_as_host(desk_for_cases(), late, yes, now)), "component.link_over");
    const auto request =
        store->read([&](Session& session) { return *find_request(session, of_arland(), circulated); });
    withdraw_request(*store, of_arland(), {circulated, request.version}, now).value();
    EXPECT_EQ(key_of(answer_as_host(desk_for_cases(), link_of(second), yes, now)),
              "component.request_withdrawn");
    EXPECT_EQ(seen(of_desk()), "") << "with the request the names go, too";
}

TEST_P(component_store, a_host_is_reminded_once_and_then_the_state_is_told) {
    asked();
    taken();
    const auto on = [&](int days) { return Time{now.seconds + days * day_seconds}; };
    EXPECT_EQ(remind_hosts(desk_for_cases(), on(component_terms.remind_days - 1)).value(), 0);
    EXPECT_EQ(remind_hosts(desk_for_cases(), on(component_terms.remind_days)).value(), 1);
    EXPECT_EQ(remind_hosts(desk_for_cases(), on(component_terms.remind_days)).value(), 0) << "once";
    auto mails = take_from_outbox(*store, key, 100, on(component_terms.remind_days)).value();
    EXPECT_EQ(
        std::count_if(mails.begin(), mails.end(),
                      [](const OutboxEntry& one) { return one.notice.kind == NoticeKind::host_reminder; }),
        1);
    EXPECT_EQ(remind_hosts(desk_for_cases(), on(component_terms.silence_days)).value(), 1);
    mails = take_from_outbox(*store, key, 100, on(component_terms.silence_days)).value();
    EXPECT_TRUE(std::any_of(mails.begin(), mails.end(), [&](const OutboxEntry& one) {
        return one.notice.email == email_of(of_arland());
    }));
    EXPECT_EQ(status_of(list(of_arland()).at(0)), ComponentStatus::unanswered);
}

TEST_P(component_store, the_conversation_is_the_states_and_the_hosts) {
    const auto it = asked();
    ASSERT_TRUE(write_as_host(desk_for_cases(), link_of(it), {"Who pays?", "en"}, now));
    ASSERT_TRUE(write_to_host(desk_for_cases(), of_arland(), it.id, {"We do.", "en"}, now));
    const auto of = [&](const Viewer& viewer) {
        return store->read([&](Session& session) { return list_component_messages(session, viewer, it.id); });
    };
    ASSERT_EQ(of(of_arland()).size(), 2u);
    EXPECT_TRUE(of(of_arland())[0].by_host);
    for (const auto& who : {of_desk(), of_committee(), of_cordia()}) EXPECT_TRUE(of(who).empty());
    EXPECT_EQ(write_to_host(desk_for_cases(), of_desk(), it.id, {"Hm", "en"}, now).error().kind,
              ErrorKind::not_found);
}

TEST_P(component_store, two_who_edit_at_once_do_not_lose_a_word) {
    const auto it = chosen();
    const auto edit = [&](const char* added) {
        return change_component(
            desk_for_cases(), of_arland(), {it.id, it.version}, now, [&](const Component& at) {
                return edit_component(at, of_arland(), {added, "All", "", "", "", "", {}}, now);
            });
    };
    EXPECT_TRUE(edit("The first"));
    EXPECT_EQ(edit("The second").error().message.key, "component.changed_meanwhile");
    EXPECT_EQ(list(of_arland()).at(0).added, "The first");
}

TEST_P(component_store, the_same_host_for_the_same_need_is_the_same_component) {
    const auto it = chosen();
    HostChoice choice;
    choice.host = {"XM-1", {host, "en"}, ""};
    EXPECT_EQ(choose_host(desk_for_cases(), of_arland(), circulated, need, choice, now).value().id, it.id);
    EXPECT_EQ(choose_host(desk_for_cases(), of_borland(), circulated, need, choice, now).error().kind,
              ErrorKind::not_found);
    for (int i = 1; i < component_terms.most; ++i) {
        choice.host = {"", {"Reform " + std::to_string(i), "en"}, ""};
        EXPECT_TRUE(choose_host(desk_for_cases(), of_arland(), circulated, need, choice, now));
    }
    choice.host.name.text = "One too many";
    EXPECT_EQ(choose_host(desk_for_cases(), of_arland(), circulated, need, choice, now).error().message.key,
              "component.too_many");
}

TEST_P(component_store, a_story_may_name_it_only_with_the_hosts_word_for_that_and_a_confirmed_delivery) {
    auto of = reported();
    const auto delivery = of.deliveries[0].id;
    const auto carriers = [&] {
        return store->read([&](Session& session) { return public_carriers(session, of.id); });
    };
    auto it = answered(HostWord::in_public);
    it = carry_deliveries(desk_for_cases(), of_arland(), {it.id, it.version}, {delivery}, now).value();
    EXPECT_TRUE(carriers().empty()) << "the delivery is not confirmed";
    of = act(of, of_arland(), [&](const Case& at) {
        return confirm_delivery(at, of_arland(), delivery, Fulfilment::as_expected, {}, now);
    });
    ASSERT_EQ(carriers().size(), 1u);
    EXPECT_EQ(carriers()[0].programme, "XM-1");
    answer_as_host(desk_for_cases(), link_of(it), {HostWord::to_parties, {}, {}}, now).value();
    EXPECT_TRUE(carriers().empty()) << "named to the parties alone";
    answer_as_host(desk_for_cases(), link_of(it), {HostWord::in_public, {}, {}}, now).value();
    EXPECT_EQ(carriers().size(), 1u);
    take_back_consent(desk_for_cases(), link_of(it), {}, now).value();
    EXPECT_TRUE(carriers().empty());
}

TEST_P(component_store, its_history_is_the_states_alone_and_who_was_asked_can_be_erased) {
    const auto it = asked();
    const auto of = [&](const Viewer& viewer) {
        return store->read(
            [&](Session& session) { return history(session, viewer, Subject::component, it.id.value); });
    };
    EXPECT_EQ(of(of_arland()).size(), 3u);
    for (const auto& who : {of_desk(), of_committee(), of_borland(), of_operator()})
        EXPECT_TRUE(of(who).empty());
    const auto erased = erase_person(*store, office, Erasing::really, now);
    ASSERT_TRUE(erased) << erased.error().message.key;
    EXPECT_EQ(erased->contacts, 1);
    EXPECT_EQ(list(of_arland()).at(0).contact.email, "");
    for (const auto& entry : of(of_arland()))
        for (const auto& [field, value] : entry.event.body) EXPECT_EQ(value.find(office), std::string::npos);
    EXPECT_TRUE(answer_as_host(desk_for_cases(), link_of(it), {HostWord::to_parties, {}, {}}, now))
        << "the link is to the question and not to the person";
}

ON_BOTH_ENGINES(component_store);
