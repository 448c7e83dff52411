#include "store/account.hpp"

namespace lightfoot {

namespace {

constexpr SqlText invitation_columns{
    "i.token_hash, i.space, i.institution_id, i.role, i.deputy, i.keeps_people, i.email, "
    "i.language, i.invited_by, i.created_at, i.expires_at, i.accepted_at"};

Invitation invitation_of(const Row& row) {
    Invitation invitation;
    invitation.token_hash = row.bytes(0);
    invitation.space = row.text(1) == name_of(Space::practice) ? Space::practice : Space::real;
    invitation.institution = {row.integer(2)};
    invitation.role = role(row.text(3)).value_or(Role::visitor);
    invitation.deputy = row.boolean(4);
    invitation.keeps_people = row.boolean(5);
    invitation.email = row.text(6);
    invitation.language = row.text(7);
    invitation.invited_by = {row.integer(8)};
    invitation.created_at = row.time(9);
    invitation.expires_at = row.time(10);
    invitation.accepted_at = row.optional_time(11);
    return invitation;
}

}  // namespace

std::vector<Invitation> list_invitations(Session& session, const Viewer& viewer, InstitutionId institution,
                                         Time now) {
    std::vector<Invitation> invitations;
    const auto administered = viewer.can(Capability::administer) ? name_of(viewer.space) : std::string_view{};
    session.each(
        joined<"SELECT ", invitation_columns,
               " FROM invitation i WHERE i.institution_id = $1 AND (i.institution_id = $2 OR i.space = $3) "
               "AND i.accepted_at IS NULL AND i.expires_at > $4 ORDER BY i.created_at, i.email">,
        [&](const Row& row) { invitations.push_back(invitation_of(row)); }, institution, viewer.institution,
        administered, now);
    return invitations;
}

std::optional<Invitation> find_invitation(Session& session, std::string_view token_hash) {
    return session.one(joined<"SELECT ", invitation_columns, " FROM invitation i WHERE i.token_hash = $1">,
                       invitation_of, Bytes{token_hash});
}

void insert_invitation(Session& session, const Invitation& invitation) {
    session.run(
        "INSERT INTO invitation (token_hash, space, institution_id, role, deputy, keeps_people, email, "
        "language, "
        "invited_by, created_at, expires_at, accepted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, "
        "$11, "
        "NULL)",
        Bytes{invitation.token_hash}, name_of(invitation.space), invitation.institution,
        name_of(invitation.role), invitation.deputy, invitation.keeps_people, invitation.email,
        invitation.language, invitation.invited_by, invitation.created_at, invitation.expires_at);
}

void accept_invitation(Session& session, std::string_view token_hash, Time now) {
    session.run("UPDATE invitation SET accepted_at = $2 WHERE token_hash = $1", Bytes{token_hash}, now);
}

void delete_invitation(Session& session, std::string_view token_hash) {
    session.run("DELETE FROM invitation WHERE token_hash = $1", Bytes{token_hash});
}

}  // namespace lightfoot
