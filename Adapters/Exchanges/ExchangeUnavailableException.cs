namespace Acinaces.Adapters.Exchanges;

/// <summary>A tenant cannot trade at an exchange as it is set up. The message is meant for the tenant.</summary>
public sealed class ExchangeUnavailableException(string message) : Exception(message);
