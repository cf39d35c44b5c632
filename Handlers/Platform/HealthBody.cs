namespace Acinaces.Handlers.Platform;

/// <param name="Status">UP whenever there is an answer at all.</param>
internal sealed record HealthBody(string Status, string Environment, DateTimeOffset Timestamp);
