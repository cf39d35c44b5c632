namespace Acinaces.Emulator.DynamoDb.Exports.Wire;

internal sealed record ListExportsResponse(IReadOnlyList<ExportSummary> ExportSummaries, string? NextToken);
