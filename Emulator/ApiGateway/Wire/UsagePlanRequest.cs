namespace Acinaces.Emulator.ApiGateway.Wire;

/// <summary>Operations that only name a plan, or list plans of a key.</summary>
internal sealed record UsagePlanRequest(string? UsagePlanId, string? KeyId);
