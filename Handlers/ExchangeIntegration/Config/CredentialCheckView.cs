namespace Acinaces.Handlers.ExchangeIntegration.Config;

/// <summary>What trying the stored key showed.</summary>
/// <param name="Reason">Why the key will not do. Absent when it will.</param>
internal sealed record CredentialCheckView(bool Valid, bool MayTrade, bool MayWithdraw, string? Reason);
