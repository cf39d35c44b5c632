namespace Acinaces.Emulator.ApiGateway.Storage;

internal sealed record StoredDeployment(string Id, string? Description, double CreatedDate, StoredApi Api);
