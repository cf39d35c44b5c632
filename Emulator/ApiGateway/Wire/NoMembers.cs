namespace Acinaces.Emulator.ApiGateway.Wire;

/// <summary>The answer of operations that have none.</summary>
internal sealed record NoMembers
{
    public static NoMembers Instance { get; } = new();
}
