namespace Acinaces.Emulator.DynamoDb.Exports.Wire;

/// <summary>An export in a list.</summary>
internal sealed record ExportSummary(string ExportArn, string ExportStatus, string ExportType);
