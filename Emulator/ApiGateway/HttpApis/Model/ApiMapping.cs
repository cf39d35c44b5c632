namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <param name="ApiMappingKey">The path below which the stage is shown, such as <c>orders/v1</c>; empty for the root.</param>
internal sealed record ApiMapping(string ApiMappingId, string ApiId, string Stage, string ApiMappingKey);
