namespace Acinaces.Emulator.DynamoDb.Exports.Wire;

internal sealed record ExportRequest(string? ExportArn);
