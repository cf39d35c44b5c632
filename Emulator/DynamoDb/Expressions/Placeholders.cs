namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>The placeholders an expression uses, each once.</summary>
internal sealed record Placeholders(string[] Names, string[] Values);
