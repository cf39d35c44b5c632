namespace Acinaces.Domain.Exchanges;

/// <summary>What an API key may do at the exchange.</summary>
public enum CredentialPermission
{
    Read,
    Trade,
    Withdraw,
}
