namespace Acinaces.Emulator.DynamoDb.Imports.Wire;

internal sealed record ListImportsResponse(IReadOnlyList<ImportSummary> ImportSummaryList, string? NextToken);
