namespace Acinaces.Emulator.Iam;

/// <summary>ARNs of IAM's resources.</summary>
internal static class IamArn
{
    public static string Role(string account, string path, string name) => $"arn:aws:iam::{account}:role{path}{name}";

    public static string User(string account, string path, string name) => $"arn:aws:iam::{account}:user{path}{name}";

    public static string Policy(string account, string path, string name) => $"arn:aws:iam::{account}:policy{path}{name}";
}
