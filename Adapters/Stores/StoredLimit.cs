using Acinaces.Domain.Risk;

namespace Acinaces.Adapters.Stores;

/// <summary>A limit, what counts against it, and when it was made and changed.</summary>
public sealed record StoredLimit(LimitUsage Usage, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
