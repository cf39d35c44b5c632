namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <param name="Path">As sent, percent-encoded: the path that routes are looked up by.</param>
/// <param name="EventPath">As functions see it: behind the stage's name, unless that is the default one, and without a mapping's key.</param>
/// <param name="Host">Name without port.</param>
internal sealed record StageMatch(CompiledStage Stage, string Path, string EventPath, string Host);
