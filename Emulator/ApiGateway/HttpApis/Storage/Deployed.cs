using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Storage;

/// <summary>A deployment, and the API as it was then.</summary>
internal sealed record Deployed(Deployment Deployment, ApiDefinition Definition);
