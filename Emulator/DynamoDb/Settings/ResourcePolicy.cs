namespace Acinaces.Emulator.DynamoDb.Settings;

/// <summary>The policy that a table carries, which is judged along with those of whoever asks.</summary>
internal sealed record ResourcePolicy(string Document, string RevisionId);
