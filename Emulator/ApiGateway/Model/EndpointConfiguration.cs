namespace Acinaces.Emulator.ApiGateway.Model;

/// <param name="Types"><c>REGIONAL</c> or <c>EDGE</c>; only kept and shown.</param>
internal sealed record EndpointConfiguration(IReadOnlyList<string>? Types);
