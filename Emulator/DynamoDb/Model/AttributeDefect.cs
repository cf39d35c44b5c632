namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>A value the service refuses.</summary>
/// <param name="Name">The top-level attribute or placeholder it lies under.</param>
/// <param name="Why">The reason.</param>
internal sealed record AttributeDefect(string Name, ValueDefect Why);
