using Acinaces.Domain.Errors;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.Exchanges;

/// <summary>Which keys may be stored. One that may withdraw could empty the account, so it never is.</summary>
public static class CredentialPermissions
{
    public static IEnumerable<FieldError> Faults(IReadOnlyList<string> permissions)
    {
        foreach (var permission in permissions)
        {
            if (!WireName.TryParse<CredentialPermission>(permission.ToUpperInvariant(), out var known))
                yield return FieldError.Invalid("keyPermissions", $"'{permission}' is not a known permission of a key.");
            else if (known is CredentialPermission.Withdraw)
                yield return FieldError.Invalid("keyPermissions", "Keys that may withdraw are refused; create one that may read and trade.");
        }
    }
}
