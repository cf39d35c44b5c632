namespace Acinaces.Emulator.DynamoDb.Imports.Wire;

internal sealed record ImportRequest(string? ImportArn);
