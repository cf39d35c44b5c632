namespace Acinaces.Handlers.ExchangeIntegration.Config;

/// <summary>Keys of an exchange account.</summary>
internal sealed record CredentialsBody(string? ApiKey, string? ApiSecret)
{
    // A record prints all its members; keys must not come out of a log statement that way.
    public override string ToString() => nameof(CredentialsBody);
}
