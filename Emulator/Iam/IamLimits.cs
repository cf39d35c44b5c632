using System.Text.RegularExpressions;
using Acinaces.Emulator.Iam.Policies;

namespace Acinaces.Emulator.Iam;

/// <summary>The limits IAM enforces. Source: IAM user guide, "IAM and AWS STS quotas".</summary>
internal static partial class IamLimits
{
    public const int MaxNameLength = 64;
    public const int MaxPolicyNameLength = 128;
    public const int MaxTrustPolicyLength = 2048;
    public const int MaxPolicyLength = 10_240;
    public const int MaxAccessKeysPerUser = 2;
    public const int MaxAttachedPolicies = 10;
    public const int MinSessionSeconds = 900;
    public const int MinRoleSessionSeconds = 3600;
    public const int MaxRoleSessionSeconds = 43_200;

    public static void RequireName(string member, string name, int maxLength = MaxNameLength)
    {
        if (name.Length == 0 || name.Length > maxLength || !NameLetters().IsMatch(name))
        {
            throw IamErrors.Validation($"1 validation error detected: Value '{name}' at '{member}' failed to satisfy constraint: Member must have length between 1 and {maxLength} and satisfy regular expression pattern: [\\w+=,.@-]+");
        }
    }

    public static void RequirePath(string path)
    {
        if (!path.StartsWith('/') || !path.EndsWith('/') || path.Length > 512) throw IamErrors.Validation("The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.");
    }

    public static void RequirePolicy(string document, int maxLength = MaxPolicyLength)
    {
        if (document.Length > maxLength) throw IamErrors.LimitExceeded($"Maximum policy size of {maxLength} bytes exceeded.");
        try
        {
            PolicyParser.Parse(document);
        }
        catch (FormatException malformed)
        {
            throw IamErrors.MalformedPolicy(malformed.Message);
        }
    }

    [GeneratedRegex(@"^[\w+=,.@-]+\z")]
    private static partial Regex NameLetters();
}
