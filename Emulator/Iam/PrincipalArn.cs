namespace Acinaces.Emulator.Iam;

/// <summary>ARNs of principals, and how they belong together.</summary>
internal static class PrincipalArn
{
    private const string SessionMark = ":assumed-role/";

    public static string AccountOf(string arn) => arn.Split(':') is { Length: > 4 } parts ? parts[4] : "";

    /// <summary>The role behind a session's ARN. Absent for every other principal.</summary>
    /// <remarks>A session's ARN does not tell the role's path, so policies that name a role with a path must be matched by its name.</remarks>
    public static string? RoleOf(string arn)
    {
        var mark = arn.IndexOf(SessionMark, StringComparison.Ordinal);
        if (mark < 0) return null;
        var name = arn[(mark + SessionMark.Length)..].Split('/')[0];
        return $"arn:aws:iam::{AccountOf(arn)}:role/{name}";
    }

    public static string SessionOf(string roleArn, string sessionName) => $"arn:aws:sts::{AccountOf(roleArn)}{SessionMark}{NameOf(roleArn)}/{sessionName}";

    /// <summary>The last part, without the path.</summary>
    public static string NameOf(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}
