using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Signing;

namespace Acinaces.Emulator.Iam;

/// <summary>The access keys the emulator knows: root's, users' and role sessions'.</summary>
internal sealed class IamCredentials(EmulatorOptions options, IamState state, RoleSessions sessions) : ICredentialSource
{
    public int Version => state.Version;

    public Credential? Find(string accessKeyId, string? sessionToken)
    {
        if (sessionToken is { Length: > 0 }) return FindSession(accessKeyId, sessionToken);
        return RootCredentials.Find(accessKeyId, options.AccountId) ?? FindUser(accessKeyId);
    }

    private Credential? FindSession(string accessKeyId, string sessionToken)
    {
        if (sessions.Open(accessKeyId, sessionToken) is not { } session)
        {
            // SDKs send along a token that happens to be set; root's keys do not mind.
            return RootCredentials.Find(accessKeyId, options.AccountId) is { } root ? root with { SessionToken = sessionToken } : null;
        }
        return new Credential(accessKeyId, sessions.SecretOf(accessKeyId), PrincipalArn.AccountOf(session.RoleArn), PrincipalArn.SessionOf(session.RoleArn, session.SessionName))
        {
            SessionToken = sessionToken,
            SessionPolicy = session.SessionPolicy,
            Expiration = session.Expiration,
        };
    }

    private Credential? FindUser(string accessKeyId)
    {
        if (state.FindAccessKey(accessKeyId) is not var (account, key) || !key.IsActive) return null;
        return state.Account(account).Users.TryGetValue(key.UserName, out var user) ? new Credential(accessKeyId, key.Secret, account, user.Arn) : null;
    }
}
