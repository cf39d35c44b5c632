namespace Acinaces.Emulator.DynamoDb.Imports.Wire;

internal sealed record ImportResponse(ImportTableDescription ImportTableDescription);
