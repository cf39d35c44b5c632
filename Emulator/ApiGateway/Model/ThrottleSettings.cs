namespace Acinaces.Emulator.ApiGateway.Model;

/// <param name="BurstLimit">How many at once.</param>
/// <param name="RateLimit">How many a second in the long run.</param>
internal sealed record ThrottleSettings(int? BurstLimit, double? RateLimit);
