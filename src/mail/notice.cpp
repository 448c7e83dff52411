#include "mail/notice.hpp"

#include "mail/reply_token.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

struct NoticeKeys {
    NoticeKind kind;
    const char *subject, *text;
};
constexpr NoticeKeys notice_keys[] = {
    {NoticeKind::invitation, "mail.invitation_subject", "mail.invitation_text"},
    {NoticeKind::password_reset, "mail.password_reset_subject", "mail.password_reset_text"},
    {NoticeKind::something_waits, "mail.something_waits_subject", "mail.something_waits_text"},
    {NoticeKind::password_changed, "mail.password_changed_subject", "mail.password_changed_text"},
    {NoticeKind::second_factor_changed, "mail.second_factor_changed_subject",
     "mail.second_factor_changed_text"},
    {NoticeKind::colleague_reset, "mail.colleague_reset_subject", "mail.colleague_reset_text"},
    {NoticeKind::form_taken, "mail.form_taken_subject", "mail.form_taken_text"},
    {NoticeKind::form_unreadable, "mail.form_unreadable_subject", "mail.form_unreadable_text"},
    {NoticeKind::alert, "mail.alert_subject", "mail.alert_text"},
    {NoticeKind::digest, "mail.digest_subject", "mail.digest_text"},
    {NoticeKind::host_question, "mail.host_question_subject", "mail.host_question_text"},
    {NoticeKind::host_reminder, "mail.host_reminder_subject", "mail.host_reminder_text"},
    {NoticeKind::host_news, "mail.host_news_subject", "mail.host_news_text"},
    {NoticeKind::still_right, "mail.still_right_subject", "mail.still_right_text"},
    {NoticeKind::recovery_code_used, "mail.recovery_code_used_subject", "mail.recovery_code_used_text"},
};

const NoticeKeys& keys_of(NoticeKind kind) {
    for (const auto& keys : notice_keys)
        if (keys.kind == kind) return keys;
    LIGHTFOOT_ASSERT(!"a kind of notice without words");
    return notice_keys[0];
}

// What an alert speaks of is its subject; a mail that gathers says how many there are of each kind.
std::string subject_of(const Notice& notice, const NoticeKeys& keys, const Words& words) {
    if (notice.kind != NoticeKind::alert || notice.alerts.empty()) return words.text(keys.subject);
    const auto& first = notice.alerts[0];
    const auto title = "alerts.title." + std::string(name_of(first.kind));
    return words.text(first.step ? title + '.' + std::string(name_of(*first.step)) : title);
}

std::string gathered(const Notice& notice, const Words& words) {
    std::string lines;
    if (notice.kind != NoticeKind::digest) return lines;  // of an alert the text has said it
    for (const auto& one : notice.alerts)
        lines += words.text({"mail.digest_line",
                             {{"what", words.text("field.alert_" + std::string(name_of(one.kind)))},
                              {"count", one.count}}}) +
                 "\n";
    return lines + "\n";
}

// Where no address of a mail server is set, mail comes from lightfoot@localhost, and an answer would reach
// nobody.
bool takes_answers(std::string_view address) {
    const auto domain = address.substr(std::min(address.rfind('@') + 1, address.size()));
    return !domain.empty() && domain != "localhost" && !domain.ends_with(".localhost");
}

}  // namespace

Mail compose(const Notice& notice, const Words& words, const Sender& sender, std::string id, Time now) {
    const NoticeKeys& keys = keys_of(notice.kind);
    const std::string language(words.language());
    const std::string link = sender.base_url + "/" + language + notice.path;
    const std::string sign_in = sender.base_url + "/" + language + "/sign-in";

    Mail mail;
    mail.from = sender.from;
    mail.to = {notice.email, notice.name};
    mail.language = language;
    mail.id = std::move(id);
    mail.at = now;
    mail.practice = notice.space == Space::practice;
    mail.subject = subject_of(notice, keys, words);
    if (mail.practice) mail.subject = words.text({"mail.practice_subject", {{"subject", mail.subject}}});
    const bool answers = !notice.reply_token.empty() && takes_answers(sender.from.address);
    if (answers) {
        mail.reply_to = reply_address(sender.from.address, notice.reply_token);
        mail.subject = reply_subject(mail.subject, notice.reply_token);
    }
    // Each sentence is a paragraph of its own, and a link a line of its own: mail programs find it there.
    if (!notice.name.empty()) mail.text = words.text({"mail.greeting", {{"name", notice.name}}}) + "\n\n";
    if (notice.kind == NoticeKind::alert) mail.text += subject_of(notice, keys, words) + "\n\n";
    mail.text += words.text({keys.text, {{"count", notice.count}, {"total", notice.total}}}) + "\n\n";
    if (!notice.places.empty())
        mail.text += words.text({"mail.form_places", {{"places", notice.places}}}) + "\n\n";
    mail.text += gathered(notice, words);
    mail.text += (notice.path.empty() ? sign_in : link) + "\n\n";
    if (!notice.reply_token.empty())
        mail.text += words.text(answers ? "mail.answer_by_mail" : "mail.answer_on_the_page") + "\n\n";
    if (!notice.less_path.empty()) {
        mail.unsubscribe = sender.base_url + "/" + language + notice.less_path;
        mail.text += words.text("mail.alert_less") + "\n\n" + mail.unsubscribe + "\n\n";
    }
    if (sender.operator_name.empty())
        mail.text += words.text(answers ? "mail.footer_nameless_answered" : "mail.footer_nameless");
    else
        mail.text += words.text(
            {answers ? "mail.footer_answered" : "mail.footer", {{"operator", sender.operator_name}}});
    if (mail.practice) mail.text += "\n\n" + words.text("mail.practice_note");
    return mail;
}

}  // namespace lightfoot
