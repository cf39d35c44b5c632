namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record RemovePermissionRequest(string? FunctionName, string? StatementId, string? Qualifier, string? RevisionId);
