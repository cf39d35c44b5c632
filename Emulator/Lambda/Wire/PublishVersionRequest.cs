namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record PublishVersionRequest(string? FunctionName, string? CodeSha256, string? Description, string? RevisionId);
