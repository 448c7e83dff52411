#include "mail/letter.hpp"

namespace lightfoot {

namespace {

struct LetterKeys {
    LetterKind kind;
    const char *subject, *text;
};
constexpr LetterKeys letter_keys[] = {
    {LetterKind::invitation, "mail.invitation_subject", "mail.invitation_text"},
    {LetterKind::password_reset, "mail.password_reset_subject", "mail.password_reset_text"},
    {LetterKind::something_waits, "mail.something_waits_subject", "mail.something_waits_text"},
    {LetterKind::password_changed, "mail.password_changed_subject", "mail.password_changed_text"},
    {LetterKind::second_factor_changed, "mail.second_factor_changed_subject",
     "mail.second_factor_changed_text"},
    {LetterKind::recovery_code_used, "mail.recovery_code_used_subject", "mail.recovery_code_used_text"},
};

const LetterKeys& keys_of(LetterKind kind) {
    for (const auto& keys : letter_keys)
        if (keys.kind == kind) return keys;
    LIGHTFOOT_ASSERT(!"a kind of letter without words");
    return letter_keys[0];
}

}  // namespace

Mail compose(const Letter& letter, const Words& words, const Sender& sender, std::string id, Time now) {
    const LetterKeys& keys = keys_of(letter.kind);
    const std::string language(words.language());
    const std::string link = sender.base_url + "/" + language + letter.path;
    const std::string sign_in = sender.base_url + "/" + language + "/sign-in";

    Mail mail;
    mail.from = sender.from;
    mail.to = {letter.email, letter.name};
    mail.language = language;
    mail.id = std::move(id);
    mail.at = now;
    mail.practice = letter.space == Space::practice;
    mail.subject = words.text(keys.subject);
    if (mail.practice) mail.subject = words.text({"mail.practice_subject", {{"subject", mail.subject}}});
    // Each sentence is a paragraph of its own, and a link a line of its own: mail programs find it there.
    if (!letter.name.empty()) mail.text = words.text({"mail.greeting", {{"name", letter.name}}}) + "\n\n";
    mail.text += words.text({keys.text, {{"count", letter.count}}}) + "\n\n";
    mail.text += (letter.path.empty() ? sign_in : link) + "\n\n";
    mail.text += words.text({"mail.footer", {{"operator", sender.operator_name}}});
    if (mail.practice) mail.text += "\n\n" + words.text("mail.practice_note");
    return mail;
}

}  // namespace lightfoot
