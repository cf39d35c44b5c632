namespace Acinaces.Emulator.ApiGateway.Wire;

/// <summary>CreateRestApi, and ImportRestApi, which lies at the same path and says so by <paramref name="Mode"/>.</summary>
/// <param name="Mode"><c>import</c>: the body is an OpenAPI document. Absent: it is <see cref="RestApiSettings"/>.</param>
internal sealed record CreateRestApiRequest(string? Mode, bool? FailOnWarnings, byte[]? Body);
