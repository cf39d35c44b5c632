namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>What a mapping does to its part of a request or an answer.</summary>
internal enum MappingAction
{
    Append,
    Overwrite,
    Remove,
}
