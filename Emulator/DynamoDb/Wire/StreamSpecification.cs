namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Streams. Only "off" is supported.</summary>
internal sealed record StreamSpecification(bool? StreamEnabled, string? StreamViewType);
