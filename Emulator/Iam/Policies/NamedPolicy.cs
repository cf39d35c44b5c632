namespace Acinaces.Emulator.Iam.Policies;

/// <summary>A policy under the name it is shown by: the inline policy's name or the managed policy's ARN.</summary>
internal sealed record NamedPolicy(string Name, PolicyDocument Document);
