namespace Acinaces.Emulator.ApiGateway.Wire;

/// <summary>The shape <c>Deployment</c>.</summary>
/// <param name="CreatedDate">Seconds since 1970.</param>
internal sealed record DeploymentDescription(string Id, string? Description, double CreatedDate);
