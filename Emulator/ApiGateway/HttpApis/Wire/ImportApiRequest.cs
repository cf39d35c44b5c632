namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>ImportApi and ReimportApi.</summary>
/// <param name="ApiId">For ReimportApi.</param>
/// <param name="Body">An OpenAPI 3.0 document as JSON.</param>
/// <param name="FailOnWarnings">Nothing is changed where something would be left out. Absent: what can be made is.</param>
internal sealed record ImportApiRequest(string? ApiId, string? Body, string? Basepath, bool? FailOnWarnings);
