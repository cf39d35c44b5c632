namespace Acinaces.Emulator.DynamoDb.Imports.Wire;

internal sealed record ListImportsRequest(string? TableArn, int? PageSize, string? NextToken);
