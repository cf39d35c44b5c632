namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of the operations that take nothing.</summary>
internal sealed record EmptyRequest;
