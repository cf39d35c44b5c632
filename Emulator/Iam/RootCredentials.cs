using Acinaces.Emulator.Signing;

namespace Acinaces.Emulator.Iam;

/// <summary>
/// The keys that need not be issued: <c>test</c> is the administrator of the default account, and twelve digits are the
/// administrator of that account. The secret of each is <c>test</c>.
/// </summary>
internal static class RootCredentials
{
    public const string Secret = "test";
    private const int AccountIdLength = 12;

    public static bool IsAccountId(string text) => text.Length == AccountIdLength && text.All(char.IsAsciiDigit);

    /// <summary>Absent when the key is of another kind.</summary>
    public static Credential? Find(string accessKeyId, string defaultAccount)
    {
        var account = IsAccountId(accessKeyId) ? accessKeyId : accessKeyId == "test" ? defaultAccount : null;
        return account is null ? null : new Credential(accessKeyId, Secret, account, $"arn:aws:iam::{account}:root") { IsAdministrator = true };
    }
}
