namespace Acinaces.Infra.Projections;

/// <summary>GitHub as a source of identities for AWS. Source: GitHub's documentation of OpenID Connect with AWS.</summary>
internal static class GitHubIdentity
{
    public const string Issuer = "token.actions.githubusercontent.com";

    public const string Audience = "sts.amazonaws.com";

    public static string ProviderArn(string account) => $"arn:aws:iam::{account}:oidc-provider/{Issuer}";
}
