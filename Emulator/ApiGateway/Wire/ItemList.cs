namespace Acinaces.Emulator.ApiGateway.Wire;

/// <summary>A page of a collection.</summary>
/// <param name="Position">Where the next page begins. Absent on the last.</param>
internal sealed record ItemList<T>(IReadOnlyList<T> Item, string? Position);
