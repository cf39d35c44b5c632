namespace Acinaces.Emulator.DynamoDb.Settings;

/// <summary>The policy that a table carries. Recorded and answered; requests are not judged by it.</summary>
internal sealed record ResourcePolicy(string Document, string RevisionId);
