using Acinaces.Domain.Exchanges;

namespace Acinaces.Domain.Routing;

/// <summary>Where a tenant places an exchange among others.</summary>
/// <param name="Priority">Lower goes first.</param>
public sealed record ExchangePreference(ExchangeId ExchangeId, int Priority, bool Enabled);
