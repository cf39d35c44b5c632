namespace Acinaces.Emulator.Iam.Policies;

/// <summary>A parsed policy.</summary>
internal sealed record PolicyDocument(IReadOnlyList<PolicyStatement> Statements);
