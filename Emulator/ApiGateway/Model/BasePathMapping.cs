namespace Acinaces.Emulator.ApiGateway.Model;

/// <param name="BasePath"><c>(none)</c> for the root of the host.</param>
/// <param name="Stage">Absent: the first segment of the path names it.</param>
internal sealed record BasePathMapping(string BasePath, string RestApiId, string? Stage);
