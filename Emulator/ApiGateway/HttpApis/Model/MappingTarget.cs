namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>The part of a request or an answer that a mapping changes.</summary>
internal enum MappingTarget
{
    Header,
    Query,
    Path,
    Status,
}
