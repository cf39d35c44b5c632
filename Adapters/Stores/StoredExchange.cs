using Acinaces.Domain.Exchanges;

namespace Acinaces.Adapters.Stores;

/// <summary>A tenant's registration of an exchange and the address of its keys, which are kept elsewhere.</summary>
/// <param name="SecretArn">Absent when no keys are stored.</param>
/// <param name="Version">0 when nothing is stored yet.</param>
public sealed record StoredExchange(ExchangeConfig Config, string? SecretArn, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, long Version);
