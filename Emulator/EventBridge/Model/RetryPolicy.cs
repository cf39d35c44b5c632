namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>How long delivery is tried again.</summary>
/// <param name="MaximumRetryAttempts">0 to 185; default 185.</param>
/// <param name="MaximumEventAgeInSeconds">60 to 86 400; default 86 400.</param>
internal sealed record RetryPolicy(int? MaximumRetryAttempts = null, int? MaximumEventAgeInSeconds = null);
