namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <param name="Path">Path within the API.</param>
/// <param name="EventPath">Path as the function sees it: with the base path of a custom domain.</param>
/// <param name="Host">Name without port.</param>
internal sealed record StageMatch(CompiledStage Stage, string Path, string EventPath, string Host);
