namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Whether changes go into a stream, and which images its records carry.</summary>
internal sealed record StreamSpecification(bool? StreamEnabled, string? StreamViewType);
