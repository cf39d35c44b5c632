namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <param name="StageName">Whose deployment is written. Absent: the API as it is now.</param>
/// <param name="IncludeExtensions">Absent: yes.</param>
internal sealed record ExportApiRequest(string? ApiId, string? Specification, string? OutputType, string? StageName, string? ExportVersion, bool? IncludeExtensions);
