namespace Acinaces.Emulator.DynamoDb.Exports.Wire;

internal sealed record ExportResponse(ExportDescription ExportDescription);
