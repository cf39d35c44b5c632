namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record UpdateFunctionConfigurationRequest : FunctionSettings
{
    public string? RevisionId { get; init; }
}
