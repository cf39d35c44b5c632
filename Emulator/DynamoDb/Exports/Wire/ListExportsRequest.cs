namespace Acinaces.Emulator.DynamoDb.Exports.Wire;

internal sealed record ListExportsRequest(string? TableArn, int? MaxResults, string? NextToken);
