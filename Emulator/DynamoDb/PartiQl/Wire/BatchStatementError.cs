using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl.Wire;

/// <summary>Why one statement of a batch failed.</summary>
/// <param name="Code">Such as <c>ConditionalCheckFailed</c>.</param>
/// <param name="Item">The item as it is, where the statement asked for it.</param>
internal sealed record BatchStatementError(string Code, string Message, Item? Item);
