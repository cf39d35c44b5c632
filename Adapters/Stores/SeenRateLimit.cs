using Acinaces.Domain.RateLimits;

namespace Acinaces.Adapters.Stores;

/// <summary>The use of an exchange's limit, read together with something else.</summary>
/// <param name="State">Absent when nobody has asked for anything of it yet.</param>
public sealed record SeenRateLimit(RateLimitScope Scope, RateLimitState? State);
