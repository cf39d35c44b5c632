using Acinaces.Emulator.ApiGateway.HttpApis.Storage;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>The API a request is for.</summary>
/// <param name="Entry">Absent: the domain shows nothing at this path.</param>
/// <param name="Stage">The stage that a mapping names. Absent: the path says it.</param>
/// <param name="Path">As sent, percent-encoded, within the API; with the stage's name where the path says it.</param>
/// <param name="Host">Name without port.</param>
/// <param name="IsOwnEndpoint">Not through a custom domain.</param>
internal sealed record ApiAddress(HttpApiEntry? Entry, string? Stage, string Path, string Host, bool IsOwnEndpoint);
