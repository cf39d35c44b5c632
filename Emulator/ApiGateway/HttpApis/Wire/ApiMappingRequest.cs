namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>CreateApiMapping and UpdateApiMapping. What UpdateApiMapping leaves out stays.</summary>
internal sealed record ApiMappingRequest(string? DomainName, string? ApiMappingId, string? ApiId, string? Stage, string? ApiMappingKey);
