namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>A copy of an API that stages can show.</summary>
/// <param name="CreatedDate">Seconds since 1970.</param>
internal sealed record Deployment(string Id, string? Description, double CreatedDate, RestApi Api);
