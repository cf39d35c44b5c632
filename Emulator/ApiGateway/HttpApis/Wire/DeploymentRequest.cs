namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>CreateDeployment and UpdateDeployment.</summary>
/// <param name="StageName">For CreateDeployment: a stage that is to show the copy.</param>
internal sealed record DeploymentRequest(string? ApiId, string? DeploymentId, string? Description, string? StageName);
