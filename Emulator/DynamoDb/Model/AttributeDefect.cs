namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>A value the service refuses.</summary>
/// <param name="Name">The top-level attribute or placeholder it lies under.</param>
/// <param name="Message">The service's text.</param>
internal sealed record AttributeDefect(string Name, string Message);
