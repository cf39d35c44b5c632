namespace Acinaces.Emulator.ApiGateway.Wire;

/// <summary>The body is an OpenAPI 3 document as JSON.</summary>
internal sealed record ImportRestApiRequest(string? Mode, bool? FailOnWarnings, byte[]? Body);
