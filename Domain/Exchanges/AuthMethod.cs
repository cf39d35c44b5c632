namespace Acinaces.Domain.Exchanges;

/// <summary>How an exchange knows us.</summary>
public enum AuthMethod
{
    ApiKey,
    Hmac,
    Oauth,
    FixCredentials,
}
