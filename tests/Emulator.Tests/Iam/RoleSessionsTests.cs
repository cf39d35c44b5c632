using Acinaces.Emulator.Iam;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.Iam;

public sealed class RoleSessionsTests
{
    private const string Role = "arn:aws:iam::000000000000:role/worker";

    [Fact]
    public void A_token_opens_to_the_session_it_was_issued_for()
    {
        var sessions = new RoleSessions(TimeProvider.System, new IdSource());
        var issued = sessions.Issue(Role, "one", TimeSpan.FromMinutes(15), "{}");
        var opened = sessions.Open(issued.AccessKeyId, issued.SessionToken);
        Assert.Equal(new RoleSession(issued.AccessKeyId, Role, "one", issued.Expiration, "{}"), opened);
        Assert.Equal(issued.SecretAccessKey, sessions.SecretOf(issued.AccessKeyId));
    }

    [Fact]
    public void An_altered_token_another_key_or_another_emulator_opens_nothing()
    {
        var sessions = new RoleSessions(TimeProvider.System, new IdSource());
        var issued = sessions.Issue(Role, "one", TimeSpan.FromMinutes(15));
        var altered = (issued.SessionToken[0] == 'A' ? 'B' : 'A') + issued.SessionToken[1..];
        Assert.Null(sessions.Open(issued.AccessKeyId, altered));
        Assert.Null(sessions.Open("ASIAOTHEROTHEROTHER1", issued.SessionToken));
        Assert.Null(sessions.Open(issued.AccessKeyId, "no base64!"));
        Assert.Null(new RoleSessions(TimeProvider.System, new IdSource()).Open(issued.AccessKeyId, issued.SessionToken));
    }
}
